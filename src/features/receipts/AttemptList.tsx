import { brandNameOf } from "#domain/payment/brandName.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import { StatusPill } from "#ui/StatusPill.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./AttemptList.module.css";
import { paymentState } from "./saleState.ts";

interface AttemptListProps {
  /** Oldest first. */
  readonly attempts: readonly SentPayment[];
}

/** Every attempt to pay a sale, with what support asks for. */
export function AttemptList({ attempts }: AttemptListProps) {
  const t = useMessages();
  return (
    <section className={styles.attempts} aria-label={t["receipts.attempts"]}>
      <h2 className={styles.title}>{t["receipts.attempts"]}</h2>
      <ol>
        {attempts.map((payment, index) => {
          const { name, tone, icon } = paymentState(payment);
          return (
            <li key={payment.request} className={styles.attempt}>
              <p className={styles.line}>
                <span>{t["receipts.attempt"](index + 1)}</span>
                <span>{brandNameOf(payment)}</span>
                <StatusPill tone={tone} icon={icon}>
                  {t[`receipts.state.${name}`]}
                </StatusPill>
              </p>
              <p className={styles.request}>
                {t["receipts.request"]} {payment.request}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
