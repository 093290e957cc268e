import { Link } from "react-router";
import { brandNameOf } from "#domain/payment/brandName.ts";
import type { SettledAside } from "#stores/contracts.ts";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import type { IconName } from "#ui/Icon.tsx";
import { Money } from "#ui/Money.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./SettledCard.module.css";

interface SettledCardProps {
  readonly aside: SettledAside;
  readonly onRecall: () => void;
  readonly onDismiss: () => void;
}

const signs: Readonly<Record<SettledAside["outcome"], IconName>> = {
  paid: "checkCircle",
  unpaid: "undo",
  paidBack: "undo",
};

/** How a payment that was put aside has ended, and the one thing that may now be done. */
export function SettledCard({ aside, onRecall, onDismiss }: SettledCardProps) {
  const t = useMessages();
  const { outcome, payment, saleId } = aside;
  return (
    <article className={styles.card} data-outcome={outcome}>
      <Icon name={signs[outcome]} size="large" />
      <div className={styles.words}>
        <p className={styles.title}>{t[`open.settled.${outcome}.title`]}</p>
        <p className={styles.about}>
          <Money amount={payment.total} size="pay" /> {brandNameOf(payment)}{" "}
          {t["checkout.lastFour"](payment.code.lastFour)}
        </p>
        <p>{t[`open.settled.${outcome}.advice`]}</p>
      </div>
      <div className={styles.ways}>
        {outcome === "unpaid" ? (
          <Button tone="primary" icon="undo" onClick={onRecall}>
            {t["open.recall"]}
          </Button>
        ) : (
          <Link className={styles.link} to={`/receipts/${saleId}`}>
            {outcome === "paid" ? t["open.receipt"] : t["open.toSale"]}
          </Link>
        )}
        <Button onClick={onDismiss}>{t["open.dismiss"]}</Button>
      </div>
    </article>
  );
}
