import { describe, expect, test } from "vitest";
import { homeCurrencies } from "#domain/money/currency.ts";
import { payerLanguages, type PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import { counted } from "./counted.ts";
import { en } from "./en.ts";
import { homeText, jpyText } from "./payerNumbers.ts";
import { loadPayerWords, payerLanguageNames } from "./payerWords.ts";
import { pseudoText, pseudoWords } from "./pseudo.ts";
import type { PayerWords } from "./words.ts";

type Leaf = string | ((...values: never[]) => string);

/** Every text of a catalogue by its path, functions filled in with something that is found again. */
function textsOf(words: PayerWords): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const walk = (path: string, value: unknown): void => {
    if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(path ? `${path}.${key}` : key, inner);
      return;
    }
    const leaf = value as Leaf;
    texts.set(path, typeof leaf === "string" ? leaf : leaf(7 as never));
  };
  walk("", words);
  return texts;
}

/** Letters that a text of the language is made of; names of wallets and of screens may be Latin. */
const scripts: Readonly<Record<PayerLanguage, RegExp>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  en: /\p{Script=Latin}/u,
  "zh-Hans": /\p{Script=Han}/u,
  "zh-Hant-HK": /\p{Script=Han}/u,
  "zh-Hant-TW": /\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
  th: /\p{Script=Thai}/u,
  id: /\p{Script=Latin}/u,
  ms: /\p{Script=Latin}/u,
  fil: /\p{Script=Latin}/u,
  hi: /\p{Script=Devanagari}/u,
  bn: /\p{Script=Bengali}/u,
  ur: /\p{Script=Arabic}/u,
  vi: /\p{Script=Latin}/u,
};

/** Characters that only one of the two ways of writing Chinese has, common in these sentences. */
const simplifiedOnly = /[码请应开额个币发确认钱币购头脑扫关]/u;
const traditionalOnly = /[碼請應開額個幣發確認錢購頭腦掃關]/u;

/** The same sentence in another language is a line that nobody has translated. */
const sharedOnPurpose = /^(total|yen|receipt\.subtotal|slip\.inCash|.*\.(?:number|reference))$/;

describe.each(payerLanguages)("the payer's words in %s", (language) => {
  test("[LANG-1] are the whole closed set, each in the letters of the language", async () => {
    const texts = textsOf(await loadPayerWords(language));
    expect([...texts.keys()].sort()).toEqual([...textsOf(en).keys()].sort());
    for (const [path, text] of texts) {
      expect(text.trim(), path).toBe(text);
      expect(text, path).toMatch(scripts[language]);
    }
  });

  test("[LANG-1] leave no English sentence untranslated", async () => {
    if (language === "en") return;
    const english = textsOf(en);
    for (const [path, text] of textsOf(await loadPayerWords(language))) {
      if (!sharedOnPurpose.test(path)) expect(text, path).not.toBe(english.get(path));
    }
  });

  test("[LANG-1] say the value they were given", async () => {
    const words = await loadPayerWords(language);
    for (const text of [words.paidWith, words.notUsable, words.ended, words.slip.toWallet]) {
      expect(text("GCash")).toContain("GCash");
    }
    for (const text of [words.items, words.slip.pieces, words.slip.rate, words.receipt.more]) {
      for (const count of [1, 2, 3, 8, 10, 21, 999]) expect(text(count)).toContain(String(count));
    }
  });

  test("[LANG-3] write no bare yen sign, no other script's digits and no way to be called failed", async () => {
    const words = await loadPayerWords(language);
    for (const [path, text] of textsOf(words)) {
      expect(text, path).not.toMatch(/[¥￥]/);
      expect(text, path).not.toMatch(/[०-९০-৯٠-٩۰-۹๐-๙]/u);
    }
    const unsure = `${words.checking.title} ${words.checking.advice} ${words.stopped.advice}`;
    expect(unsure).not.toMatch(/fail|declin|error|失败|失敗|拒绝|拒絕|エラー|실패|오류|gagal|lỗi/i);
  });

  test("[LANG-4] keep to the length of the place where they stand", async () => {
    const words = await loadPayerWords(language);
    const wide = /^(ja|zh|ko)/.test(language);
    const limits = wide ? { title: 30, advice: 50 } : { title: 60, advice: 110 };
    const pairs = [
      words.holdCode,
      words.confirmOnPhone,
      words.checking,
      words.paid,
      ...Object.values(words.declined),
      words.stopped,
      words.cancelled,
      words.paidBack,
      words.scanOurCode,
      words.receiptOnPhone,
      words.paused,
      words.receipt.unreadable,
    ];
    for (const { title, advice } of pairs) {
      expect(title.length, title).toBeLessThanOrEqual(limits.title);
      expect(advice.length, advice).toBeLessThanOrEqual(limits.advice);
    }
    for (const text of [...Object.values(words.coach), ...Object.values(words.steps)]) {
      expect(text.length, text).toBeLessThanOrEqual(limits.title + (wide ? 6 : 0));
    }
    expect(words.items(999).length).toBeLessThanOrEqual(16);
  });

  test("[LANG-1] are found under the language's own name", () => {
    expect(payerLanguageNames[language]).toMatch(scripts[language]);
  });
});

