import { type Histogram, addHistograms, emptyHistogram } from "./histogram.ts";

/** What read a code. */
export type ReadingEngine = "native" | "zxing-wasm" | "zxing-js";

export const readingEngines: readonly ReadingEngine[] = ["native", "zxing-wasm", "zxing-js"];

/** Why a look at the picture came to nothing, by what was measured in it. */
export type ScanHint = "tooDark" | "glare" | "tooFar" | "outOfFocus" | "moving";

export const scanHints: readonly ScanHint[] = [
  "tooDark",
  "glare",
  "tooFar",
  "outOfFocus",
  "moving",
];

/** What the camera did over some time: sums only, so that two tallies add up to one. */
export interface ScanTally {
  /** Time a picture was looked at for codes, and time it was only watched for motion (ms). */
  readonly readingMs: number;
  readonly restingMs: number;
  /** Frames the camera gave, and those that were looked at for codes. */
  readonly framesSeen: number;
  readonly framesRead: number;
  /** Frames by how long reading them took: counts per bucket of `histogramBoundsMs`. */
  readonly decode: Histogram;
  /** Beeps by the time from the first frame that held the code to the beep, in the same buckets. */
  readonly beep: Histogram;
  readonly reads: Readonly<Record<ReadingEngine, number>>;
  /** Readings that one frame gave and no second one confirmed. */
  readonly unconfirmed: number;
  /** Seconds in which nothing was read, by what was wrong with the picture; `none` when nothing was. */
  readonly blindSeconds: Readonly<Record<ScanHint | "none", number>>;
  /** Times the camera could not be started or went away. */
  readonly faults: number;
}

export const emptyTally: ScanTally = {
  readingMs: 0,
  restingMs: 0,
  framesSeen: 0,
  framesRead: 0,
  decode: emptyHistogram,
  beep: emptyHistogram,
  reads: { native: 0, "zxing-wasm": 0, "zxing-js": 0 },
  unconfirmed: 0,
  blindSeconds: { tooDark: 0, glare: 0, tooFar: 0, outOfFocus: 0, moving: 0, none: 0 },
  faults: 0,
};

/** Both stretches of time together. In any order, and with `emptyTally` as nothing at all. */
export function addTallies(one: ScanTally, other: ScanTally): ScanTally {
  return {
    readingMs: one.readingMs + other.readingMs,
    restingMs: one.restingMs + other.restingMs,
    framesSeen: one.framesSeen + other.framesSeen,
    framesRead: one.framesRead + other.framesRead,
    decode: addHistograms(one.decode, other.decode),
    beep: addHistograms(one.beep, other.beep),
    reads: addCounts(one.reads, other.reads),
    unconfirmed: one.unconfirmed + other.unconfirmed,
    blindSeconds: addCounts(one.blindSeconds, other.blindSeconds),
    faults: one.faults + other.faults,
  };
}

function addCounts<Name extends string>(
  one: Readonly<Record<Name, number>>,
  other: Readonly<Record<Name, number>>,
): Readonly<Record<Name, number>> {
  const sums: Record<Name, number> = { ...one };
  for (const name of Object.keys(one) as Name[]) sums[name] = one[name] + other[name];
  return sums;
}

/** Frames looked at for codes per second of reading; null before there was any. */
export function framesPerSecond({ framesRead, readingMs }: ScanTally): number | null {
  return readingMs > 0 ? (framesRead * 1_000) / readingMs : null;
}
