import { boundsOf } from "./cellBounds.ts";
import type { Region } from "./grayFrame.ts";
import type { Survey } from "./survey.ts";

/** A connected patch of the picture in which as much is going on as in a code. */
export interface Texture {
  /** In pixels of the picture, one cell wider on each side than what was found. */
  readonly region: Region;
  readonly cells: readonly number[];
}

/** Mean squared step between pixels, in both directions together, from which a cell is busy. */
const busyEnergy = 60;

/** A cell is busy only when this many times as much goes on in it as in most of the picture. */
const aboveGrain = 3;

/** A code is made of ink and paper; wood and cloth have less between their darkest and brightest. */
const leastContrast = 36;

const leastCells = 4;

/** The busy patches of a picture, the largest first. */
export function findTextures(survey: Survey): readonly Texture[] {
  const { columns, rows } = survey;
  const found: Texture[] = [];
  const seen = new Uint8Array(columns * rows);
  for (let cell = 0; cell < seen.length; cell += 1) {
    if (seen[cell] || !isBusy(survey, cell)) continue;
    const cells = flood(survey, cell, seen);
    if (cells.length >= leastCells) found.push({ cells, region: regionOf(survey, cells) });
  }
  return found.sort((one, other) => other.cells.length - one.cells.length);
}

export function isBusy(survey: Survey, cell: number): boolean {
  const energy = (survey.acrossEnergy[cell] ?? 0) + (survey.downEnergy[cell] ?? 0);
  const contrast = (survey.brightest[cell] ?? 0) - (survey.darkest[cell] ?? 0);
  return energy >= Math.max(busyEnergy, survey.grain * aboveGrain) && contrast >= leastContrast;
}

function flood(survey: Survey, start: number, seen: Uint8Array): readonly number[] {
  const { columns, rows } = survey;
  const cells = [start];
  seen[start] = 1;
  for (let next = 0; next < cells.length; next += 1) {
    const cell = cells[next] ?? start;
    const column = cell % columns;
    const row = (cell - column) / columns;
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
        const neighbour = y * columns + x;
        if (seen[neighbour] || !isBusy(survey, neighbour)) continue;
        seen[neighbour] = 1;
        cells.push(neighbour);
      }
    }
  }
  return cells;
}

function regionOf({ columns, rows, cellPx }: Survey, cells: readonly number[]): Region {
  const bounds = boundsOf(cells, columns);
  const left = Math.max(0, bounds.left - 1);
  const top = Math.max(0, bounds.top - 1);
  const right = Math.min(columns - 1, bounds.right + 1);
  const bottom = Math.min(rows - 1, bounds.bottom + 1);
  return {
    left: left * cellPx,
    top: top * cellPx,
    width: (right - left + 1) * cellPx,
    height: (bottom - top + 1) * cellPx,
  };
}
