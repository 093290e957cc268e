import { describe, expect, test } from "vitest";
import type { TaxCategory } from "./taxCategory.ts";
import { rateOn, taxRates } from "./taxRates.ts";

const categories: readonly TaxCategory[] = ["standard", "food", "newspaper", "outOfScope"];

describe("the rate of a tax category on a day", () => {
  test("[TAX-5] is that of the law as it stands", () => {
    const percents = categories.map((category) => rateOn(category, "2026-11-22").percent);
    expect(percents).toEqual([10, 8, 8, 0]);
  });

  test("[TAX-5] marks the reduced rates and only those", () => {
    const reduced = categories.map((category) => rateOn(category, "2026-11-22").reduced);
    expect(reduced).toEqual([false, true, true, false]);
  });

  test.each(["2027-03-31", "2027-04-01", "2029-03-31", "2029-04-01"])(
    "[TAX-5] leaves food at 8 % on %s while the 1 %% is not law",
    (date) => {
      expect(rateOn("food", date).percent).toBe(8);
    },
  );

  test.each([
    ["2027-03-31", 8],
    ["2027-04-01", 1],
    ["2029-03-31", 1],
    ["2029-04-01", 8],
  ])("[TAX-5] would put food on %s at %i %% once the 1 %% is law", (date, percent) => {
    const passed = taxRates.map((rate) => ({ ...rate, status: "law" as const }));
    expect(rateOn("food", date, passed).percent).toBe(percent);
    expect(rateOn("newspaper", date, passed).percent).toBe(8);
    expect(rateOn("standard", date, passed).percent).toBe(10);
  });

  test("[TAX-5] does not reach back before the oldest rate we know", () => {
    expect(rateOn("standard", "2019-10-01").percent).toBe(10);
    expect(() => rateOn("standard", "2019-09-30")).toThrow(RangeError);
  });
});

describe("the nation's and the prefecture's share", () => {
  test("[TAX-5] make up the rate", () => {
    for (const { percent, shares } of taxRates) {
      if (shares) expect(shares.national + shares.local).toBe(percent * 100);
    }
  });
});
