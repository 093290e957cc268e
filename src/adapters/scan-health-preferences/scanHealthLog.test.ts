import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyScanDay, scanDaysInOrder, scanDaysKept } from "#domain/scan/scanHealth.ts";
import { anyDay } from "#domain/scan/tallies.fixture.ts";
import { addDays } from "#domain/time/jst.ts";
import { createScanHealthLog } from "./scanHealthLog.ts";

/** What a browser's storage does to a value: it becomes text and comes back. */
function shelf(kept: unknown = null) {
  let text = JSON.stringify(kept);
  return {
    read: () => JSON.parse(text) as unknown,
    write: (value: unknown) => void (text = JSON.stringify(value)),
  };
}

describe("the record of the camera's days on the tablet", () => {
  test("[SCAN-64] gives back the days it was given, newest first", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDay, { maxLength: 8 }), async (days) => {
        const log = createScanHealthLog(shelf());
        await log.write(days);
        expect(await log.read()).toEqual(scanDaysInOrder(days));
      }),
    );
  });

  test("[SCAN-64] never holds more than a month", async () => {
    const days = Array.from({ length: 90 }, (_, back) =>
      emptyScanDay(addDays("2026-11-28", -back)),
    );
    const log = createScanHealthLog(shelf());
    await log.write(days);
    expect(await log.read()).toHaveLength(scanDaysKept);
  });

  test("[SCAN-64] leaves out a day that does not hold, and all of another version", async () => {
    const good = emptyScanDay("2026-11-22");
    const bad = [
      null,
      "2026-11-21",
      { ...good, businessDate: "2026-02-30" },
      { ...good, businessDate: "yesterday" },
      { ...good, tally: { ...good.tally, framesRead: -1 } },
      { ...good, tally: { ...good.tally, decode: [1, 2, 3] } },
      { ...good, tally: { ...good.tally, reads: { native: 1 } } },
      { ...good, faults: { ...good.faults, denied: "many" } },
    ];
    const read = (kept: unknown) => createScanHealthLog(shelf(kept)).read();
    expect(await read({ format: 1, days: [...bad, good] })).toEqual([good]);
    expect(await read({ format: 2, days: [good] })).toEqual([]);
    for (const other of [null, [], "text", { days: [good] }]) expect(await read(other)).toEqual([]);
  });
});
