import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import { LanguageChoice } from "./LanguageChoice.tsx";
import styles from "./WelcomeView.module.css";
import type { SpeechProps } from "./speechProps.ts";

interface WelcomeViewProps extends SpeechProps {
  readonly onLanguage: (language: PayerLanguage) => void;
}

/** Before the first item: a greeting, and every language to choose from. */
export function WelcomeView({ language, words, onLanguage }: WelcomeViewProps) {
  return (
    <section className={styles.welcome}>
      <h1 className={styles.greeting}>{words.welcome}</h1>
      <LanguageChoice language={language} label={words.language} onChoose={onLanguage} />
    </section>
  );
}
