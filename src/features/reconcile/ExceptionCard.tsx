import { Link } from "react-router";
import type { RequestId } from "#domain/payment/answers.ts";
import { yen } from "#domain/money/yen.ts";
import { nextStep } from "#domain/reconcile/reconcile.ts";
import type { ReconcileException } from "#domain/reconcile/report.ts";
import { instant } from "#domain/time/instant.ts";
import { formatJstDateTime } from "#domain/time/jst.ts";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Money } from "#ui/Money.tsx";
import { StatusPill } from "#ui/StatusPill.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./ExceptionCard.module.css";
import { SideBySide } from "./SideBySide.tsx";

interface ExceptionCardProps {
  readonly exception: ReconcileException;
  /** The acquirer has been asked about it since the comparison. */
  readonly isAsked: boolean;
  readonly onAsk: (request: RequestId) => void;
}

/** One difference: what it is, both sides of it, and the one thing to do. */
export function ExceptionCard({ exception, isAsked, onAsk }: ExceptionCardProps) {
  const t = useMessages();
  const { kind, type, id, ours, theirs } = exception;
  const step = nextStep(exception);
  const todo = step === "callAcquirer" ? kind : step;
  const difference = ours && theirs ? yen(theirs.amount - ours.amount) : 0;
  return (
    <article className={styles.card} data-kind={kind} aria-label={t[`reconcile.kind.${kind}`]}>
      <header className={styles.head}>
        <StatusPill tone={step === "wait" ? "info" : "warn"} icon="warning">
          {t[`reconcile.kind.${kind}`]}
        </StatusPill>
        <span className={styles.type}>{t[`reconcile.type.${type}`]}</span>
        {theirs && <span className={styles.type}>{theirs.brandName}</span>}
      </header>
      <SideBySide exception={exception} />
      {difference !== 0 && (
        <p className={styles.difference}>
          <span>{t["reconcile.difference"]}</span>
          <Money amount={difference} />
        </p>
      )}
      <dl className={styles.references}>
        <dt>{t["reconcile.reference"]}</dt>
        <dd>{id}</dd>
        {theirs && (
          <>
            <dt>{t["reconcile.transaction"]}</dt>
            <dd>{theirs.transactionId}</dd>
            <dt>{t["reconcile.at"]}</dt>
            <dd>{momentOf(theirs.at)}</dd>
          </>
        )}
      </dl>
      <div className={styles.next}>
        <h3 className={styles.title}>{t["reconcile.next.title"]}</h3>
        <p>{t[`reconcile.next.${todo}`]}</p>
        <div className={styles.buttons}>
          {ours && (
            <Link className={styles.link} to={`/receipts/${ours.saleId}`}>
              <Icon name="receipt" />
              {t["reconcile.sale"]}
            </Link>
          )}
          {step === "tillAsks" && (
            <Button
              tone="primary"
              icon="question"
              disabled={isAsked}
              onClick={() => onAsk(id as RequestId)}
            >
              {t["reconcile.ask"]}
            </Button>
          )}
        </div>
        <p role="status">{isAsked ? t["reconcile.asked"] : null}</p>
      </div>
    </article>
  );
}

/** The acquirer's own time as Japan has it, or as it came when it is no time. */
function momentOf(at: string): string {
  const ms = Date.parse(at);
  return Number.isSafeInteger(ms) ? formatJstDateTime(instant(ms)) : at;
}
