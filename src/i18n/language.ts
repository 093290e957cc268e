import type { Messages } from "./messages.ts";

/** The languages a cashier may choose. The payer's own language is another matter. */
export type StaffLanguage = "ja" | "en" | "zh";

export const staffLanguages: readonly StaffLanguage[] = ["ja", "en", "zh"];

/** BCP 47 tag of the words on the screen, for `lang`: Han glyphs come out wrongly without it. */
export const languageTags: Readonly<Record<StaffLanguage, string>> = {
  ja: "ja",
  en: "en",
  zh: "zh-Hans",
};

/** Fetches a whole catalogue. The register's own words in Japanese are there before (ja/first.ts). */
export async function loadMessages(language: StaffLanguage): Promise<Messages> {
  switch (language) {
    case "ja":
      return (await import("./ja.ts")).ja;
    case "en":
      return (await import("./en.ts")).en;
    case "zh":
      return (await import("./zh.ts")).zh;
  }
}

/** Each language by its own name, so that whoever needs it can find it. */
export const languageNames: Readonly<Record<StaffLanguage, string>> = {
  ja: "日本語",
  en: "English",
  zh: "简体中文",
};
