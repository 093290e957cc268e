import { Link } from "react-router";
import { brandNameOf } from "#domain/payment/brandName.ts";
import { formatJstDateTime } from "#domain/time/jst.ts";
import type { OpenPayment } from "#stores/contracts.ts";
import { Icon } from "#ui/Icon.tsx";
import { Money } from "#ui/Money.tsx";
import { StatusPill } from "#ui/StatusPill.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./OpenPayments.module.css";
import row from "./SaleRow.module.css";
import { paymentState } from "./saleState.ts";

interface OpenPaymentsProps {
  /** Oldest first. */
  readonly payments: readonly OpenPayment[];
  readonly selected: string | null;
}

/** Payments without a final word. They stand above everything until the acquirer has given it. */
export function OpenPayments({ payments, selected }: OpenPaymentsProps) {
  const t = useMessages();
  if (payments.length === 0) return null;
  return (
    <section className={styles.open} aria-label={t["receipts.open.title"]}>
      <h2 className={styles.title}>
        <Icon name="clock" />
        {t["receipts.open.title"]}
      </h2>
      <p>{t["receipts.open.advice"]}</p>
      <ul className={styles.rows}>
        {payments.map((open) => (
          <li key={open.payment.request}>
            <OpenRow open={open} selected={open.saleId === selected} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says since when, with the date: an open payment may be days old. */
function OpenRow({ open, selected }: { readonly open: OpenPayment; readonly selected: boolean }) {
  const t = useMessages();
  const { saleId, payment, at } = open;
  const { name, tone, icon } = paymentState(payment);
  const amount = payment.status === "refunding" ? payment.refund.amount : payment.total;
  return (
    <Link
      className={row.row}
      to={`/receipts/${saleId}`}
      aria-current={selected ? "true" : undefined}
    >
      <span className={row.head}>{t["receipts.since"](formatJstDateTime(at))}</span>
      <span className={row.number}>{brandNameOf(payment)}</span>
      <span className={row.amount}>
        <Money amount={amount} />
      </span>
      <span className={row.state}>
        <StatusPill tone={tone} icon={icon}>
          {t[`receipts.state.${name}`]}
        </StatusPill>
      </span>
    </Link>
  );
}