describe("Chinese", () => {
  test("[LANG-1] is written in one way for the mainland and in the other for Hong Kong and Taiwan", async () => {
    const mainland = [...textsOf(await loadPayerWords("zh-Hans")).values()].join("");
    expect(mainland).toMatch(simplifiedOnly);
    expect(mainland).not.toMatch(/[碼請應開額個幣發錢購頭掃關]/u);
    for (const language of ["zh-Hant-HK", "zh-Hant-TW"] as const) {
      const text = [...textsOf(await loadPayerWords(language)).values()].join("");
      expect(text).toMatch(traditionalOnly);
      expect(text).not.toMatch(/[码请应开额个币发钱购头扫关]/u);
    }
  });
});

describe("a counted text", () => {
  test("[LANG-3] has a form for every plural category of its language, or does not load", () => {
    expect(() => counted("en", { other: "# items" })).toThrow(RangeError);
    expect(() => counted("hi", { other: "# नग" })).toThrow(RangeError);
    expect(() => counted("ja", { other: "#点" })).not.toThrow();
    expect(en.items(1)).toBe("1 item");
    expect(en.items(2)).toBe("2 items");
  });

  test.each([
    ["hi", 1, "1 वस्तु"],
    ["hi", 2, "2 वस्तुएँ"],
    ["fil", 1, "1 item"],
    ["fil", 4, "4 na item"],
    ["ur", 1, "1 چیز"],
    ["ur", 5, "5 چیزیں"],
    ["th", 1, "1 ชิ้น"],
  ] as const)("[LANG-3] in %s of %i reads %s", async (language, count, text) => {
    expect((await loadPayerWords(language)).items(count)).toBe(text);
  });
});

describe("an amount for the payer", () => {
  test.each([
    ["ja", "2,296円", "≈ 1,234,567.90 HKD"],
    ["en", "JPY 2,296", "≈ 1,234,567.90 HKD"],
    ["zh-Hans", "JPY 2,296", "≈ 1,234,567.90 HKD"],
    ["id", "JPY 2.296", "≈ 1.234.567,90 HKD"],
    ["vi", "JPY 2.296", "≈ 1.234.567,90 HKD"],
    ["hi", "JPY 2,296", "≈ 12,34,567.90 HKD"],
    ["th", "JPY 2,296", "≈ 1,234,567.90 HKD"],
  ] as const)("[LANG-3] in %s has the marks of the language", (language, yen, home) => {
    const plain = (text: string) => text.replaceAll("\u00a0", " ");
    expect(plain(jpyText(language, 2_296))).toBe(yen);
    const amount = { minor: "123456790", currency: "HKD" } as const;
    expect(plain(homeText(language, { ...amount, basis: "rate" }))).toBe(home);
    const charged = homeText(language, { ...amount, basis: "charged" });
    expect(plain(charged)).toBe(home.replace("≈ ", ""));
  });

  test("[LANG-3] never has a bare yen sign, and is in Latin digits", () => {
    for (const language of payerLanguages) {
      expect(jpyText(language, 99_999_999)).not.toMatch(/[¥￥]/);
      expect(jpyText(language, 99_999_999).replace(/[^0-9]/g, "")).toBe("99999999");
      expect(jpyText(language, -108)).toMatch(/^\u2212/);
    }
  });

  test("[FX-2] has the currency's own decimals in every language", () => {
    for (const language of payerLanguages) {
      for (const currency of homeCurrencies) {
        const text = homeText(language, {
          minor: "123456789012345678",
          currency,
          basis: "staleRate",
        });
        expect(text.replace(/[^0-9]/g, ""), `${language} ${currency}`).toBe("123456789012345678");
        expect(text).toContain(currency);
      }
    }
  });
});

describe("the pseudo-locale", () => {
  test("[LANG-4] is at least 40 % longer, accented and bracketed, and keeps what is filled in", () => {
    const text = pseudoText("Please hold your code");
    expect(text.length).toBeGreaterThanOrEqual("Please hold your code".length * 1.4);
    expect(text).toMatch(/^⟦Þļéášé .*⟧$/);
    const words = pseudoWords(en);
    expect(textsOf(words).size).toBe(textsOf(en).size);
    for (const value of textsOf(words).values()) expect(value).toMatch(/^⟦.*⟧$/);
    expect(words.items(12)).toContain("12");
  });
});
