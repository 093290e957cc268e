import { yen, type Yen } from "./yen.ts";

/**
 * Splits an amount over weights so that the parts add up to it exactly: each part gets its whole yen,
 * and the yen left over go to the largest remainders. Ties go to the larger weight, then to the
 * earlier one, so a caller with a preference of its own hands its weights over in that order.
 * @throws RangeError when the amount or a weight is negative, or there is nothing to split over.
 */
export function apportion(total: Yen, weights: readonly Yen[]): readonly Yen[] {
  if (total < 0 || weights.some((weight) => weight < 0)) {
    throw new RangeError("negative amounts cannot be apportioned");
  }
  // An amount times a weight can pass what a double holds exactly, so the split is done in BigInt.
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) {
    if (total > 0) throw new RangeError(`nothing to apportion ${total} over`);
    return weights;
  }
  const shares = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight);
    return { index, weight, part: product / whole, remainder: product % whole };
  });
  const given = shares.reduce((sum, share) => sum + share.part, 0n);
  const leftOver = Number(BigInt(total) - given);
  const favoured = new Set(
    [...shares]
      .sort((a, b) => descending(a.remainder, b.remainder) || b.weight - a.weight)
      .slice(0, leftOver)
      .map((share) => share.index),
  );
  return shares.map((share) => yen(Number(share.part) + (favoured.has(share.index) ? 1 : 0)));
}

function descending(a: bigint, b: bigint): number {
  return a === b ? 0 : a > b ? -1 : 1;
}
