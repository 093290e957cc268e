import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import { en } from "./en.ts";
import type { PayerWords } from "./words.ts";

/** Fetches the words of one language: nobody who pays in Thai waits for thirteen others. */
export async function loadPayerWords(language: PayerLanguage): Promise<PayerWords> {
  switch (language) {
    case "ja":
      return (await import("./ja.ts")).ja;
    case "en":
      // Always there: whoever cannot have their own language reads this one.
      return en;
    case "zh-Hans":
      return (await import("./zh-Hans.ts")).zhHans;
    case "zh-Hant-HK":
      return (await import("./zh-Hant-HK.ts")).zhHantHK;
    case "zh-Hant-TW":
      return (await import("./zh-Hant-TW.ts")).zhHantTW;
    case "ko":
      return (await import("./ko.ts")).ko;
    case "th":
      return (await import("./th.ts")).th;
    case "id":
      return (await import("./id.ts")).id;
    case "ms":
      return (await import("./ms.ts")).ms;
    case "fil":
      return (await import("./fil.ts")).fil;
    case "hi":
      return (await import("./hi.ts")).hi;
    case "bn":
      return (await import("./bn.ts")).bn;
    case "ur":
      return (await import("./ur.ts")).ur;
    case "vi":
      return (await import("./vi.ts")).vi;
  }
}

/** Each language by its own name and in its own letters, so that whoever needs it can find it. */
export const payerLanguageNames: Readonly<Record<PayerLanguage, string>> = {
  ja: "日本語",
  en: "English",
  "zh-Hans": "简体中文",
  "zh-Hant-HK": "繁體中文（香港）",
  "zh-Hant-TW": "繁體中文（台灣）",
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
