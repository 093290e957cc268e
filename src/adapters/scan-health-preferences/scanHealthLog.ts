import * as v from "valibot";
import { emptyHistogram } from "#domain/scan/histogram.ts";
import { type ScanDay, scanDaysInOrder } from "#domain/scan/scanHealth.ts";
import { dayOfDate } from "#domain/time/jst.ts";
import type { PreferenceStorage } from "#ports/preferences.ts";
import type { ScanHealthLog } from "#ports/scanHealth.ts";

/** Changes with the buckets or the fields, so that figures of two kinds are never added up. */
const format = 1;

const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const histogram = v.pipe(v.array(count), v.length(emptyHistogram.length));

const tally = v.strictObject({
  readingMs: count,
  restingMs: count,
  framesSeen: count,
  framesRead: count,
  decode: histogram,
  beep: histogram,
  reads: v.strictObject({ native: count, "zxing-wasm": count, "zxing-js": count }),
  unconfirmed: count,
  blindSeconds: v.strictObject({
    tooDark: count,
    glare: count,
    tooFar: count,
    outOfFocus: count,
    moving: count,
    none: count,
  }),
  faults: count,
});

const day = v.strictObject({
  businessDate: v.pipe(v.string(), v.check(isDate)),
  tally,
  faults: v.strictObject({
    denied: count,
    noCamera: count,
    busy: count,
    unsupported: count,
    failed: count,
    unplugged: count,
  }),
});

const kept = v.object({ format: v.literal(format), days: v.array(v.unknown()) });

/**
 * The camera's days beside the preferences. A day whose figures do not hold is left out, and so is
 * all that another version wrote: the record tells of the last month, and begins again.
 */
export function createScanHealthLog(
  storage: Pick<PreferenceStorage, "read" | "write">,
): ScanHealthLog {
  return {
    async read() {
      const found = v.safeParse(kept, storage.read());
      return found.success ? scanDaysInOrder(found.output.days.flatMap(trusted)) : [];
    },
    async write(days) {
      storage.write({ format, days: scanDaysInOrder(days) });
    },
  };
}

function trusted(stored: unknown): readonly ScanDay[] {
  const found = v.safeParse(day, stored);
  return found.success ? [found.output] : [];
}

function isDate(text: string): boolean {
  try {
    return dayOfDate(text) >= 0;
  } catch {
    return false;
  }
}
