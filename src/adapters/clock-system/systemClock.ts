import { instant, monotonic } from "#domain/time/instant.ts";
import type { Clock } from "#ports/clock.ts";

/** The tablet's own clocks. */
export const systemClock: Clock = {
  now: () => instant(Date.now()),
  monotonic: () => monotonic(Math.floor(performance.now())),
  after(ms, wake) {
    const timer = setTimeout(wake, ms);
    return () => clearTimeout(timer);
  },
};
