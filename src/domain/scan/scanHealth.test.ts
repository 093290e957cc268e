import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instant } from "../time/instant.ts";
import { dayOfDate } from "../time/jst.ts";
import { emptyHistogram, histogramBoundsMs } from "./histogram.ts";
import {
  type ScanDay,
  emptyScanDay,
  isIdleDay,
  recordScan,
  scanDaysKept,
  scanFaults,
  summaryOf,
} from "./scanHealth.ts";
import { scanReport } from "./scanReport.ts";
import { emptyTally } from "./scanTally.ts";
import { anyDate, anyTally } from "./tallies.fixture.ts";

const news = fc.tuple(anyDate, anyTally);

function recorded(list: readonly (readonly [string, typeof emptyTally])[]): readonly ScanDay[] {
  return list.reduce<readonly ScanDay[]>(
    (days, [date, tally]) => recordScan(days, date, { tally }),
    [],
  );
}

describe("the record of the camera's days", () => {
  test("[SCAN-63] keeps each date once, newest first, and no more than a month", () => {
    fc.assert(
      fc.property(fc.array(news, { minLength: 1, maxLength: 60 }), (list) => {
        const dates = recorded(list).map(({ businessDate }) => businessDate);
        expect(dates).toEqual([...new Set(dates)].sort().toReversed());
        const span = dayOfDate(dates[0] ?? "") - dayOfDate(dates.at(-1) ?? "");
        expect(span).toBeLessThan(scanDaysKept);
      }),
    );
  });

  test("[SCAN-63] adds what is told to its own day and leaves the others as they were", () => {
    fc.assert(
      fc.property(fc.array(news, { maxLength: 10 }), anyTally, (list, tally) => {
        const before = recorded(list);
        const date = "2026-11-30";
        const after = recordScan(before, date, { tally });
        const old = before.find(({ businessDate }) => businessDate === date)?.tally ?? emptyTally;
        expect(after[0]?.tally.framesRead).toBe(old.framesRead + tally.framesRead);
        for (const day of after.slice(1)) expect(before).toContain(day);
      }),
    );
  });

  test("[SCAN-63] counts a camera that could not be used by its cause, and the sum of all causes", () => {
    const days = scanFaults.reduce<readonly ScanDay[]>(
      (so, fault) => recordScan(so, "2026-11-22", { fault }),
      recordScan([], "2026-11-22", { fault: "busy" }),
    );
    const [today = emptyScanDay("")] = days;
    expect(days).toHaveLength(1);
    expect(summaryOf(today).faultsBy).toEqual({
      denied: 1,
      noCamera: 1,
      busy: 2,
      unsupported: 1,
      failed: 1,
      unplugged: 1,
    });
    expect(summaryOf(today).faults).toBe(scanFaults.length + 1);
  });

  test("[SCAN-63] knows a day on which nobody wanted the camera", () => {
    const day = emptyScanDay("2026-11-22");
    expect(isIdleDay(day)).toBe(true);
    expect(isIdleDay({ ...day, tally: { ...emptyTally, restingMs: 1 } })).toBe(false);
    expect(isIdleDay({ ...day, faults: { ...day.faults, denied: 1 } })).toBe(false);
  });

  test("[SCAN-64] goes to QA as JSON with the buckets, the sums and the figures of the screen", () => {
    const decode = emptyHistogram.map((_, bucket) => (bucket === 3 ? 20 : 0));
    const beep = emptyHistogram.map((_, bucket) => (bucket === emptyHistogram.length - 1 ? 1 : 0));
    const tally = { ...emptyTally, decode, beep, readingMs: 2_000, framesRead: 60 };
    const days = recordScan([], "2026-11-22", { tally });
    const facts = { at: instant(Date.UTC(2026, 10, 22, 7, 5)), engine: "noren 0.1.0" };
    expect(JSON.parse(scanReport(days, facts))).toEqual({
      format: "noren-scan-health-1",
      engine: "noren 0.1.0",
      madeAtJst: "2026-11-22 16:05",
      histogramBoundsMs,
      days: [
        {
          ...days[0],
          summary: {
            ...summaryOf(days[0] ?? emptyScanDay("")),
            decodeMs: { p50: 4, p95: 4 },
            beepMs: { p50: null, p95: null },
          },
        },
      ],
    });
  });
});
