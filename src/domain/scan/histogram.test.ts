import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addHistograms,
  bucketOf,
  countOf,
  emptyHistogram,
  histogramBoundsMs,
  percentileMs,
} from "./histogram.ts";

function counted(times: readonly number[]): readonly number[] {
  const counts = [...emptyHistogram];
  for (const ms of times) counts[bucketOf(ms)] = (counts[bucketOf(ms)] ?? 0) + 1;
  return counts;
}

/** The nearest-rank percentile of the times themselves. */
function truePercentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.max(1, Math.ceil(sorted.length * share)) - 1] ?? Number.NaN;
}

const time = fc.double({ min: 0, max: 8_000, noNaN: true });
const times = fc.array(time, { minLength: 1, maxLength: 200 });
const share = fc.constantFrom(0.01, 0.5, 0.9, 0.95, 0.99, 1);

describe("a histogram of times", () => {
  test("[SCAN-63] has buckets that rise, so that every time falls into exactly one", () => {
    for (const [index, bound] of histogramBoundsMs.entries()) {
      expect(bound).toBeGreaterThan(histogramBoundsMs[index - 1] ?? 0);
      expect(bucketOf(bound)).toBe(index);
      expect(bucketOf(bound + 0.001)).toBe(index + 1);
    }
    expect(emptyHistogram).toHaveLength(histogramBoundsMs.length + 1);
  });

  test("[SCAN-63] gives a percentile that the true one does not exceed, in the true one's bucket", () => {
    fc.assert(
      fc.property(times, share, (list, wanted) => {
        const bound = percentileMs(counted(list), wanted) ?? Number.NaN;
        const truth = truePercentile(list, wanted);
        expect(bound).toBeGreaterThanOrEqual(truth);
        expect(bucketOf(bound)).toBe(bucketOf(truth));
      }),
    );
  });

  test("[SCAN-63] has no percentile while nothing was counted, and an endless one past its end", () => {
    expect(percentileMs(emptyHistogram, 0.5)).toBeNull();
    expect(percentileMs(counted([60_000]), 0.5)).toBe(Number.POSITIVE_INFINITY);
  });

  test("[SCAN-63] of two stretches of time is the sum of theirs", () => {
    fc.assert(
      fc.property(times, times, (one, other) => {
        const both = addHistograms(counted(one), counted(other));
        expect(both).toEqual(counted([...one, ...other]));
        expect(countOf(both)).toBe(one.length + other.length);
      }),
    );
  });
});
