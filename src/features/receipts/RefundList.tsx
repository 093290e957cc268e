import type { RefundRecord, SaleRecord } from "#domain/journal/views.ts";
import type { RefundId } from "#domain/payment/answers.ts";
import { brandNameOf } from "#domain/payment/brandName.ts";
import { leftToRefund } from "#domain/refund/refundPlan.ts";
import { Button } from "#ui/Button.tsx";
import { Money } from "#ui/Money.tsx";
import { StatusPill } from "#ui/StatusPill.tsx";
import { useLanguage, useMessages } from "#ui/messages.ts";
import styles from "./RefundList.module.css";
import { momentText, refusalText } from "./refundWords.ts";
import { refundState } from "./saleState.ts";

interface RefundListProps {
  readonly record: SaleRecord;
  /** The refund whose slip is on the screen, or null. */
  readonly shown: RefundId | null;
  readonly onSlip: (refund: RefundId) => void;
}

/** Every refund of a sale, oldest first, with what became of it, and what is left. */
export function RefundList({ record, shown, onSlip }: RefundListProps) {
  const t = useMessages();
  const left = leftToRefund(record);
  return (
    <section className={styles.refunds} aria-label={t["returns.list"]}>
      <h2 className={styles.title}>{t["returns.list"]}</h2>
      <ol>
        {record.refunds.map((refund) => (
          <RefundRow
            key={refund.id}
            record={record}
            refund={refund}
            isShown={refund.id === shown}
            onSlip={onSlip}
          />
        ))}
      </ol>
      <p className={styles.left}>
        {left === 0 ? (
          t["returns.allBack"]
        ) : (
          <>
            <span>{t["returns.leftNow"]}</span>
            <Money amount={left} />
          </>
        )}
      </p>
    </section>
  );
}

interface RefundRowProps extends Pick<RefundListProps, "record" | "onSlip"> {
  readonly refund: RefundRecord;
  readonly isShown: boolean;
}

function RefundRow({ record, refund, isShown, onSlip }: RefundRowProps) {
  const t = useMessages();
  const language = useLanguage();
  const { id, amount, returned, outcome } = refund;
  const { tone, icon } = refundState(refund);
  const payment = record.attempts.find(({ request }) => request === refund.request);
  return (
    <li className={styles.refund}>
      <p className={styles.line}>
        <Money amount={amount} size="head" />
        <span>{payment ? brandNameOf(payment) : t["returns.byCash"]}</span>
        <span className={styles.state}>
          <StatusPill tone={tone} icon={icon}>
            {t[`returns.state.${outcome.state}`]}
          </StatusPill>
        </span>
      </p>
      {returned && (
        <ul className={styles.goods}>
          {returned.map(({ key, quantity }) => {
            const line = record.sale.lines.find((one) => one.key === key);
            return <li key={key}>{t["returns.pieces"](line?.name[language] ?? key, quantity)}</li>;
          })}
        </ul>
      )}
      <Outcome refund={refund} />
      {outcome.state === "done" && (
        <div className={styles.slip}>
          <span>{outcome.number}</span>
          <Button icon="receipt" aria-pressed={isShown} onClick={() => onSlip(id)}>
            {t["returns.slip"]}
          </Button>
        </div>
      )}
    </li>
  );
}

function Outcome({ refund: { id, askedAt, outcome } }: Pick<RefundRowProps, "refund">) {
  const t = useMessages();
  switch (outcome.state) {
    case "asked":
      return (
        <div className={styles.more}>
          <p>{momentText("asked", askedAt, t)}</p>
          <p>{t["returns.askedAdvice"]}</p>
        </div>
      );
    case "done":
      return <p className={styles.more}>{momentText("done", outcome.at, t)}</p>;
    case "refused": {
      const { reason, todo } = refusalText(outcome.resultCode, t);
      return (
        <div className={styles.more}>
          <p>{momentText("refused", outcome.at, t)}</p>
          <p className={styles.reason}>{reason}</p>
          <p>{todo}</p>
          <p>
            {t["receipts.request"]} {id}
          </p>
        </div>
      );
    }
  }
}
