import type { HomeCurrency } from "../money/currency.ts";

/** Home market of a wallet: ISO 3166-1 alpha-2. The nine partner markets of 2019, and mainland China. */
export type Market = "CN" | "HK" | "KR" | "TH" | "PH" | "MY" | "ID" | "IN" | "PK" | "BD";

export interface MarketRow {
  readonly name: { readonly ja: string; readonly en: string; readonly zh: string };
  readonly currency: HomeCurrency;
  /** BCP 47 tags of the payer's languages, most likely first. */
  readonly languages: readonly [string, ...string[]];
}

export const markets: Readonly<Record<Market, MarketRow>> = {
  CN: {
    name: { ja: "中国", en: "Mainland China", zh: "中国大陆" },
    currency: "CNY",
    languages: ["zh-CN"],
  },
  HK: {
    name: { ja: "香港", en: "Hong Kong", zh: "香港" },
    currency: "HKD",
    languages: ["zh-HK", "en-HK"],
  },
  KR: {
    name: { ja: "韓国", en: "South Korea", zh: "韩国" },
    currency: "KRW",
    languages: ["ko-KR"],
  },
  TH: {
    name: { ja: "タイ", en: "Thailand", zh: "泰国" },
    currency: "THB",
    languages: ["th-TH", "en"],
  },
  PH: {
    name: { ja: "フィリピン", en: "Philippines", zh: "菲律宾" },
    currency: "PHP",
    languages: ["fil-PH", "en-PH"],
  },
  MY: {
    name: { ja: "マレーシア", en: "Malaysia", zh: "马来西亚" },
    currency: "MYR",
    languages: ["ms-MY", "en-MY", "zh"],
  },
  ID: {
    name: { ja: "インドネシア", en: "Indonesia", zh: "印度尼西亚" },
    currency: "IDR",
    languages: ["id-ID"],
  },
  IN: {
    name: { ja: "インド", en: "India", zh: "印度" },
    currency: "INR",
    languages: ["hi-IN", "en-IN"],
  },
  PK: {
    name: { ja: "パキスタン", en: "Pakistan", zh: "巴基斯坦" },
    currency: "PKR",
    languages: ["ur-PK", "en-PK"],
  },
  BD: {
    name: { ja: "バングラデシュ", en: "Bangladesh", zh: "孟加拉国" },
    currency: "BDT",
    languages: ["bn-BD"],
  },
};

export const marketCodes = Object.keys(markets) as readonly Market[];
