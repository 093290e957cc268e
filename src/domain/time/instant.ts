declare const wallClock: unique symbol;
declare const stopwatch: unique symbol;

/** A moment on the wall clock: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [wallClock]: "instant" };

/**
 * Milliseconds on a clock that only runs forward and that nobody can set. Only differences mean
 * anything, and only within one run of the till. Time-outs are measured on this one, so that a
 * corrected wall clock can neither shorten nor stretch them.
 */
export type Monotonic = number & { readonly [stopwatch]: "monotonic" };

export function instant(ms: number): Instant {
  if (!Number.isSafeInteger(ms)) throw new RangeError(`not whole milliseconds: ${ms}`);
  return ms as Instant;
}

export function monotonic(ms: number): Monotonic {
  // It is written to the journal, which takes whole numbers only.
  if (!Number.isSafeInteger(ms)) throw new RangeError(`not whole milliseconds: ${ms}`);
  return ms as Monotonic;
}
