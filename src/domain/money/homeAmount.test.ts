import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instant } from "../time/instant.ts";
import { currencies, homeCurrencies, isHomeCurrency, type HomeCurrency } from "./currency.ts";
import { formatHome } from "./formatHome.ts";
import { homeAmount } from "./homeAmount.ts";
import { isStale, type HomeQuote } from "./quote.ts";
import { yen } from "./yen.ts";

function quoteOf(currency: HomeCurrency, rate: string): HomeQuote {
  return {
    currency,
    rate,
    source: "Alipay+",
    quotedAt: instant(1_000),
    expiresAt: instant(61_000),
  };
}

/** Smallest units for ¥1, ¥100, ¥1,500, ¥12,345 and ¥999,999. The rates are invented. */
const worked: readonly (readonly [HomeCurrency, string, readonly bigint[]])[] = [
  ["THB", "0.2148", [21n, 2148n, 32220n, 265171n, 21479979n]],
  ["KRW", "9.42", [9n, 942n, 14130n, 116290n, 9419991n]],
  ["INR", "0.5731", [57n, 5731n, 85965n, 707492n, 57309943n]],
  ["IDR", "107.85", [10800n, 1078500n, 16177500n, 133140800n, 10784989200n]],
  ["PHP", "0.3795", [38n, 3795n, 56925n, 468493n, 37949962n]],
  ["MYR", "0.02693", [3n, 269n, 4040n, 33245n, 2692997n]],
  ["HKD", "0.0504", [5n, 504n, 7560n, 62219n, 5039995n]],
  ["CNY", "0.0459", [5n, 459n, 6885n, 56664n, 4589995n]],
  ["PKR", "1.8264", [183n, 18264n, 273960n, 2254691n, 182639817n]],
  ["BDT", "0.7902", [79n, 7902n, 118530n, 975502n, 79019921n]],
];

describe("the home amount of a yen price", () => {
  test.each(worked)(
    "[FX-1] in %s at %s comes out as worked by hand",
    (currency, rate, expected) => {
      const prices = [1, 100, 1500, 12_345, 999_999].map(yen);
      const quote = quoteOf(currency, rate);
      expect(prices.map((price) => homeAmount(price, quote))).toEqual(expected);
    },
  );

  test("[FX-1] rounds an exact half up, where a float would fall below it", () => {
    expect(homeAmount(yen(1), quoteOf("CNY", "1.005"))).toBe(101n);
    expect(homeAmount(yen(1500), quoteOf("MYR", "0.02693"))).toBe(4040n);
    expect(homeAmount(yen(1), quoteOf("KRW", "2.5"))).toBe(3n);
  });

  test("[FX-1] rounds rupiah half to even and to whole rupiah", () => {
    expect(homeAmount(yen(1), quoteOf("IDR", "106.5"))).toBe(10_600n);
    expect(homeAmount(yen(1), quoteOf("IDR", "107.5"))).toBe(10_800n);
    expect(homeAmount(yen(1), quoteOf("IDR", "106.51"))).toBe(10_700n);
  });

  test("[FX-1] is never more than half a unit from the exact product", () => {
    const rates = fc.tuple(fc.nat(9_999), fc.nat(999_999));
    fc.assert(
      fc.property(
        fc.nat(99_999_999),
        rates,
        fc.constantFrom(...homeCurrencies),
        (price, parts, currency) => {
          const [whole, fraction] = parts;
          const quote = quoteOf(currency, `${whole}.${String(fraction).padStart(6, "0")}`);
          const row = currencies[currency];
          const exact = BigInt(price) * (BigInt(whole) * 1_000_000n + BigInt(fraction));
          const exactMinor = exact * 10n ** BigInt(row.exponent);
          const gap = homeAmount(yen(price), quote) * 1_000_000n - exactMinor;
          const half = row.rounding === "halfEvenToWhole" ? 50_000_000n : 500_000n;
          expect(gap >= -half && gap <= half).toBe(true);
        },
      ),
    );
  });

  test.each(["", "-1", "1e3", "0x1", "1.", ".5", "NaN", " 1", "1,5"])(
    "[FX-1] refuses the rate %j",
    (rate) => {
      expect(() => homeAmount(yen(1), quoteOf("CNY", rate))).toThrow(RangeError);
    },
  );

  test("[FX-1] refuses an amount below zero", () => {
    expect(() => homeAmount(yen(-1), quoteOf("CNY", "0.05"))).toThrow(RangeError);
  });
});

describe("a home amount in writing", () => {
  test.each([
    [10_842n, "CNY", "108.42"],
    [5n, "HKD", "0.05"],
    [0n, "MYR", "0.00"],
    [0n, "KRW", "0"],
    [14_130n, "KRW", "14,130"],
    [182_639_817n, "PKR", "1,826,398.17"],
    [10_784_989_200n, "IDR", "107,849,892.00"],
    [100_000n, "INR", "1,000.00"],
  ] as const)("[FX-2] %s of %s reads %s", (minor, currency, text) => {
    expect(formatHome(minor, currency)).toBe(text);
  });

  test("[FX-2] has ISO 4217's decimals and not the browser's", () => {
    const exponents = homeCurrencies.map((currency) => [currency, currencies[currency].exponent]);
    expect(Object.fromEntries(exponents)).toEqual({
      CNY: 2,
      HKD: 2,
      KRW: 0,
      THB: 2,
      INR: 2,
      IDR: 2,
      PHP: 2,
      MYR: 2,
      PKR: 2,
      BDT: 2,
      MOP: 2,
      SGD: 2,
      MNT: 2,
      EUR: 2,
      VND: 0,
    });
    expect(isHomeCurrency("JPY")).toBe(false);
    expect(isHomeCurrency("toString")).toBe(false);
  });
});

describe("an estimate in the home currency", () => {
  test("[FX-3] is stale from its expiry on, and not before", () => {
    const quote = quoteOf("CNY", "0.0459");
    expect(isStale(quote, instant(60_999))).toBe(false);
    expect(isStale(quote, instant(61_000))).toBe(true);
    expect(isStale(quote, instant(61_001))).toBe(true);
  });
});
