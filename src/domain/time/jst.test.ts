import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instant } from "./instant.ts";
import { addDays, calendarDateJst, formatJstDateTime, hourJst } from "./jst.ts";

const utc = (text: string) => instant(Date.parse(text));
const moment = fc
  .integer({ min: Date.parse("1600-01-01T00:00:00Z"), max: Date.parse("9990-12-31T00:00:00Z") })
  .map(instant);

/** The platform's own calendar, nine hours on: an independent second opinion. */
const secondOpinion = (ms: number) => new Date(ms + 9 * 3_600_000).toISOString();

describe("the JST calendar", () => {
  test.each([
    ["2026-11-22T14:59:59.999Z", "2026-11-22", 23],
    ["2026-11-22T15:00:00Z", "2026-11-23", 0],
    ["2027-12-31T15:00:00Z", "2028-01-01", 0],
    ["2028-02-28T15:00:00Z", "2028-02-29", 0],
    ["2100-02-28T15:00:00Z", "2100-03-01", 0],
    ["1969-12-31T14:59:59.999Z", "1969-12-31", 23],
  ])("[DAY-2] at %s shows %s, %i o'clock", (text, date, hour) => {
    expect(calendarDateJst(utc(text))).toBe(date);
    expect(hourJst(utc(text))).toBe(hour);
  });

  test("[DAY-2] agrees with the platform's calendar at every moment", () => {
    fc.assert(
      fc.property(moment, (at) => {
        const [date, time] = secondOpinion(at).split("T");
        expect(calendarDateJst(at)).toBe(date);
        expect(formatJstDateTime(at)).toBe(`${date} ${time?.slice(0, 5)}`);
      }),
      { numRuns: 2000 },
    );
  });

  test("[DAY-2] is printed to the minute", () => {
    expect(formatJstDateTime(utc("2026-11-22T07:05:59Z"))).toBe("2026-11-22 16:05");
  });

  test("[DAY-1] counts days over months, years and leap days", () => {
    expect(addDays("2026-11-30", 1)).toBe("2026-12-01");
    expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-11-22", 0)).toBe("2026-11-22");
    fc.assert(
      fc.property(moment, fc.integer({ min: -1000, max: 1000 }), (at, days) => {
        const there = addDays(calendarDateJst(at), days);
        expect(there).toBe(secondOpinion(at + days * 86_400_000).slice(0, 10));
        expect(addDays(there, -days)).toBe(calendarDateJst(at));
      }),
    );
  });

  test.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026-01-32", ""])(
    "[DAY-1] knows no %j",
    (date) => {
      expect(() => addDays(date, 1)).toThrow(RangeError);
    },
  );
});
