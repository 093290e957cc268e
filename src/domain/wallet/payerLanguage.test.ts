import { describe, expect, test } from "vitest";
import { marketCodes, markets } from "./market.ts";
import {
  directionOf,
  isPayerLanguage,
  nameFor,
  payerLanguageOf,
  payerLanguageOfBrand,
  payerLanguages,
} from "./payerLanguage.ts";

describe("the payer's language", () => {
  test.each([
    [["zh-CN"], "zh-Hans"],
    [["zh"], "zh-Hans"],
    [["zh-SG"], "zh-Hans"],
    [["zh-HK", "en-HK"], "zh-Hant-HK"],
    [["zh-MO"], "zh-Hant-HK"],
    [["zh-TW"], "zh-Hant-TW"],
    [["zh-Hant"], "zh-Hant-TW"],
    [["zh-Hant-HK"], "zh-Hant-HK"],
    [["fil-PH", "en-PH"], "fil"],
    [["tl-PH"], "fil"],
    [["mn-MN", "en"], "en"],
    [["it-IT"], "en"],
    [[], "en"],
    [["ur-PK"], "ur"],
    [["vi-VN"], "vi"],
    [["ja-JP"], "ja"],
  ] as const)("[LANG-2] of somebody who reads %j is %s", (tags, language) => {
    expect(payerLanguageOf(tags)).toBe(language);
  });

  test.each([
    ["Alipay", "zh-Hans"],
    ["AlipayHK", "zh-Hant-HK"],
    ["KakaoPay", "ko"],
    ["TrueMoney", "th"],
    ["DANA", "id"],
    ["Touch 'n Go", "ms"],
    ["GCash", "fil"],
    ["Paytm", "hi"],
    ["bKash", "bn"],
    ["Easypaisa", "ur"],
    ["a wallet nobody knows", "en"],
    ["constructor", "en"],
    [null, "en"],
  ] as const)("[LANG-2] of %s's owner is %s", (brand, language) => {
    expect(payerLanguageOfBrand(brand)).toBe(language);
  });

  test("[LANG-2] every market's first language is one that has words, and not only English", () => {
    for (const market of marketCodes) {
      const [first] = markets[market].languages;
      expect(payerLanguageOf([first])).toBe(payerLanguageOf(markets[market].languages));
    }
  });

  test("[LANG-1] only Urdu runs from right to left", () => {
    expect(payerLanguages.filter((language) => directionOf(language) === "rtl")).toEqual(["ur"]);
  });

  test("[LANG-1] a tag that is none of ours is told apart", () => {
    expect(isPayerLanguage("zh")).toBe(false);
    expect(isPayerLanguage(null)).toBe(false);
    expect(payerLanguages.every(isPayerLanguage)).toBe(true);
    for (const tag of payerLanguages) expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  });

  test("goods are named in the nearest of the shop's three languages", () => {
    expect(payerLanguages.map(nameFor).filter((name) => name === "ja")).toHaveLength(1);
    expect(nameFor("zh-Hant-HK")).toBe("zh");
    expect(nameFor("ur")).toBe("en");
  });
});
