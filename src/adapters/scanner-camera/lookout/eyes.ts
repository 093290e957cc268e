import type { ScanPace } from "#ports/scanner.ts";
import type { LookoutReport } from "./lookout.ts";

/** Whoever looks at a camera's pictures: a worker, or the page itself where there can be none. */
export interface Eyes {
  /** Looks at this track from now on, and no longer at the one before. */
  watch(track: MediaStreamTrack): void;
  pace(pace: ScanPace): void;
  /** Ends for good; the last tally is told. Safe to call twice. */
  end(): void;
}

export interface EyesPorts {
  readonly report: (report: LookoutReport) => void;
  /** These eyes broke and others have to take their place. */
  readonly broke: (detail: string) => void;
}
