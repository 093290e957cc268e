import { Link } from "react-router";
import type { SaleRecord } from "#domain/journal/views.ts";
import { brandNameOf } from "#domain/payment/brandName.ts";
import { Money } from "#ui/Money.tsx";
import { StatusPill } from "#ui/StatusPill.tsx";
import { clockText } from "#ui/clockText.ts";
import { useMessages } from "#ui/messages.ts";
import styles from "./SaleRow.module.css";
import { saleState, speakingAttempt } from "./saleState.ts";

interface SaleRowProps {
  readonly record: SaleRecord;
  readonly selected: boolean;
}

/** One sale in one line: when, which, how, how much, and how it stands. */
export function SaleRow({ record, selected }: SaleRowProps) {
  const t = useMessages();
  const payment = speakingAttempt(record);
  const state = saleState(record);
  const { at, totals } = record.sale;
  return (
    <Link
      className={styles.row}
      to={`/receipts/${record.saleId}`}
      aria-current={selected ? "true" : undefined}
    >
      <span className={styles.head}>
        <span>{clockText(at)}</span>
        <span>{payment ? brandNameOf(payment) : t["returns.byCash"]}</span>
      </span>
      <span className={styles.number}>{record.receipt?.number ?? t["receipts.noNumber"]}</span>
      <span className={styles.amount}>
        <Money amount={totals.total} />
      </span>
      <span className={styles.state}>
        {state && (
          <StatusPill tone={state.tone} icon={state.icon}>
            {t[`receipts.state.${state.name}`]}
          </StatusPill>
        )}
      </span>
    </Link>
  );
}
