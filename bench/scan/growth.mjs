/**
 * Memory at one moment.
 *
 * @typedef {{ readonly heapMb: number, readonly processMb: number }} Sample
 */

/** Caches and compiled code come during the first of these; growth is held against what is then. */
const warmShare = 0.25;

/** A heap breathes; a leak of a kilobyte a start would pass this within the two thousand. */
const heapSlackMb = 1.5;
/** Processes keep what they once had, and the system gives it in large pieces. */
const processSlack = 1.35;
const processSlackMb = 40;

/**
 * Whether memory grew after the warm-up: the median of the last quarter against the one of the
 * quarter after the warm-up, so that one sample during a collection decides nothing.
 *
 * @param {readonly Sample[]} samples In order of time.
 */
export function growthOf(samples) {
  const warm = samples.slice(Math.floor(samples.length * warmShare));
  const quarter = Math.max(1, Math.ceil(warm.length / 3));
  const before = medians(warm.slice(0, quarter));
  const after = medians(warm.slice(-quarter));
  const faults = [];
  if (after.heapMb > before.heapMb + heapSlackMb) {
    faults.push(`the heap grew from ${before.heapMb} to ${after.heapMb} MB`);
  }
  if (after.processMb > before.processMb * processSlack + processSlackMb) {
    faults.push(`the page's processes grew from ${before.processMb} to ${after.processMb} MB`);
  }
  return { faults, figures: { before, after } };
}

/**
 * @param {readonly Sample[]} samples
 * @returns {Sample}
 */
function medians(samples) {
  return {
    heapMb: median(samples.map(({ heapMb }) => heapMb)),
    processMb: median(samples.map(({ processMb }) => processMb)),
  };
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
