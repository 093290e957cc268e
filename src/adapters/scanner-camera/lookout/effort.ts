import type { Monotonic } from "#domain/time/instant.ts";

/** Time from the arrival of one picture (ms): it must be over before the next of 30 a second comes. */
export const frameBudgetMs = 26;

/**
 * On a slow device, so many times what it takes to glance at a picture: the looks that come after the
 * first have to have their turn, and ten pictures a second are still read.
 */
const glances = 3;

/** Time that is left for a picture (ms), by how long it took when this was first asked. */
export function timeLeft(budgetMs: number, passedMs: () => number): () => number {
  let wholeMs: number | null = null;
  return () => {
    const passed = passedMs();
    wholeMs ??= Math.max(budgetMs, glances * passed);
    return wholeMs - passed;
  };
}

/** What has lain unread for this long, unmoved, was looked at in every way there is (ms). */
const calmAfterMs = 1_000;

/** In calm, one picture of so many is looked at as if something had moved. */
const calmInterval = 8;

export interface Looked {
  readonly at: Monotonic;
  /** Anything changed in this picture. */
  readonly stirred: boolean;
}

/**
 * How long each picture may be read. An open camera before an empty counter would otherwise spend
 * every picture's time on looking for what is not there, and the tablet's battery with it.
 */
export interface Effort {
  /** Time for this picture since it arrived (ms); null for the cheapest look alone. */
  budgetMs(looked: Looked): number | null;
  /** Something was read, believed or not: the next picture may have to confirm it. */
  sighted(at: Monotonic): void;
}

export function createEffort(): Effort {
  let lastStir: Monotonic | null = null;
  let calmPictures = 0;
  return {
    budgetMs({ at, stirred }) {
      if (stirred || lastStir === null) lastStir = at;
      if (at - lastStir < calmAfterMs) {
        calmPictures = 0;
        return frameBudgetMs;
      }
      calmPictures += 1;
      return calmPictures % calmInterval === 0 ? frameBudgetMs : null;
    },
    sighted(at) {
      lastStir = at;
    },
  };
}
