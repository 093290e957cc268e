import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { businessDate, untilNextBusinessDay } from "./businessDay.ts";
import { instant } from "../time/instant.ts";
import { addDays, calendarDateJst, hourJst } from "../time/jst.ts";

const utc = (text: string) => instant(Date.parse(text));
const moment = fc
  .integer({ min: Date.parse("2020-01-01T00:00:00Z"), max: Date.parse("2100-01-01T00:00:00Z") })
  .map(instant);
const cutoff = fc.integer({ min: 0, max: 11 });

describe("the business day", () => {
  test("[DAY-1] ends when the time until the next one is over, and not before", () => {
    fc.assert(
      fc.property(moment, cutoff, (at, hour) => {
        const left = untilNextBusinessDay(at, hour);
        const today = businessDate(at, hour);
        expect(businessDate(instant(at + left - 1), hour)).toBe(today);
        expect(businessDate(instant(at + left), hour)).toBe(addDays(today, 1));
      }),
    );
  });

  test.each([
    ["2026-11-22T19:59:59Z", 5, "2026-11-22", "2026-11-23"],
    ["2026-11-22T20:00:00Z", 5, "2026-11-23", "2026-11-23"],
    ["2026-11-22T14:59:59Z", 0, "2026-11-22", "2026-11-22"],
    ["2026-11-22T15:00:00Z", 0, "2026-11-23", "2026-11-23"],
    ["2026-11-30T18:30:00Z", 5, "2026-11-30", "2026-12-01"],
    ["2026-12-31T17:00:00Z", 5, "2026-12-31", "2027-01-01"],
    ["2026-10-31T16:00:00Z", 5, "2026-10-31", "2026-11-01"],
    ["2027-03-31T16:30:00Z", 5, "2027-03-31", "2027-04-01"],
  ])(
    "[DAY-1] of %s with a cut-off at %i is %s, the calendar day %s",
    (text, hour, business, calendar) => {
      expect(businessDate(utc(text), hour)).toBe(business);
      expect(calendarDateJst(utc(text))).toBe(calendar);
    },
  );

  test("[DAY-1] is the calendar day from the cut-off hour on and the day before until then", () => {
    fc.assert(
      fc.property(moment, cutoff, (at, hour) => {
        const today = calendarDateJst(at);
        expect(businessDate(at, hour)).toBe(hourJst(at) < hour ? addDays(today, -1) : today);
      }),
    );
  });

  test("[DAY-1] never goes back as time goes on", () => {
    fc.assert(
      fc.property(moment, moment, cutoff, (one, other, hour) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(businessDate(earlier, hour) <= businessDate(later, hour)).toBe(true);
      }),
    );
  });
});
