import type { ReadingEngine } from "#domain/scan/scanTally.ts";
import type { Sighting, Symbology } from "#domain/scan/sighting.ts";
import type { ScanPurpose } from "#ports/scanner.ts";
import type { GrayFrame } from "./grayFrame.ts";

/** What an engine is told about a picture it is to read. */
export interface ReadHints {
  /** Symbols worth looking for. */
  readonly symbologies: readonly Symbology[];
  /** Spend more time on symbols that are turned, small or hard to tell from their ground. */
  readonly thorough: boolean;
  /** Also close the gaps that grain and blur leave between modules of a QR. */
  readonly closed?: boolean;
  /** So many lines across bars must say the same, two where nothing is said. */
  readonly agreeingLines?: number;
}

/** Whatever reads symbols in a picture. Engines answer at once, or promise to. */
export interface Engine {
  readonly name: ReadingEngine;
  read(frame: GrayFrame, hints: ReadHints): readonly Sighting[] | Promise<readonly Sighting[]>;
}

/** An engine that answers at once. */
export interface PromptEngine extends Engine {
  read(frame: GrayFrame, hints: ReadHints): readonly Sighting[];
}

const barsOfPurpose: Readonly<Record<ScanPurpose, readonly Symbology[]>> = {
  wallet: ["CODE_128"],
  goods: ["EAN_13", "EAN_8", "CODE_128"],
  receipt: [],
};

/** The kinds of bars that may stand for what is being scanned; a QR may always. */
export function barsFor(purpose: ScanPurpose): readonly Symbology[] {
  return barsOfPurpose[purpose];
}
