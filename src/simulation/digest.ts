/** One 32-bit word out of a text and a seed, well mixed (MurmurHash3's way of mixing). */
export function scramble(text: string, seed: number): number {
  return finished(absorbed(text, seed), text.length);
}

function absorbed(text: string, seed: number): number {
  let word = seed | 0;
  for (let index = 0; index < text.length; index += 1) {
    word = Math.imul(word ^ text.charCodeAt(index), 0xcc9e2d51);
    word = (word << 15) | (word >>> 17);
    word = (Math.imul(word, 5) + 0xe6546b64) | 0;
  }
  return word;
}

function finished(absorbedWord: number, length: number): number {
  let word = absorbedWord ^ length;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}

/**
 * As long as the real digest of the journal and far quicker: the simulator writes millions of
 * entries, and nobody in a simulated shop forges hashes.
 */
export function quickDigest(text: string): string {
  let [one, two] = [0x9e3779b9, 0x85ebca6b];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x5bd1e995);
    two ^= two >>> 15;
  }
  const words = [one ^ (two >>> 13), two ^ (one >>> 16), one + two, Math.imul(one, two | 1)];
  const half = words.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  return half + half;
}

/** A digest that grows line by line: two runs of one seed end in the same figure. */
export interface TraceDigest {
  add(at: number, what: string): void;
  hash(): string;
}

export function traceDigest(): TraceDigest {
  let [one, two] = [1, 2];
  return {
    add(at, what) {
      // One word over all letters; the second takes it in between, or a pair would say no more.
      const word = absorbed(what, one ^ at);
      one = finished(word, what.length);
      two = Math.imul(two ^ word, 0x5bd1e995) + at;
      two ^= two >>> 15;
    },
    hash: () => [one, two].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join(""),
  };
}
