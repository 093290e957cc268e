import type { AppliedOffer } from "#domain/offer/applied.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { Messages } from "#i18n/messages.ts";
import { useMessages } from "#ui/messages.ts";
import { yenText } from "#ui/yenText.ts";
import styles from "./OfferLines.module.css";

interface OfferLinesProps {
  readonly sale: Sale;
}

/** Each campaign of the sale and who pays it; where others do, the price it is taken from. */
export function OfferLines({ sale }: OfferLinesProps) {
  const t = useMessages();
  const offers = sale.offers ?? [];
  const others = offers.some(({ funder }) => funder.by !== "shop");
  return (
    <dl className={styles.lines} aria-label={t["offers.atTill"]}>
      {others && (
        <div className={styles.line}>
          <dt>{t["offers.price"]}</dt>
          <dd>{yenText(sale.totals.total)}</dd>
        </div>
      )}
      {offers.map((offer) => (
        <div key={offer.coupon ?? offer.offer} className={styles.line}>
          <dt>
            {offer.name.ja} <small className={styles.payer}>{payerText(offer, t)}</small>
          </dt>
          <dd>{yenText(-offer.amount)}</dd>
        </div>
      ))}
    </dl>
  );
}

function payerText({ funder }: AppliedOffer, t: Messages): string {
  return funder.name === null ? t["offers.paidByShop"] : t["offers.paidBy"](funder.name);
}
