import { markets } from "#domain/wallet/market.ts";
import type { Market } from "#domain/wallet/market.ts";
import type { StaffLanguage } from "#i18n/language.ts";
import type { Messages } from "#i18n/messages.ts";
import { cashKey, fundedKey } from "./dayView.ts";

/** A market of a day's totals by name; brands whose market is unknown are counted together, cash apart. */
export function marketName(key: string, language: StaffLanguage, t: Messages): string {
  if (key === cashKey) return t["sales.cashMarket"];
  if (key === fundedKey) return t["offers.atTill"];
  return isMarket(key) ? markets[key].name[language] : t["sales.otherMarket"];
}

function isMarket(key: string): key is Market {
  return Object.hasOwn(markets, key);
}
