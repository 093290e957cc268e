import type { AcquirerClock } from "./clock.ts";

export interface HandClock extends AcquirerClock {
  /** Lets so much time pass (ms); what falls due is done, and all that follows from it, in order. */
  advance(ms: number): Promise<void>;
  /** Lets time pass until the promise is settled. */
  until<Answer>(promise: Promise<Answer>): Promise<Answer>;
}

const stepMs = 100;
const mostMs = 60_000;
const pending = Symbol("pending");

/**
 * A clock that stands still until a test moves it. `settle` lets asynchronous work finish without
 * any time passing. Tests only.
 */
export function createHandClock(start: number, settle: () => Promise<void>): HandClock {
  let now = start;
  const timers = new Set<{ readonly due: number; readonly wake: () => void }>();

  async function advance(ms: number): Promise<void> {
    const until = now + ms;
    await settle();
    for (;;) {
      const [next] = [...timers]
        .filter(({ due }) => due <= until)
        .sort((left, right) => left.due - right.due);
      if (!next) break;
      timers.delete(next);
      now = next.due;
      next.wake();
      await settle();
    }
    now = until;
  }

  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (ms <= 0) return resolve();
        const timer = { due: now + ms, wake: resolve };
        timers.add(timer);
        signal?.addEventListener("abort", () => {
          timers.delete(timer);
          reject(signal.reason as Error);
        });
      }),
    advance,
    async until(promise) {
      for (let passed = 0; passed <= mostMs; passed += stepMs) {
        await settle();
        const state = await Promise.race([promise, Promise.resolve<typeof pending>(pending)]);
        if (state !== pending) return state;
        await advance(stepMs);
      }
      throw new Error("no answer");
    },
  };
}
