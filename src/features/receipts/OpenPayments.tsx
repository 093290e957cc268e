import type { SaleRecord } from "#domain/journal/views.ts";
import { Icon } from "#ui/Icon.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./OpenPayments.module.css";
import { SaleRow } from "./SaleRow.tsx";

interface OpenPaymentsProps {
  readonly sales: readonly SaleRecord[];
  readonly selected: string | null;
}

/** Payments without a final word. They stand above everything until the acquirer has given it. */
export function OpenPayments({ sales, selected }: OpenPaymentsProps) {
  const t = useMessages();
  if (sales.length === 0) return null;
  return (
    <section className={styles.open} aria-label={t["receipts.open.title"]}>
      <h2 className={styles.title}>
        <Icon name="clock" />
        {t["receipts.open.title"]}
      </h2>
      <p>{t["receipts.open.advice"]}</p>
      <ul className={styles.rows}>
        {sales.map((record) => (
          <li key={record.saleId}>
            <SaleRow record={record} selected={record.saleId === selected} since />
          </li>
        ))}
      </ul>
    </section>
  );
}
