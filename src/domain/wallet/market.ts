import type { HomeCurrency } from "../money/currency.ts";

/** A market whose people pay abroad in their own money: ISO 3166-1 alpha-2. */
export type VisitorMarket =
  | "CN"
  | "HK"
  | "KR"
  | "TH"
  | "PH"
  | "MY"
  | "ID"
  | "IN"
  | "PK"
  | "BD"
  | "MO"
  | "SG"
  | "MN"
  | "IT"
  | "VN";

/**
 * Home market of a wallet. The nine partner markets of 2019 and mainland China stand first, those
 * whose wallets came later follow, and Japan's own wallets have no other money to show.
 */
export type Market = VisitorMarket | "JP";

/** BCP 47 tag of a language a payer may be written to in. */
export type PayerTag =
  | "ja"
  | "en"
  | "zh-Hans"
  | "zh-Hant-HK"
  | "zh-Hant-TW"
  | "ko"
  | "th"
  | "id"
  | "ms"
  | "fil"
  | "hi"
  | "bn"
  | "ur"
  | "vi";

export interface MarketRow {
  readonly name: { readonly ja: string; readonly en: string; readonly zh: string };
  /** null where people think in yen. */
  readonly currency: HomeCurrency | null;
  /** The payer's languages, most likely first. */
  readonly languages: readonly [PayerTag, ...PayerTag[]];
}

export const markets = {
  CN: row("中国", "Mainland China", "中国大陆", "CNY", "zh-Hans"),
  HK: row("香港", "Hong Kong", "香港", "HKD", "zh-Hant-HK", "en"),
  KR: row("韓国", "South Korea", "韩国", "KRW", "ko"),
  TH: row("タイ", "Thailand", "泰国", "THB", "th", "en"),
  PH: row("フィリピン", "Philippines", "菲律宾", "PHP", "fil", "en"),
  MY: row("マレーシア", "Malaysia", "马来西亚", "MYR", "ms", "en", "zh-Hans"),
  ID: row("インドネシア", "Indonesia", "印度尼西亚", "IDR", "id", "en"),
  IN: row("インド", "India", "印度", "INR", "hi", "en"),
  PK: row("パキスタン", "Pakistan", "巴基斯坦", "PKR", "ur", "en"),
  BD: row("バングラデシュ", "Bangladesh", "孟加拉国", "BDT", "bn", "en"),
  MO: row("マカオ", "Macao", "澳门", "MOP", "zh-Hant-HK", "en"),
  SG: row("シンガポール", "Singapore", "新加坡", "SGD", "en", "zh-Hans", "ms"),
  MN: row("モンゴル", "Mongolia", "蒙古", "MNT", "en"),
  IT: row("イタリア", "Italy", "意大利", "EUR", "en"),
  VN: row("ベトナム", "Vietnam", "越南", "VND", "vi", "en"),
  JP: row("日本", "Japan", "日本", null, "ja", "en"),
} as const satisfies Readonly<Record<Market, MarketRow>> & {
  readonly [Code in VisitorMarket]: { readonly currency: HomeCurrency };
};

function row<Currency extends HomeCurrency | null>(
  ja: string,
  en: string,
  zh: string,
  currency: Currency,
  ...languages: readonly [PayerTag, ...PayerTag[]]
) {
  return { name: { ja, en, zh }, currency, languages };
}

const codes = Object.keys(markets) as readonly Market[];

/** The markets a cashier can pick for a customer: all whose money is not yen. */
export const marketCodes = codes.filter((code): code is VisitorMarket => code !== "JP");
