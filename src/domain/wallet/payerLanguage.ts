import type { ProductName } from "../product/product.ts";
import { markets } from "./market.ts";
import { isWalletBrand, wallets } from "./wallet.ts";

/** BCP 47 tags of the languages a payer can be spoken to in. Each has a file of words of its own. */
export const payerLanguages = [
  "ja",
  "en",
  "zh-Hans",
  "zh-Hant-HK",
  "zh-Hant-TW",
  "ko",
  "th",
  "id",
  "ms",
  "fil",
  "hi",
  "bn",
  "ur",
  "vi",
] as const;

export type PayerLanguage = (typeof payerLanguages)[number];

export function isPayerLanguage(tag: unknown): tag is PayerLanguage {
  return payerLanguages.some((language) => language === tag);
}

/** Which way a line of the language runs, for `dir`. */
export function directionOf(language: PayerLanguage): "ltr" | "rtl" {
  return language === "ur" ? "rtl" : "ltr";
}

/** Traditional Chinese is written in two ways; Macau follows Hong Kong. */
const traditional: Readonly<Record<string, PayerLanguage>> = {
  HK: "zh-Hant-HK",
  MO: "zh-Hant-HK",
  TW: "zh-Hant-TW",
};

/** Older or wider names of languages that have words under another tag. */
const sameAs: Readonly<Record<string, PayerLanguage>> = { tl: "fil", in: "id" };

/**
 * The first of a payer's languages that the shop can speak, and English when it speaks none.
 * @param tags BCP 47 tags, most likely first, as a wallet's market lists them
 */
export function payerLanguageOf(tags: readonly string[]): PayerLanguage {
  for (const tag of tags) {
    const spoken = spokenAs(tag);
    if (spoken) return spoken;
  }
  return "en";
}

function spokenAs(tag: string): PayerLanguage | null {
  const [language = "", ...rest] = tag.split("-");
  if (language === "zh") {
    const written = rest.map((part) => traditional[part]).find((found) => found !== undefined);
    return written ?? (rest.includes("Hant") ? "zh-Hant-TW" : "zh-Hans");
  }
  return sameAs[language] ?? (isPayerLanguage(language) ? language : null);
}

/**
 * The language in which a wallet's owner is spoken to.
 * @param brand of the wallet; null, for cash, is nobody in particular and is spoken to in English
 */
export function payerLanguageOfBrand(brand: string | null): PayerLanguage {
  if (brand === null || !isWalletBrand(brand)) return "en";
  return payerLanguageOf(markets[wallets[brand].market].languages);
}

/** Which of a product's names a payer reads: goods are named in Japanese, English and Chinese. */
export function nameFor(language: PayerLanguage): keyof ProductName {
  if (language === "ja") return "ja";
  return language.startsWith("zh") ? "zh" : "en";
}

/** The tag of that name, for `lang`: it is not always the language around it. */
export const nameTags: Readonly<Record<keyof ProductName, PayerLanguage>> = {
  ja: "ja",
  en: "en",
  zh: "zh-Hans",
};
