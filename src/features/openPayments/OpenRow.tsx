import type { ReactNode } from "react";
import { Link } from "react-router";
import { brandNameOf } from "#domain/payment/brandName.ts";
import type { OpenPayment } from "#stores/contracts.ts";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Money } from "#ui/Money.tsx";
import { Spinner } from "#ui/Spinner.tsx";
import { StatusPill } from "#ui/StatusPill.tsx";
import { clockText, momentShown } from "#ui/clockText.ts";
import { useMessages } from "#ui/messages.ts";
import styles from "./OpenRow.module.css";
import { endText, nextText, personText } from "./prospectWords.ts";

interface OpenRowProps {
  readonly open: OpenPayment;
  readonly onRecall: () => void;
  readonly onStop: () => void;
}

/** One open payment: who pays what, what the till is doing about it, and until when. */
export function OpenRow({ open, onRecall, onStop }: OpenRowProps) {
  const t = useMessages();
  const { payment, prospect, place, saleId } = open;
  const forPerson = personText(payment, t);
  return (
    <article className={styles.row} data-person={forPerson !== null}>
      <header className={styles.head}>
        <Money amount={payment.total} size="total" />
        <div className={styles.about}>
          <p className={styles.brand}>
            {brandNameOf(payment)}{" "}
            <span className={styles.muted}>{t["checkout.lastFour"](payment.code.lastFour)}</span>
          </p>
          <p className={styles.muted}>{t["open.readAt"](clockText(open.at))}</p>
        </div>
        <StatusPill
          tone={place === "atTill" ? "info" : "neutral"}
          icon={place === "atTill" ? "register" : "clock"}
        >
          {t[`open.place.${place}`]}
        </StatusPill>
      </header>
      <dl className={styles.course}>
        <Stage name={t["open.now"]}>
          <span className={styles.doing}>
            {prospect.doing === "waitingForPerson" ? <Icon name="person" /> : <Spinner />}
            {t[`open.doing.${prospect.doing}`]}
          </span>
        </Stage>
        <Stage name={t["open.next"]}>{nextText(prospect, t)}</Stage>
        <Stage name={t["open.end"]}>{endText(prospect, momentShown(), t)}</Stage>
      </dl>
      {forPerson && <p className={styles.person}>{forPerson}</p>}
      <footer className={styles.foot}>
        <p className={styles.reference}>{t["open.reference"](payment.request)}</p>
        <div className={styles.ways}>
          {open.stoppable && (
            <Button tone="danger" onClick={onStop}>
              {t["open.stop"]}
            </Button>
          )}
          {open.recallable && (
            <Button icon="undo" onClick={onRecall}>
              {t["open.recall"]}
            </Button>
          )}
          {place === "atTill" && (
            <Link className={styles.link} to="/checkout">
              {t["open.toTill"]}
            </Link>
          )}
          <Link className={styles.link} to={`/receipts/${saleId}`}>
            {t["open.toSale"]}
          </Link>
        </div>
      </footer>
    </article>
  );
}

interface StageProps {
  readonly name: string;
  readonly children: ReactNode;
}

function Stage({ name, children }: StageProps) {
  return (
    <div className={styles.stage}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
