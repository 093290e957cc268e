import { bucketOf, emptyHistogram } from "#domain/scan/histogram.ts";
import {
  emptyTally,
  type ReadingEngine,
  type ScanHint,
  type ScanTally,
} from "#domain/scan/scanTally.ts";
import type { ScanPace } from "#ports/scanner.ts";

/** Counts what the camera does until it is asked for. */
export interface TallyBook {
  frameSeen(): void;
  frameRead(decodeMs: number): void;
  reported(engine: ReadingEngine, beepMs: number): void;
  unconfirmed(count: number): void;
  /** A stretch of time at one pace (ms). */
  passed(pace: ScanPace, ms: number): void;
  /** Another second in which nothing was read. */
  blindSecond(hint: ScanHint | null): void;
  /** All since the last time it was taken. */
  taken(): ScanTally;
}

export function createTallyBook(): TallyBook {
  let sums = blank();
  return {
    frameSeen: () => (sums.framesSeen += 1),
    frameRead(decodeMs) {
      sums.framesRead += 1;
      count(sums.decode, decodeMs);
    },
    reported(engine, beepMs) {
      sums.reads[engine] += 1;
      count(sums.beep, beepMs);
    },
    unconfirmed: (more) => (sums.unconfirmed += more),
    passed(pace, ms) {
      if (pace === "reading") sums.readingMs += ms;
      else sums.restingMs += ms;
    },
    blindSecond: (hint) => (sums.blindSeconds[hint ?? "none"] += 1),
    taken() {
      const tally = sums;
      sums = blank();
      return tally;
    },
  };
}

function blank() {
  return {
    ...emptyTally,
    decode: [...emptyHistogram],
    beep: [...emptyHistogram],
    reads: { ...emptyTally.reads },
    blindSeconds: { ...emptyTally.blindSeconds },
  };
}

function count(histogram: number[], ms: number): void {
  const bucket = bucketOf(ms);
  histogram[bucket] = (histogram[bucket] ?? 0) + 1;
}
