/**
 * A number from 0 up to 1 that looks random and is the same for the same seed and purpose: a 32-bit
 * FNV-1a hash with Murmur3's finish. Good enough for a jitter, for nothing secret.
 */
export function chance(seed: number, purpose: string): number {
  let hash = 0x811c9dc5;
  for (const char of `${seed}:${purpose}`) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
