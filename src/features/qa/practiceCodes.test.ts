import { describe, expect, test } from "vitest";
import { recognise } from "#domain/code/recognise.ts";
import { freshCustomer, practiceBrands, practiceCode, scenarios } from "./practiceCodes.ts";

describe("a practice code", () => {
  test.each(practiceBrands)("of %s is recognised as that wallet's, in every scenario", (brand) => {
    for (const scenario of scenarios) {
      const code = practiceCode(brand, scenario, freshCustomer());
      expect(recognise(code)).toMatchObject({ kind: "wallet", brand, code });
      expect(code).toMatch(new RegExp(`^[0-9]{20}${scenario}$`));
    }
  });
});
