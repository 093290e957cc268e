import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion } from "./apportion.ts";
import { sumYen, yen } from "./yen.ts";

const amount = fc.integer({ min: 0, max: 99_999_999 }).map(yen);
const weights = fc
  .array(amount, { minLength: 1, maxLength: 8 })
  .filter((list) => list.some((weight) => weight > 0));

describe("an amount split over weights", () => {
  test("[MON-3] gives the yen left over to the largest remainder", () => {
    expect(apportion(yen(1000), [yen(3300), yen(2160)])).toEqual([604, 396]);
    expect(apportion(yen(500), [yen(1100), yen(1080), yen(1010)])).toEqual([173, 169, 158]);
  });

  test("[MON-3] gives a tie to the larger weight, then to the earlier one", () => {
    expect(apportion(yen(2), [yen(1), yen(3)])).toEqual([0, 2]);
    expect(apportion(yen(1), [yen(7), yen(7)])).toEqual([1, 0]);
    expect(apportion(yen(2), [yen(5), yen(5), yen(5)])).toEqual([1, 1, 0]);
  });

  test("[MON-3] adds up to the amount, whatever the weights", () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        expect(sumYen(apportion(total, list))).toBe(total);
      }),
    );
  });

  test("[MON-3] stays within one yen of the exact share", () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        const whole = BigInt(sumYen(list));
        apportion(total, list).forEach((part, index) => {
          const exact = BigInt(total) * BigInt(list[index] ?? 0);
          const gap = BigInt(part) * whole - exact;
          expect(gap > -whole && gap < whole).toBe(true);
        });
      }),
    );
  });

  test("[MON-3] never takes more from a part than its weight when the amount is at most the whole", () => {
    fc.assert(
      fc.property(weights, fc.nat(), (list, seed) => {
        const total = yen(seed % (sumYen(list) + 1));
        apportion(total, list).forEach((part, index) => {
          expect(part).toBeLessThanOrEqual(list[index] ?? 0);
        });
      }),
    );
  });

  test("[MON-3] is exact where a product of doubles is not", () => {
    const half = yen(4_503_599_627_370_495);
    expect(apportion(yen(half * 2), [half, half])).toEqual([half, half]);
  });

  test("[MON-3] gives nothing out of nothing and refuses to split over nothing", () => {
    expect(apportion(yen(0), [])).toEqual([]);
    expect(apportion(yen(0), [yen(0), yen(0)])).toEqual([0, 0]);
    expect(() => apportion(yen(1), [yen(0)])).toThrow(RangeError);
    expect(() => apportion(yen(-1), [yen(1)])).toThrow(RangeError);
    expect(() => apportion(yen(1), [yen(2), yen(-1)])).toThrow(RangeError);
  });
});
