import { type PayerLanguage, directionOf, payerLanguages } from "#domain/wallet/payerLanguage.ts";
import { payerLanguageNames } from "#i18n/payer/payerWords.ts";
import styles from "./LanguageList.module.css";

interface LanguageListProps {
  readonly language: PayerLanguage;
  /** What the list is, in the language spoken now. */
  readonly label: string;
  readonly onChoose: (language: PayerLanguage) => void;
}

/** Every language under its own name. */
export function LanguageList({ language, label, onChoose }: LanguageListProps) {
  return (
    <ul className={styles.list} aria-label={label}>
      {payerLanguages.map((choice) => (
        <li key={choice}>
          <button
            type="button"
            className={styles.choice}
            lang={choice}
            dir={directionOf(choice)}
            aria-pressed={choice === language}
            onClick={() => onChoose(choice)}
          >
            {payerLanguageNames[choice]}
          </button>
        </li>
      ))}
    </ul>
  );
}
