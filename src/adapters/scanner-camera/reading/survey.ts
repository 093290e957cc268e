import type { GrayFrame } from "./grayFrame.ts";

/**
 * What a quick look over a picture says, in square cells: how bright each is, how much is going on
 * in it and which way its edges run. Everything that is decided before and beside reading is decided
 * on this: where a code may be, which way its bars stand, what keeps it from being read, and whether
 * something moves. The lists are the surveyor's own and are overwritten by its next survey.
 */
export interface Survey {
  /** Side of a cell in pixels of the picture. */
  readonly cellPx: number;
  readonly columns: number;
  readonly rows: number;
  /** Mean shade of each cell, row by row. */
  readonly mean: Float32Array;
  readonly darkest: Uint8Array;
  readonly brightest: Uint8Array;
  /** The steepest step between neighbouring pixels in each cell. */
  readonly steepest: Uint8Array;
  /** Mean squared steps to the right and down, and their mean product: the structure tensor. */
  readonly acrossEnergy: Float32Array;
  readonly downEnergy: Float32Array;
  readonly crossEnergy: Float32Array;
  /** What half of all cells do not exceed, in both directions together: the grain of the picture. */
  grain: number;
}

export interface Surveyor {
  survey(frame: GrayFrame): Survey;
}

/** Cells across the picture, whatever its size, so that all that follows costs the same. */
const columnsWanted = 80;

/** Keeps its lists from one picture to the next as long as the size stays the same. */
export function createSurveyor(): Surveyor {
  let kept: Survey | null = null;
  return {
    survey(frame) {
      const cellPx = Math.max(8, Math.round(frame.width / columnsWanted));
      const columns = Math.floor(frame.width / cellPx);
      const rows = Math.floor(frame.height / cellPx);
      if (kept?.cellPx !== cellPx || kept.columns !== columns || kept.rows !== rows) {
        kept = blankSurvey(cellPx, columns, rows);
      }
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1) {
          measureCell(frame, kept, column, row);
        }
      }
      kept.grain = grainOf(kept);
      return kept;
    },
  };
}

function blankSurvey(cellPx: number, columns: number, rows: number): Survey {
  const cells = columns * rows;
  return {
    cellPx,
    columns,
    rows,
    mean: new Float32Array(cells),
    darkest: new Uint8Array(cells),
    brightest: new Uint8Array(cells),
    steepest: new Uint8Array(cells),
    acrossEnergy: new Float32Array(cells),
    downEnergy: new Float32Array(cells),
    crossEnergy: new Float32Array(cells),
    grain: 0,
  };
}

/** A quarter of all pixels, each with its true neighbours: fine bars still show. */
const stride = 2;

function measureCell(
  { width, height, pixels }: GrayFrame,
  survey: Survey,
  column: number,
  row: number,
) {
  const { cellPx } = survey;
  const left = column * cellPx;
  const rightmost = Math.min(left + cellPx, width - 1);
  const bottom = Math.min((row + 1) * cellPx, height - 2);
  let count = 0;
  let sum = 0;
  let darkest = 255;
  let brightest = 0;
  let steepest = 0;
  let aslantEnergy = 0;
  let otherEnergy = 0;
  let product = 0;
  for (let y = row * cellPx; y < bottom; y += stride) {
    const from = left + ((y >> 1) & 1);
    const samples = (rightmost - from + 1) >> 1;
    // Quincunx: whatever grid the edges of an upright code fall on, half of the samples meet them.
    let at = y * width + from;
    let hop = width;
    for (let sample = 0; sample < samples; sample += 1) {
      const shade = pixels[at] as number;
      // Steps within two by two pixels, from corner to corner: steps that share a single pixel would
      // make grain look like edges that run aslant.
      const aslant = (pixels[at + width + 1] as number) - shade;
      const other = (pixels[at + 1] as number) - (pixels[at + width] as number);
      sum += shade;
      // Without a branch each, because what grain decides no processor foresees.
      darkest = Math.min(darkest, shade);
      brightest = Math.max(brightest, shade);
      // Twice the larger of the steps to the right and down.
      steepest = Math.max(steepest, Math.abs(aslant) + Math.abs(other));
      aslantEnergy += aslant * aslant;
      otherEnergy += other * other;
      product += aslant * other;
      at += stride + hop;
      hop = -hop;
    }
    count += samples;
  }
  const cell = row * survey.columns + column;
  survey.mean[cell] = sum / count;
  survey.darkest[cell] = darkest;
  survey.brightest[cell] = brightest;
  survey.steepest[cell] = steepest / 2;
  // The step to the right is half the sum of both, the step down half their difference.
  survey.acrossEnergy[cell] = (aslantEnergy + 2 * product + otherEnergy) / (4 * count);
  survey.downEnergy[cell] = (aslantEnergy - 2 * product + otherEnergy) / (4 * count);
  survey.crossEnergy[cell] = (aslantEnergy - otherEnergy) / (4 * count);
}

/** Most of a picture shows nothing in particular; every fifth cell says how much is going on there. */
function grainOf({ acrossEnergy, downEnergy }: Survey): number {
  const energies = new Float32Array(Math.ceil(acrossEnergy.length / 5));
  for (let at = 0; at < energies.length; at += 1) {
    energies[at] = (acrossEnergy[at * 5] as number) + (downEnergy[at * 5] as number);
  }
  energies.sort();
  return energies[energies.length >> 1] ?? 0;
}
