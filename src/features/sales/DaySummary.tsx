import type { ReactNode } from "react";
import { averageTicket } from "#domain/day/dailySales.ts";
import type { DayRecord } from "#domain/journal/views.ts";
import type { Yen } from "#domain/money/yen.ts";
import { Money } from "#ui/Money.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./DaySummary.module.css";

interface DaySummaryProps {
  readonly day: DayRecord;
  /** Sales less refunds. */
  readonly net: Yen;
}

/** The day in five figures, the total first and largest. */
export function DaySummary({ day, net }: DaySummaryProps) {
  const t = useMessages();
  const average = averageTicket(day);
  return (
    <dl className={styles.summary}>
      <Figure term={t["sales.total"]} large>
        <Money amount={day.sales.amount} size="total" />
      </Figure>
      <Figure term={t["sales.count"]}>{t["sales.times"](day.sales.count)}</Figure>
      {average !== null && (
        <Figure term={t["sales.average"]}>
          <Money amount={average} size="head" />
        </Figure>
      )}
      <Figure term={t["sales.refunds"]}>
        <Money amount={-day.refunds.amount} size="head" />{" "}
        <span className={styles.times}>{t["sales.times"](day.refunds.count)}</span>
      </Figure>
      <Figure term={t["sales.afterRefunds"]}>
        <Money amount={net} size="head" />
      </Figure>
    </dl>
  );
}

interface FigureProps {
  readonly term: string;
  readonly large?: boolean;
  readonly children: ReactNode;
}

function Figure({ term, large = false, children }: FigureProps) {
  return (
    <div className={styles.figure} data-large={large}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
