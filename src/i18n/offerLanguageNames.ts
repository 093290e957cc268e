import type { OfferLanguage } from "#domain/offer/offer.ts";

/** Each language by its own name, which its reader knows in any list. */
const names: Readonly<Record<OfferLanguage, string>> = {
  ja: "日本語",
  en: "English",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  ko: "한국어",
  th: "ไทย",
  id: "Bahasa Indonesia",
  ms: "Bahasa Melayu",
  fil: "Filipino",
  hi: "हिन्दी",
  bn: "বাংলা",
  ur: "اردو",
  vi: "Tiếng Việt",
};

export function languageName(language: OfferLanguage): string {
  return names[language];
}
