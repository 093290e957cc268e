import type { Clock } from "#ports/clock.ts";

/** How often it is looked whether time went by unnoticed (ms). */
const lookEveryMs = 1_000;
/** A gap longer than this means that the tablet was asleep or the page was frozen (ms). */
const sleepMs = 5_000;

/**
 * Calls back when the tablet has slept: what the screen says is then older than it looks. Both clocks
 * are watched, for some devices stop the one and some the other while they sleep.
 * @returns a function that ends it
 */
export function watchSleep(clock: Clock, woke: () => void): () => void {
  let wall = clock.now();
  let stopwatch = clock.monotonic();
  let callOff = (): void => undefined;

  function look(): void {
    const gap = Math.max(clock.now() - wall, clock.monotonic() - stopwatch) - lookEveryMs;
    wall = clock.now();
    stopwatch = clock.monotonic();
    callOff = clock.after(lookEveryMs, look);
    if (gap > sleepMs) woke();
  }

  callOff = clock.after(lookEveryMs, look);
  return () => callOff();
}
