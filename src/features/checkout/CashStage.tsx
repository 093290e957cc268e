import type { SaleRecord } from "#domain/journal/views.ts";
import { dueOf } from "#domain/offer/applied.ts";
import { yen } from "#domain/money/yen.ts";
import { Icon } from "#ui/Icon.tsx";
import { Money } from "#ui/Money.tsx";
import { useMessages } from "#ui/messages.ts";
import { Fact } from "./Fact.tsx";
import styles from "./PaymentStage.module.css";

interface CashStageProps {
  /** A sale paid in cash. */
  readonly record: SaleRecord;
}

/** Cash has been taken: the change is what the cashier reads out next. */
export function CashStage({ record }: CashStageProps) {
  const t = useMessages();
  const total = dueOf(record.sale);
  const tendered = record.cash?.tendered ?? total;
  const change = yen(tendered - total);
  return (
    <section
      className={styles.stage}
      data-tone="ok"
      aria-label={t["checkout.paymentRegion"]}
      // Nothing in it can be pressed, yet on a small screen it has to be scrolled by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <div className={styles.sign}>
        <Icon name="checkCircle" size="large" />
      </div>
      <p className={styles.title}>{t["cash.paid.title"]}</p>
      <p className={styles.advice}>
        {change > 0 ? t["cash.paid.advice"] : t["cash.paid.adviceExact"]}
      </p>
      <dl className={styles.facts}>
        <Fact term={t["cart.total"]}>
          <Money amount={total} />
        </Fact>
        <Fact term={t["cash.tendered"]}>
          <Money amount={tendered} />
        </Fact>
        <Fact term={t["cash.change"]}>
          <Money amount={change} size="total" />
        </Fact>
      </dl>
    </section>
  );
}
