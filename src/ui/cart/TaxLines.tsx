import type { Yen } from "#domain/money/yen.ts";
import type { PriceMode } from "#domain/tax/taxCategory.ts";
import type { TaxTotals } from "#domain/tax/taxTotals.ts";
import { useMessages } from "../messages.ts";
import { yenText } from "../yenText.ts";
import styles from "./TaxLines.module.css";

interface TaxLinesProps {
  readonly totals: TaxTotals;
  readonly discount: Yen;
  readonly priceMode: PriceMode;
}

/** What was taken off, and the base and the tax of each rate; what is not taxed has a base only. */
export function TaxLines({ totals, discount, priceMode }: TaxLinesProps) {
  const t = useMessages();
  const tax = priceMode === "inclusive" ? t["cart.taxWithin"] : t["cart.taxOnTop"];
  return (
    <dl className={styles.taxes}>
      {discount > 0 && (
        <div className={styles.row}>
          <dt>{t["cart.discount"]}</dt>
          <dd className={styles.off}>{yenText(-discount)}</dd>
        </div>
      )}
      {totals.perRate.map((rate) => (
        <div key={rate.rate} className={styles.row}>
          <dt>{rate.rate === 0 ? t["cart.untaxed"] : t["cart.rate"](rate.rate, rate.reduced)}</dt>
          <dd>{rate.rate === 0 ? yenText(rate.net) : tax(yenText(rate.net), yenText(rate.tax))}</dd>
        </div>
      ))}
    </dl>
  );
}
