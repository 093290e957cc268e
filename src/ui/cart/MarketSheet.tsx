import { marketCodes, markets } from "#domain/wallet/market.ts";
import type { Market, VisitorMarket } from "#domain/wallet/market.ts";
import { Sheet } from "../Sheet.tsx";
import { useLanguage, useMessages } from "../messages.ts";
import styles from "./MarketSheet.module.css";

interface MarketSheetProps {
  readonly market: Market;
  readonly onPick: (market: VisitorMarket) => void;
  readonly onClose: () => void;
}

export function MarketSheet({ market, onPick, onClose }: MarketSheetProps) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <Sheet title={t["home.title"]} width="wide" onClose={onClose}>
      <p>{t["home.hint"]}</p>
      <ul className={styles.markets}>
        {marketCodes.map((code) => (
          <li key={code}>
            <button
              type="button"
              className={styles.market}
              aria-pressed={code === market}
              onClick={() => onPick(code)}
            >
              <span className={styles.name}>{markets[code].name[language]}</span>
              <span className={styles.currency}>{markets[code].currency}</span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
