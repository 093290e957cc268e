/** A stream of choices that is the same for the same seed. */
export interface Chance {
  /** At least 0, less than 1. */
  next(): number;
  between(from: number, to: number): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  happens(share: number): boolean;
  oneOf<Item>(items: readonly Item[]): Item;
  digits(count: number): string;
}

/** splitmix32: equal steps through all words, each scrambled, so near seeds give unlike streams. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed | 0, 0x9e3779b1) ^ 0x5bd1e995;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let word = state ^ (state >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return ((word ^ (word >>> 15)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    between: (from, to) => from + next() * (to - from),
    happens: (share) => next() < share,
    oneOf(items) {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new RangeError("nothing to choose from");
      return item;
    },
    digits: (count) => Array.from({ length: count }, () => whole(0, 9)).join(""),
  };
}
