import type { ReactNode } from "react";
import { yen } from "#domain/money/yen.ts";
import type { ReconcileReport } from "#domain/reconcile/report.ts";
import { Money } from "#ui/Money.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./ReportSummary.module.css";

interface ReportSummaryProps {
  readonly report: ReconcileReport;
}

/** The file in figures, down to what the acquirer owes the shop for that day. */
export function ReportSummary({ report }: ReportSummaryProps) {
  const t = useMessages();
  const { rows, matched, paid, refunded, fees } = report;
  return (
    <dl className={styles.summary}>
      <Figure term={t["reconcile.rows"]}>{t["reconcile.count"](rows)}</Figure>
      <Figure term={t["reconcile.matched"]}>{t["reconcile.count"](matched)}</Figure>
      <Figure term={t["reconcile.paid"]}>
        <Money amount={paid} />
      </Figure>
      <Figure term={t["reconcile.refunded"]}>
        <Money amount={-refunded} />
      </Figure>
      <Figure term={t["reconcile.fees"]}>
        <Money amount={-fees} />
      </Figure>
      <Figure term={t["reconcile.net"]} strong>
        <Money amount={yen(paid - refunded - fees)} size="pay" />
      </Figure>
    </dl>
  );
}

interface FigureProps {
  readonly term: string;
  readonly strong?: boolean;
  readonly children: ReactNode;
}

function Figure({ term, strong = false, children }: FigureProps) {
  return (
    <div className={styles.figure} data-strong={strong}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
