import { type PayerLanguage, directionOf, payerLanguages } from "#domain/wallet/payerLanguage.ts";
import { payerLanguageNames } from "#i18n/payer/payerWords.ts";
import styles from "./LanguageChoice.module.css";

interface LanguageChoiceProps {
  readonly language: PayerLanguage;
  /** What the list is, in the language spoken now. */
  readonly label: string;
  readonly onChoose: (language: PayerLanguage) => void;
}

/** Every language under its own name, large enough for a finger. */
export function LanguageChoice({ language, label, onChoose }: LanguageChoiceProps) {
  return (
    <ul className={styles.languages} aria-label={label}>
      {payerLanguages.map((choice) => (
        <li key={choice}>
          <button
            type="button"
            className={styles.language}
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
