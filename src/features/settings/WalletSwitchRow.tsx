import { useId } from "react";
import type { WalletRefusal, WalletSwitch } from "#domain/wallet/acceptance.ts";
import type { MarketRow } from "#domain/wallet/market.ts";
import type { WalletNames } from "#domain/wallet/walletNames.ts";
import { formatJstDateTime } from "#domain/time/jst.ts";
import type { PaymentLimit } from "#domain/wallet/walletProfile.ts";
import { formatHome } from "#domain/money/formatHome.ts";
import { Icon } from "#ui/Icon.tsx";
import { useLanguage, useMessages } from "#ui/messages.ts";
import styles from "./WalletSettings.module.css";

interface WalletSwitchRowProps {
  readonly names: WalletNames;
  readonly market: MarketRow;
  readonly limit: PaymentLimit | null;
  readonly refusal: Exclude<WalletRefusal, "overLimit"> | null;
  readonly decision: WalletSwitch | null;
  readonly onSwitch: (on: boolean) => void;
}

/** One wallet by its names, with its switch, or why it has none. */
export function WalletSwitchRow(row: WalletSwitchRowProps) {
  const { names, market, limit, refusal, decision, onSwitch } = row;
  const t = useMessages();
  const language = useLanguage();
  const id = useId();
  const { own, [language]: name } = names;
  const [tag] = market.languages;
  const isOn = refusal === null;
  return (
    <li className={styles.wallet}>
      <div className={styles.names}>
        <label htmlFor={id} className={styles.name}>
          {name}
          {own !== name && (
            <span className={styles.own} lang={tag} dir="auto">
              {own}
            </span>
          )}
        </label>
        <span className={styles.note}>
          {market.name[language]}
          {market.currency !== null && ` · ${market.currency}`}
        </span>
        {limit && (
          <span className={styles.note}>{t["settings.walletLimit"](limitText(limit))}</span>
        )}
        {decision && (
          <span className={styles.note}>
            {t["settings.walletBy"](decision.by, formatJstDateTime(decision.at))}
          </span>
        )}
      </div>
      {refusal === null || refusal === "switchedOff" ? (
        <label className={styles.switch}>
          <input
            id={id}
            type="checkbox"
            role="switch"
            aria-checked={isOn}
            className={styles.input}
            checked={isOn}
            onChange={(event) => onSwitch(event.target.checked)}
          />
          <Icon name={isOn ? "check" : "close"} size="note" />
          {isOn ? t["settings.walletOn"] : t["settings.walletOff"]}
        </label>
      ) : (
        <span className={styles.closed}>{t[`settings.wallet.${refusal}`]}</span>
      )}
    </li>
  );
}

function limitText({ currency, minor }: PaymentLimit): string {
  const amount =
    currency === "JPY" ? minor.toLocaleString("en-US") : formatHome(BigInt(minor), currency);
  return `${amount} ${currency}`;
}
