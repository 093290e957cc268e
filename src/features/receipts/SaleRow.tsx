import { Link } from "react-router";
import type { SaleRecord } from "#domain/journal/views.ts";
import { brandNameOf } from "#domain/payment/brandName.ts";
import { formatJstDateTime } from "#domain/time/jst.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import { Money } from "#ui/Money.tsx";
import { StatusPill } from "#ui/StatusPill.tsx";
import { clockText } from "#ui/clockText.ts";
import { useMessages } from "#ui/messages.ts";
import styles from "./SaleRow.module.css";
import { paymentState, speakingAttempt } from "./saleState.ts";

interface SaleRowProps {
  readonly record: SaleRecord;
  readonly selected: boolean;
  /** Says since when, with the date: an open payment may be days old. */
  readonly since?: boolean;
}

/** One sale in one line: when, which, how, how much, and how it stands. */
export function SaleRow({ record, selected, since = false }: SaleRowProps) {
  const t = useMessages();
  const payment = speakingAttempt(record);
  const { at, totals } = record.sale;
  return (
    <Link
      className={styles.row}
      to={`/receipts/${record.saleId}`}
      aria-current={selected ? "true" : undefined}
    >
      <span className={styles.head}>
        <span>{since ? t["receipts.since"](formatJstDateTime(at)) : clockText(at)}</span>
        {payment && <span>{brandNameOf(payment)}</span>}
      </span>
      <span className={styles.number}>{record.receipt?.number ?? t["receipts.noNumber"]}</span>
      <span className={styles.amount}>
        <Money amount={totals.total} />
      </span>
      <span className={styles.state}>{payment && <State payment={payment} />}</span>
    </Link>
  );
}

function State({ payment }: { readonly payment: SentPayment }) {
  const t = useMessages();
  const { name, tone, icon } = paymentState(payment);
  return (
    <StatusPill tone={tone} icon={icon}>
      {t[`receipts.state.${name}`]}
    </StatusPill>
  );
}
