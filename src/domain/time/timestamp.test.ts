import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTimestamp } from "./timestamp.ts";

describe("a moment as an acquirer writes it", () => {
  test.each([
    ["2026-11-22T15:05:00+08:00", "2026-11-22T07:05:00.000Z"],
    ["2026-11-23T00:30:00.000+09:00", "2026-11-22T15:30:00.000Z"],
    ["2026-11-22T07:05:00Z", "2026-11-22T07:05:00.000Z"],
    ["2026-11-22T07:05Z", "2026-11-22T07:05:00.000Z"],
    ["2026-11-22T02:35:00-0430", "2026-11-22T07:05:00.000Z"],
    ["2026-11-22 15:05:00+08", "2026-11-22T07:05:00.000Z"],
    ["2028-02-29T23:59:59.9999999+00:00", "2028-02-29T23:59:59.999Z"],
  ])("[RFD-5] %s is %s", (text, utc) => {
    expect(parseTimestamp(text)).toBe(Date.parse(utc));
  });

  test.each([
    "",
    "yesterday",
    "2026-11-22",
    "2026-11-22T15:05:00",
    "2026-02-30T15:05:00Z",
    "2026-13-01T15:05:00Z",
    "2026-11-22T24:00:00Z",
    "2026-11-22T15:60:00Z",
    " 2026-11-22T15:05:00Z",
  ])("[RFD-5] %j is none", (text) => {
    expect(parseTimestamp(text)).toBeNull();
  });

  test("[RFD-5] is the one everybody else means", () => {
    const years = { min: new Date("1970-01-01"), max: new Date("2999-12-31"), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(years), (date) => {
        expect(parseTimestamp(date.toISOString())).toBe(date.getTime());
      }),
      { seed: 1 },
    );
  });
});
