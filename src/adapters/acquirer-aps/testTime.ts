import type { Clock } from "#ports/clock.ts";

/** A clock that a test moves. */
interface MovableClock extends Clock {
  advance(ms: number): Promise<void>;
  settle(): Promise<void>;
}

/** Longer than any time-out of the adapters. */
const mostMs = 60_000;
const stepMs = 100;

const pending = Symbol("pending");

/** Lets time go by until the promise is settled. Tests only. */
export async function untilAnswered<Answer>(
  clock: MovableClock,
  promise: Promise<Answer>,
): Promise<Answer> {
  await clock.settle();
  for (let passed = 0; passed <= mostMs; passed += stepMs) {
    const state = await Promise.race([promise, Promise.resolve<typeof pending>(pending)]);
    if (state !== pending) return state;
    await clock.advance(stepMs);
  }
  throw new Error("no answer and no time-out");
}

/** The same time for the acquirer, which sleeps instead of setting timers. Tests only. */
export function acquirerClock(clock: Clock) {
  return {
    now: () => clock.now(),
    sleep: (ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve)),
  };
}
