import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sumYen, yen } from "../money/yen.ts";
import { baskets } from "./baskets.fixture.ts";
import type { PriceMode, RoundingMode } from "./taxCategory.ts";
import { taxTotals, type TaxedLine } from "./taxTotals.ts";

const modes: readonly PriceMode[] = ["inclusive", "exclusive"];
const roundings: readonly RoundingMode[] = ["floor", "round", "ceil"];

function line(rate: number, amount: number): TaxedLine {
  return { rate, reduced: rate === 8 || rate === 1, amount: yen(amount) };
}

const lines = fc.array(
  fc
    .tuple(fc.constantFrom(0, 1, 8, 10), fc.nat(99_999_999))
    .map(([rate, amount]) => line(rate, amount)),
  { maxLength: 12 },
);
const basket = fc.record({
  lines,
  /** Thousandths of the basket that are taken off. */
  off: fc.nat(1000),
  mode: fc.constantFrom(...modes),
  rounding: fc.constantFrom(...roundings),
});

function totalsOf(drawn: {
  readonly lines: readonly TaxedLine[];
  readonly off: number;
  readonly mode: PriceMode;
  readonly rounding: RoundingMode;
}) {
  const sum = sumYen(drawn.lines.map(({ amount }) => amount));
  const discount = yen(Math.floor((sum * drawn.off) / 1000));
  return { sum, discount, totals: taxTotals(drawn.lines, discount, drawn.mode, drawn.rounding) };
}

describe("the published and worked baskets", () => {
  for (const { id, why, ...worked } of baskets) {
    test.each(roundings)(`[TAX-6] ${id}, %s: ${why}`, (rounding) => {
      const taxed = worked.lines.map(([rate, amount]) => line(rate, amount));
      const totals = taxTotals(taxed, yen(worked.discount), worked.mode, rounding);
      const perRate = totals.perRate.map(({ rate, gross, discount, net, tax }) => [
        String(rate),
        { gross, discount, net, tax },
      ]);
      const expected = Object.entries(worked.perRate).map(([rate, part]) => [
        rate,
        { ...part, tax: part.tax[rounding] },
      ]);
      expect(Object.fromEntries(perRate)).toEqual(Object.fromEntries(expected));
      expect(totals.total).toBe(worked.total[rounding]);
    });
  }
});

describe("a receipt's consumption tax", () => {
  test("[TAX-1] is computed once per rate, however the goods are spread over lines", () => {
    const three = taxTotals([line(8, 93), line(8, 93), line(8, 93)], yen(0), "exclusive", "floor");
    const one = taxTotals([line(8, 279)], yen(0), "exclusive", "floor");
    expect(three).toEqual(one);
    expect(three.total).toBe(301);
  });

  test("[TAX-1] puts the highest rate first and tells reduced rates from the others", () => {
    const { perRate } = taxTotals(
      [line(1, 10), line(10, 10), line(0, 10), line(8, 10)],
      yen(0),
      "inclusive",
      "floor",
    );
    expect(perRate.map(({ rate, reduced }) => [rate, reduced])).toEqual([
      [10, false],
      [8, true],
      [1, true],
      [0, false],
    ]);
  });

  test("[TAX-2] is rounded as the shop chose", () => {
    const tax = (amount: number, rounding: RoundingMode) =>
      taxTotals([line(10, amount)], yen(0), "exclusive", rounding).tax;
    expect(roundings.map((rounding) => tax(5, rounding))).toEqual([0, 1, 1]);
    expect(roundings.map((rounding) => tax(4, rounding))).toEqual([0, 0, 1]);
    expect(roundings.map((rounding) => tax(10, rounding))).toEqual([1, 1, 1]);
  });

  test("[TAX-2] is within one yen of the exact tax, on the side the rounding says", () => {
    fc.assert(
      fc.property(basket, (drawn) => {
        for (const { rate, net, tax } of totalsOf(drawn).totals.perRate) {
          const divisor = BigInt(drawn.mode === "inclusive" ? 100 + rate : 100);
          const over = BigInt(tax) * divisor - BigInt(net) * BigInt(rate);
          if (drawn.rounding === "floor") expect(over <= 0n && over > -divisor).toBe(true);
          if (drawn.rounding === "ceil") expect(over >= 0n && over < divisor).toBe(true);
          if (drawn.rounding === "round")
            expect(2n * over <= divisor && 2n * over > -divisor).toBe(true);
        }
      }),
    );
  });

  test("[TAX-2] stays exact where doubles do not", () => {
    const large = 9_007_199_254_740_990;
    const { tax } = taxTotals([line(8, large)], yen(0), "inclusive", "floor");
    expect(BigInt(tax)).toBe((BigInt(large) * 8n) / 108n);
  });

  test("[TAX-3] lies in an inclusive price and on top of an exclusive one", () => {
    fc.assert(
      fc.property(basket, (drawn) => {
        const { sum, discount, totals } = totalsOf(drawn);
        const added = drawn.mode === "inclusive" ? 0 : totals.tax;
        expect(totals.total).toBe(sum - discount + added);
        expect(totals.tax).toBe(sumYen(totals.perRate.map(({ tax }) => tax)));
        for (const part of totals.perRate) expect(part.net).toBe(part.gross - part.discount);
      }),
    );
  });

  test("[TAX-3] of a price without tax is found again in the price with it", () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.constantFrom(1, 8, 10), (hundred, rate) => {
        const bare = taxTotals([line(rate, hundred * 100)], yen(0), "exclusive", "floor");
        const full = taxTotals([line(rate, bare.total)], yen(0), "inclusive", "floor");
        expect(full.tax).toBe(bare.tax);
      }),
    );
  });

  test("[TAX-4] splits a basket discount over the rates without losing a yen", () => {
    fc.assert(
      fc.property(basket, (drawn) => {
        const { discount, totals } = totalsOf(drawn);
        expect(sumYen(totals.perRate.map((part) => part.discount))).toBe(discount);
        for (const part of totals.perRate) expect(part.net).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("[TAX-4] refuses a discount above the basket or below zero", () => {
    const goods = [line(10, 100), line(8, 100)];
    expect(() => taxTotals(goods, yen(201), "inclusive", "floor")).toThrow(RangeError);
    expect(() => taxTotals(goods, yen(-1), "inclusive", "floor")).toThrow(RangeError);
    expect(() => taxTotals([], yen(1), "inclusive", "floor")).toThrow(RangeError);
    expect(taxTotals(goods, yen(200), "inclusive", "floor").total).toBe(0);
  });

  test.each([8.5, -8, 101, Number.NaN])("[TAX-2] refuses a rate of %s %%", (rate) => {
    expect(() => taxTotals([line(rate, 100)], yen(0), "inclusive", "floor")).toThrow(RangeError);
  });

  test("[TAX-2] refuses a line below zero", () => {
    expect(() => taxTotals([line(10, -1)], yen(0), "inclusive", "floor")).toThrow(RangeError);
  });
});
