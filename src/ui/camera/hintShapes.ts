import type { ScanHint } from "#domain/scan/scanTally.ts";

/** A sign for each hint, drawn as the till's other signs are: a grid of 24, one stroke, round ends. */
export const hintShapes: Readonly<Record<ScanHint, string>> = {
  /** A moon. */
  tooDark: "M19 14.500A8 8 0 1 1 9.500 5a6.500 6.500 0 0 0 9.500 9.500z",
  /** The sun. */
  glare:
    "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.500v2.500M12 19v2.500M2.500 12H5M19 12h2.500M5.300 5.300l1.700 1.700M17 17l1.700 1.700M18.700 5.300L17 7M7 17l-1.700 1.700",
  /** A small square in a large frame. */
  tooFar: "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M10 10h4v4h-4z",
  /** Rings that do not meet. */
  outOfFocus:
    "M9.500 17a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM14.500 18a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11z",
  /** A phone between two swings. */
  moving: "M9 4h6v16H9zM5.500 8v8M2.500 10v4M18.500 8v8M21.500 10v4",
};
