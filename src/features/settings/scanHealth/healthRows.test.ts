import { expect, test } from "vitest";
import { emptyScanDay, summaryOf } from "#domain/scan/scanHealth.ts";
import { emptyTally } from "#domain/scan/scanTally.ts";
import { en } from "#i18n/en.ts";
import { causeRows, engineRows, faultRows } from "./healthRows.ts";

const quiet = emptyScanDay("2026-11-22");
const day = {
  ...quiet,
  tally: {
    ...emptyTally,
    reads: { native: 0, "zxing-wasm": 41, "zxing-js": 1 },
    blindSeconds: { tooDark: 5, glare: 70, tooFar: 0, outOfFocus: 12, moving: 3, none: 300 },
    faults: 2,
  },
  faults: { ...quiet.faults, busy: 1 },
};

test("[SCAN-64] reads stand by engine, time without one by cause with the worst first, faults only where there were any", () => {
  const summary = summaryOf(day);
  expect(engineRows(summary, en).map(({ value }) => value)).toEqual(["0", "41", "1"]);
  expect(causeRows(summary, en).map(({ name, value }) => `${name}: ${value}`)).toEqual([
    "Glare on the code: 1 min",
    "Out of focus: 12 s",
    "Too dark: 5 s",
    "Moving: 3 s",
    "Too far away: 0 s",
    "Nothing wrong with the picture (no code in it): 5 min",
  ]);
  expect(faultRows(day, en)).toEqual([
    { name: "Used by another app", value: "1" },
    { name: "Mended while in use", value: "2" },
  ]);
  expect(faultRows(quiet, en)).toEqual([]);
});
