import fc from "fast-check";
import { emptyHistogram } from "./histogram.ts";
import { type ScanDay, emptyScanDay } from "./scanHealth.ts";
import type { ScanTally } from "./scanTally.ts";

const count = fc.nat({ max: 100_000 });
const histogram = fc.array(count, {
  minLength: emptyHistogram.length,
  maxLength: emptyHistogram.length,
});

/** Any tally a camera could tell. */
export const anyTally: fc.Arbitrary<ScanTally> = fc.record({
  readingMs: count,
  restingMs: count,
  framesSeen: count,
  framesRead: count,
  decode: histogram,
  beep: histogram,
  reads: fc.record({ native: count, "zxing-wasm": count, "zxing-js": count }),
  unconfirmed: count,
  blindSeconds: fc.record({
    tooDark: count,
    glare: count,
    tooFar: count,
    outOfFocus: count,
    moving: count,
    none: count,
  }),
  faults: count,
});

/** A date of two months, so that days fall together and fall out. */
export const anyDate: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom("10", "11"), fc.integer({ min: 1, max: 30 }))
  .map(([month, day]) => `2026-${month}-${String(day).padStart(2, "0")}`);

export const anyDay: fc.Arbitrary<ScanDay> = fc
  .tuple(anyDate, anyTally)
  .map(([businessDate, tally]) => ({ ...emptyScanDay(businessDate), tally }));
