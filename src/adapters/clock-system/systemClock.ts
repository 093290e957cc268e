import { instant, monotonic } from "#domain/time/instant.ts";
import type { Clock } from "#ports/clock.ts";

/** A browser's timer holds 31 bits and fires at once when asked for more. */
const longestTimerMs = 2 ** 31 - 1;

/** The tablet's own clocks. */
export const systemClock: Clock = {
  now: () => instant(Date.now()),
  monotonic: () => monotonic(Math.floor(performance.now())),
  after(ms, wake) {
    const timer = setTimeout(wake, Math.min(ms, longestTimerMs));
    return () => clearTimeout(timer);
  },
};
