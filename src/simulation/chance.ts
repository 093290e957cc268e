import { scramble } from "./digest.ts";

/** A source of chance that gives the same draws for the same seed and name, on every machine. */
export interface Chance {
  /** 32 bits, as a whole number from 0. */
  bits(): number;
  /** From 0 up to, never reaching, 1. */
  fraction(): number;
  /** Whole number, both ends included. */
  between(least: number, most: number): number;
  /** True with this probability, 0 to 1. */
  happens(rate: number): boolean;
  /** Whole milliseconds, exponentially spread around the mean, as delays on a network are. */
  delay(meanMs: number): number;
}

/**
 * Every decision draws from a source of its own, named by what is decided. A draw more or less in
 * one place therefore moves no other, and a fault taken out of a world leaves the rest as it was.
 */
export function chance(seed: number, name: string): Chance {
  const start = scramble(name, seed);
  return new Draws(word(start, 1), word(start, 2), word(start, 3), word(start, 4));
}

/** One draw from such a source, from 0 up to, never reaching, 1. */
export function fraction(seed: number, name: string): number {
  return outOf(word(scramble(name, seed), 2)) / 2 ** 32;
}

/**
 * xoshiro128** 1.1 of Blackman and Vigna: small, quick, and good in every bit. A class, for worlds
 * draw millions of times: closures of their own for each decision would be made and thrown away.
 */
export class Draws implements Chance {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(a: number, b: number, c: number, d: number) {
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
  }

  bits(): number {
    const result = outOf(this.#b);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = turned(this.#d, 11);
    return result;
  }

  fraction(): number {
    return this.bits() / 2 ** 32;
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  happens(rate: number): boolean {
    return this.fraction() < rate;
  }

  delay(meanMs: number): number {
    return Math.round(-Math.log(1 - this.fraction()) * meanMs);
  }
}

/** The nth word that splitmix32 makes of a seed; the generator must not start from all zeros. */
function word(seed: number, nth: number): number {
  let mixed = (seed + Math.imul(nth, 0x9e3779b9)) | 0;
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}

/** What the generator gives away of its second word; of the others its first draw knows nothing. */
function outOf(second: number): number {
  return Math.imul(turned(Math.imul(second, 5), 7), 9) >>> 0;
}

function turned(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
