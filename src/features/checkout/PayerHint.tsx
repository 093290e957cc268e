import { payerLanguageTags, payerSentences } from "#i18n/payer.ts";
import type { PayerLanguage, PayerSentence } from "#i18n/payer.ts";
import { Icon } from "#ui/Icon.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./PayerHint.module.css";

interface PayerHintProps {
  readonly sentence: PayerSentence;
}

const languages: readonly PayerLanguage[] = ["en", "zh"];

/** The request in the customer's own words, for a cashier who turns the tablet round. */
export function PayerHint({ sentence }: PayerHintProps) {
  const t = useMessages();
  return (
    <section className={styles.hint} aria-label={t["checkout.forCustomer"]}>
      <Icon name="globe" />
      <div className={styles.words}>
        {languages.map((language) => (
          <p key={language} lang={payerLanguageTags[language]}>
            {payerSentences[language][sentence]}
          </p>
        ))}
      </div>
    </section>
  );
}
