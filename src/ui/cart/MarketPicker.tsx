import { useState } from "react";
import type { HomeQuote } from "#domain/money/quote.ts";
import type { Yen } from "#domain/money/yen.ts";
import { markets } from "#domain/wallet/market.ts";
import type { Market, VisitorMarket } from "#domain/wallet/market.ts";
import { HomeAmount } from "../HomeAmount.tsx";
import { Icon } from "../Icon.tsx";
import { useLanguage, useMessages } from "../messages.ts";
import styles from "./MarketPicker.module.css";
import { MarketSheet } from "./MarketSheet.tsx";

interface MarketPickerProps {
  readonly total: Yen;
  readonly market: Market;
  readonly quote: HomeQuote | null;
  readonly status: "loading" | "current" | "stale" | "unavailable" | "none";
  /** The scanned wallet chose the market, and knows better than the cashier. */
  readonly byWallet: boolean;
  /** null where the market can no longer be picked. */
  readonly onPick: ((market: VisitorMarket) => void) | null;
}

/** The payer's currency beside the total: what it comes to, and a way to choose another one. */
export function MarketPicker({
  total,
  market,
  quote,
  status,
  byWallet,
  onPick,
}: MarketPickerProps) {
  const t = useMessages();
  const language = useLanguage();
  const [picking, setPicking] = useState(false);
  const { name, currency } = markets[market];
  return (
    <div className={styles.picker}>
      <button
        type="button"
        className={styles.market}
        disabled={onPick === null || byWallet}
        aria-label={t["home.pick"](name[language], currency ?? "JPY")}
        onClick={() => setPicking(true)}
      >
        <Icon name={byWallet ? "phone" : "globe"} size="note" />
        <span className={styles.name}>{name[language]}</span>
        {onPick && !byWallet && <Icon name="chevronDown" size="note" />}
      </button>
      <div className={styles.amount}>
        {quote && quote.currency === currency ? (
          <HomeAmount total={total} quote={quote} stale={status === "stale"} />
        ) : (
          status !== "none" && (
            <p className={styles.none}>
              {status === "loading" ? t["home.loading"] : t["home.unavailable"]}
            </p>
          )
        )}
      </div>
      {picking && onPick && (
        <MarketSheet
          market={market}
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            onPick(picked);
            setPicking(false);
          }}
        />
      )}
    </div>
  );
}
