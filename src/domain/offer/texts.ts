import type { ProductName } from "../product/product.ts";
import type { PayerLanguage } from "../wallet/payerLanguage.ts";
import { offerLanguages, type OfferLanguage, type OfferText } from "./offer.ts";

/**
 * The text for a payer who reads this language: the very one, then the same language in another
 * script or country, then English, then Japanese.
 * @param language a BCP 47 tag such as "th-TH" or "zh-Hant-HK"
 */
export function textIn(text: OfferText, language: string): string {
  const known = languageOf(language);
  return (known && text[known]) || text.en || text.ja || "";
}

/** The language of what `textIn` gives to this payer, for `lang`. */
export function languageWritten(text: OfferText, language: PayerLanguage): PayerLanguage {
  const known = languageOf(language);
  if (known && text[known]) return language;
  return text.en ? "en" : "ja";
}

/** Regions that write Chinese in traditional characters. */
const traditional = /^zh-(Hant|HK|TW|MO)/i;

/** Which of our languages a tag means, or null. */
export function languageOf(tag: string): OfferLanguage | null {
  if (/^zh/i.test(tag)) return traditional.test(tag) ? "zh-Hant" : "zh-Hans";
  const [language = ""] = tag.toLowerCase().split("-");
  return offerLanguages.find((one) => one === language) ?? null;
}

/** The title as receipts and daily sales keep it, in the languages of the shop's papers. */
export function shortName(title: OfferText): ProductName {
  return { ja: textIn(title, "ja"), en: textIn(title, "en"), zh: textIn(title, "zh-Hans") };
}
