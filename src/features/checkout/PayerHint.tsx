import type { PayerSentence } from "#i18n/payer/payerSentences.ts";
import { Icon } from "#ui/Icon.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./PayerHint.module.css";
import { PayerWords } from "./PayerWords.tsx";

interface PayerHintProps {
  readonly sentence: PayerSentence;
}

/** The request in the customer's own words, for a cashier who turns the tablet round. */
export function PayerHint({ sentence }: PayerHintProps) {
  const t = useMessages();
  return (
    <section className={styles.hint} aria-label={t["checkout.forCustomer"]}>
      <Icon name="globe" />
      <div className={styles.words}>
        <PayerWords sentence={sentence} />
      </div>
    </section>
  );
}
