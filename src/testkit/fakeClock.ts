import { type Instant, instant, monotonic } from "#domain/time/instant.ts";
import type { Clock } from "#ports/clock.ts";

interface Timer {
  readonly due: number;
  readonly wake: () => void;
}

export interface FakeClock extends Clock {
  /** Lets `ms` pass: wakes what falls due, in order, and lets each finish its asynchronous work. */
  advance(ms: number): Promise<void>;
  /** Lets asynchronous work finish without any time passing. */
  settle(): Promise<void>;
  /** The tablet sleeps: the wall clock goes on, the other clock and every timer stand still. */
  sleep(ms: number): void;
  /** How many timers are armed. */
  readonly armed: number;
}

/** 2026-11-22 16:05 JST: a Sunday afternoon in the shop. */
const shopOpen = instant(Date.UTC(2026, 10, 22, 7, 5));

/** A clock that stands still until a test moves it. */
export function createFakeClock(start: Instant = shopOpen): FakeClock {
  let passed = 0;
  let slept = 0;
  const timers = new Set<Timer>();

  async function settle(): Promise<void> {
    // Promises of the journal and the acquirer hand over several times; immediates run after them.
    for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  return {
    now: () => instant(start + passed + slept),
    monotonic: () => monotonic(passed),
    after(ms, wake) {
      const timer = { due: passed + ms, wake };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    settle,
    async advance(ms) {
      const until = passed + ms;
      await settle();
      for (;;) {
        const next = [...timers].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
        if (!next) break;
        timers.delete(next);
        passed = next.due;
        next.wake();
        await settle();
      }
      passed = until;
    },
    sleep: (ms) => void (slept += ms),
    get armed() {
      return timers.size;
    },
  };
}
