import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import { LanguageList } from "#ui/payer/LanguageList.tsx";
import styles from "./LanguageChoice.module.css";

interface LanguageChoiceProps {
  readonly language: PayerLanguage;
  /** What the list is, in the language spoken now. */
  readonly label: string;
  readonly onChoose: (language: PayerLanguage) => void;
}

/** The languages, large enough for a finger at arm's length. */
export function LanguageChoice(props: LanguageChoiceProps) {
  return <LanguageList {...props} listClass={styles.languages} choiceClass={styles.language} />;
}
