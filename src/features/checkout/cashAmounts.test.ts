import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maxTypedYen } from "#domain/money/parseYenInput.ts";
import { yen } from "#domain/money/yen.ts";
import { quickAmounts } from "./cashAmounts.ts";

describe("the amounts offered for cash", () => {
  test("are just enough and the next round amounts, each once", () => {
    expect(quickAmounts(yen(2_296))).toEqual([2_296, 3_000, 5_000, 10_000]);
    expect(quickAmounts(yen(6_400))).toEqual([6_400, 7_000, 10_000]);
    expect(quickAmounts(yen(10_000))).toEqual([10_000]);
    expect(quickAmounts(yen(99_999_999))).toEqual([99_999_999]);
  });

  test("are enough, can be typed and rise, whatever the total", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: maxTypedYen }), (total) => {
        const amounts = quickAmounts(yen(total));
        expect(amounts[0]).toBe(total);
        for (const [index, amount] of amounts.entries()) {
          expect(amount).toBeLessThanOrEqual(maxTypedYen);
          expect(amount).toBeGreaterThan(amounts[index - 1] ?? 0);
        }
      }),
    );
  });
});
