import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jst } from "#testkit/paidSales.ts";
import { instant } from "../time/instant.ts";
import { dayMs } from "../time/jst.ts";
import { cancelDeadline, clearingDate } from "./acquirerDay.ts";

const deadline = (at: string) => cancelDeadline("alipayplus", jst(at));
const date = (at: string) => clearingDate("alipayplus", jst(at));

describe("the acquirer's day", () => {
  test.each([
    ["2026-11-22 01:00:00.000", "2026-11-22"],
    ["2026-11-22 16:05:00.000", "2026-11-22"],
    ["2026-11-23 00:30:00.000", "2026-11-22"],
    ["2026-11-23 00:59:59.999", "2026-11-22"],
    ["2026-11-23 01:00:00.000", "2026-11-23"],
    ["2027-01-01 00:59:59.999", "2026-12-31"],
    ["2028-03-01 00:30:00.000", "2028-02-29"],
  ])("[RFD-5] of %s JST is %s", (at, expected) => {
    expect(date(at)).toBe(expected);
  });

  test.each([
    ["2026-11-22 16:05:00.000", "2026-11-23 01:15:00.000"],
    ["2026-11-23 00:30:00.000", "2026-11-23 01:15:00.000"],
    ["2026-11-23 00:59:59.999", "2026-11-23 01:15:00.000"],
    ["2026-11-23 01:00:00.000", "2026-11-24 01:15:00.000"],
    ["2026-11-23 01:14:59.999", "2026-11-24 01:15:00.000"],
  ])("[RFD-5] lets a payment of %s JST be cancelled until %s", (at, expected) => {
    expect(deadline(at)).toBe(jst(expected));
  });

  test("[RFD-5] gives a payment a quarter of an hour at the least, a day more at the most", () => {
    const minute = 60_000;
    const anyMoment = fc.integer({ min: -dayMs, max: 4_102_444_800_000 });
    fc.assert(
      fc.property(anyMoment, (ms) => {
        const time = cancelDeadline("alipayplus", instant(ms)) - ms;
        expect(time).toBeGreaterThan(15 * minute);
        expect(time).toBeLessThanOrEqual(dayMs + 15 * minute);
        // Whoever pays on one day has one deadline.
        const last = cancelDeadline("alipayplus", instant(ms)) - 15 * minute - 1;
        expect(clearingDate("alipayplus", instant(last))).toBe(
          clearingDate("alipayplus", instant(ms)),
        );
      }),
      { seed: 1 },
    );
    expect(deadline("2026-11-23 01:00") - jst("2026-11-23 01:00")).toBe(dayMs + 15 * minute);
  });
});
