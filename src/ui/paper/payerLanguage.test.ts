import { expect, test } from "vitest";
import { payerLanguageOf } from "./payerLanguage.ts";

test.each([
  ["Alipay", "zh"],
  ["AlipayHK", "en"],
  ["Touch 'n Go", "en"],
  ["TrueMoney", "en"],
  ["KakaoPay", "en"],
  ["a wallet nobody knows", "en"],
  [null, "en"],
] as const)("the owner of %s is written to in %s", (brand, language) => {
  expect(payerLanguageOf(brand)).toBe(language);
});
