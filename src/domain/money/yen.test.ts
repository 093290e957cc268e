import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sumYen, timesYen, yen } from "./yen.ts";

describe("yen", () => {
  test("[MON-1] are whole numbers, and stay what they were", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(yen(amount)).toBe(amount);
      }),
    );
  });

  test.each([0.5, 1e-9, 100.1, Number.NaN, Infinity, -Infinity, 2 ** 53])(
    "[MON-1] refuse %s",
    (amount) => {
      expect(() => yen(amount)).toThrow(RangeError);
    },
  );

  test("[MON-1] know no negative zero", () => {
    expect(Object.is(yen(-0), 0)).toBe(true);
  });

  test("[MON-1] are refused when a sum or a product is no longer exact", () => {
    const most = yen(Number.MAX_SAFE_INTEGER);
    expect(() => sumYen([most, yen(1)])).toThrow(RangeError);
    expect(() => timesYen(most, 2)).toThrow(RangeError);
    expect(sumYen([yen(108), yen(216)])).toBe(324);
    expect(timesYen(yen(108), 3)).toBe(324);
  });
});
