/**
 * Upper ends of the buckets that times fall into (ms, each included); what is longer falls into one
 * more bucket after the last. The steps are fine around a frame's time and around the times that are
 * promised, so that a percentile read from the buckets is a bound one can hold against a promise.
 */
export const histogramBoundsMs: readonly number[] = [
  1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 33, 40, 50, 65, 80, 100, 125, 150, 200, 300, 500, 1_000,
  2_000, 5_000,
];

/** Counts per bucket of `histogramBoundsMs`, the open last one included. */
export type Histogram = readonly number[];

export const emptyHistogram: Histogram = Array.from(
  { length: histogramBoundsMs.length + 1 },
  () => 0,
);

/** Which bucket a time falls into. */
export function bucketOf(ms: number): number {
  const index = histogramBoundsMs.findIndex((bound) => ms <= bound);
  return index === -1 ? histogramBoundsMs.length : index;
}

export function countOf(histogram: Histogram): number {
  return histogram.reduce((sum, count) => sum + count, 0);
}

export function addHistograms(one: Histogram, other: Histogram): Histogram {
  return emptyHistogram.map((_, bucket) => (one[bucket] ?? 0) + (other[bucket] ?? 0));
}

/**
 * A time that at least this share of all counted times does not exceed: the upper end of the bucket
 * with the nearest-rank percentile (ms). Infinity when that is the open last bucket, null when
 * nothing was counted.
 * @param share above 0 and at most 1: 0.95 for the 95th percentile
 */
export function percentileMs(histogram: Histogram, share: number): number | null {
  const count = countOf(histogram);
  if (count === 0) return null;
  const rank = Math.max(1, Math.ceil(count * share));
  let passed = 0;
  for (const [bucket, inBucket] of histogram.entries()) {
    passed += inBucket;
    if (passed >= rank) return histogramBoundsMs[bucket] ?? Number.POSITIVE_INFINITY;
  }
  return Number.POSITIVE_INFINITY;
}
