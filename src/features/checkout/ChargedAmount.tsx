import { chargedText } from "#domain/money/formatHome.ts";
import type { ChargedAmount as Charged } from "#domain/payment/answers.ts";
import { useMessages } from "#ui/messages.ts";
import styles from "./ChargedAmount.module.css";

interface ChargedAmountProps {
  readonly charged: Charged;
}

/** What the wallet took of its owner, as the acquirer told it. */
export function ChargedAmount({ charged }: ChargedAmountProps) {
  const t = useMessages();
  return (
    <p className={styles.charged}>
      <span className={styles.label}>{t["checkout.charged"]}</span>
      <span className={styles.amount}>{chargedText(charged)}</span>
    </p>
  );
}
