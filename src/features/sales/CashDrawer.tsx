import type { DayRecord } from "#domain/journal/views.ts";
import { yen } from "#domain/money/yen.ts";
import { Money } from "#ui/Money.tsx";
import table from "#ui/Table.module.css";
import { useMessages } from "#ui/messages.ts";
import styles from "./CashDrawer.module.css";

interface CashDrawerProps {
  readonly day: Pick<DayRecord, "cash" | "cashRefunds">;
}

/** By how much the drawer has grown, so that it can be counted. */
export function CashDrawer({ day: { cash, cashRefunds } }: CashDrawerProps) {
  const t = useMessages();
  return (
    <section className={table.sheet} aria-label={t["sales.drawer"]}>
      <h2 className={table.title}>{t["sales.drawer"]}</h2>
      <dl className={styles.sum}>
        <div className={styles.row}>
          <dt>{t["sales.drawerIn"]}</dt>
          <dd>
            <Money amount={cash.amount} />
          </dd>
        </div>
        <div className={styles.row}>
          <dt>{t["sales.drawerOut"]}</dt>
          <dd>
            <Money amount={-cashRefunds.amount} />
          </dd>
        </div>
        <div className={styles.now}>
          <dt>{t["sales.drawerNow"]}</dt>
          <dd>
            <Money amount={yen(cash.amount - cashRefunds.amount)} size="pay" />
          </dd>
        </div>
      </dl>
      <p className={styles.note}>{t["sales.drawerHint"]}</p>
    </section>
  );
}
