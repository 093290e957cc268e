/** What read a code. */
export type ReadingEngine = "native" | "zxing-wasm" | "zxing-js";

/** Why a look at the picture came to nothing, by what was measured in it. */
export type ScanHint = "tooDark" | "glare" | "tooFar" | "outOfFocus" | "moving";

/** What the camera did over some time: sums only, so that two tallies add up to one. */
export interface ScanTally {
  /** Time a picture was looked at for codes, and time it was only watched for motion (ms). */
  readonly readingMs: number;
  readonly restingMs: number;
  /** Frames the camera gave, and those that were looked at for codes. */
  readonly framesSeen: number;
  readonly framesRead: number;
  /** Frames by how long reading them took: counts per bucket of `histogramBoundsMs`. */
  readonly decode: readonly number[];
  /** Beeps by the time from the first frame that held the code to the beep, in the same buckets. */
  readonly beep: readonly number[];
  readonly reads: Readonly<Record<ReadingEngine, number>>;
  /** Readings that one frame gave and no second one confirmed. */
  readonly unconfirmed: number;
  /** Seconds in which nothing was read, by what was wrong with the picture; `none` when nothing was. */
  readonly blindSeconds: Readonly<Record<ScanHint | "none", number>>;
  /** Times the camera could not be started or went away. */
  readonly faults: number;
}
