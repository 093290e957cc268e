import type { ReadingEngine } from "./scanTally.ts";

/** Kinds of symbols the till's camera is asked to read. */
export type Symbology = "QR" | "CODE_128" | "EAN_13" | "EAN_8";

/** What one engine read in one symbol of one frame. Nothing is believed yet. */
export interface Sighting {
  readonly text: string;
  readonly symbology: Symbology;
  readonly engine: ReadingEngine;
}
