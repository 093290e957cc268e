import { formatHome } from "#domain/money/formatHome.ts";
import { homeAmount } from "#domain/money/homeAmount.ts";
import type { HomeQuote } from "#domain/money/quote.ts";
import type { Yen } from "#domain/money/yen.ts";
import styles from "./HomeAmount.module.css";
import { clockText } from "./clockText.ts";
import { useMessages } from "./messages.ts";

interface HomeAmountProps {
  readonly total: Yen;
  readonly quote: HomeQuote;
  /** The quote's time is over: the figure stays, and says so. */
  readonly stale: boolean;
}

/**
 * What the yen come to at the payer's home: an estimate with its source and time, never the bigger
 * figure, always with the currency's code, since ¥ and $ name several.
 */
export function HomeAmount({ total, quote, stale }: HomeAmountProps) {
  const t = useMessages();
  const amount = formatHome(homeAmount(total, quote), quote.currency);
  return (
    <div className={styles.home}>
      <p className={styles.figure}>
        <span className={styles.label}>{t["common.reference"]}</span>
        <span className={styles.amount}>{t["common.approximately"](amount, quote.currency)}</span>
      </p>
      <p className={styles.source} data-stale={stale}>
        {stale
          ? t["common.rateStale"](quote.source, clockText(quote.quotedAt))
          : t["common.rateSource"](quote.source, clockText(quote.quotedAt))}
      </p>
    </div>
  );
}
