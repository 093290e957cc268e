import { useId, useState } from "react";
import { exhaustive } from "#domain/exhaustive.ts";
import type { RequestId } from "#domain/payment/answers.ts";
import type { ReconcileException, ReconcileReport } from "#domain/reconcile/report.ts";
import type { ReconcileOutcome } from "#stores/reconcileContract.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Spinner } from "#ui/Spinner.tsx";
import { useMessages } from "#ui/messages.ts";
import { ExceptionCard } from "./ExceptionCard.tsx";
import styles from "./Outcome.module.css";
import { ReportSummary } from "./ReportSummary.tsx";

interface OutcomeProps {
  readonly status: ReconcileOutcome["status"];
  readonly report: ReconcileReport | null;
  readonly onRetry: () => void;
  /** Asks the acquirer about a payment that we hold to be unpaid. */
  readonly onAsk: (request: RequestId) => void;
}

/** What came of the comparison, or why there is none. */
export function Outcome({ status, report, onRetry, onAsk }: OutcomeProps) {
  const t = useMessages();
  switch (status) {
    case "idle":
      return (
        <EmptyState icon="shield" title={t["reconcile.idle"]}>
          <p>{t["reconcile.idleAdvice"]}</p>
        </EmptyState>
      );
    case "fetching":
      return (
        <p className={styles.fetching} role="status">
          <Spinner />
          {t["reconcile.fetching"]}
        </p>
      );
    case "notReady":
    case "silent":
    case "unreadable":
      return (
        <Banner
          tone={status === "notReady" ? "info" : "warn"}
          title={t[`reconcile.${status}`]}
          actions={
            <Button icon="refresh" onClick={onRetry}>
              {t["reconcile.compareAgain"]}
            </Button>
          }
        >
          <p>{t[`reconcile.${status}Advice`]}</p>
        </Banner>
      );
    case "ready":
      return report && <Compared report={report} onAsk={onAsk} />;
    default:
      return exhaustive(status);
  }
}

interface ComparedProps extends Pick<OutcomeProps, "onAsk"> {
  readonly report: ReconcileReport;
}

function Compared({ report, onAsk }: ComparedProps) {
  const t = useMessages();
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const titleId = useId();
  const { exceptions, rows } = report;
  return (
    <div className={styles.outcome}>
      {exceptions.length === 0 && (
        <Banner tone="ok" title={t["reconcile.clear"]}>
          <p>{rows === 0 ? t["reconcile.clearEmpty"] : t["reconcile.clearAdvice"](rows)}</p>
        </Banner>
      )}
      <ReportSummary report={report} />
      {exceptions.length > 0 && (
        <section className={styles.exceptions} aria-labelledby={titleId}>
          <h2 id={titleId}>{t["reconcile.exceptions"](exceptions.length)}</h2>
          <ol className={styles.list}>
            {numbered(exceptions).map(({ key, exception }) => (
              <li key={key}>
                <ExceptionCard
                  exception={exception}
                  isAsked={asked.has(exception.id)}
                  onAsk={(request) => {
                    onAsk(request);
                    setAsked(new Set([...asked, request]));
                  }}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

interface Numbered {
  readonly key: string;
  readonly exception: ReconcileException;
}

/** The same row may stand in the file twice, so its id does not tell it from its twin. */
function numbered(exceptions: readonly ReconcileException[]): readonly Numbered[] {
  return exceptions.map((exception, index) => ({ key: `${exception.id} ${index}`, exception }));
}
