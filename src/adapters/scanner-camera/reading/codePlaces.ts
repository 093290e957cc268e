import { boundsOf } from "./cellBounds.ts";
import type { GrayFrame, Region } from "./grayFrame.ts";

/**
 * Where a QR may be in a picture that is dim, grainy or out of focus. Steps between pixels drown in
 * grain there; steps between the means of small blocks do not, for a mean of sixteen has a quarter of
 * the grain, and the ink of a QR still differs from its paper over that distance.
 */
export interface PlaceFinder {
  /** The most likely place first, each with room for the light margin around the code. */
  find(frame: GrayFrame): readonly Region[];
}

/** Blocks across the picture, whatever its size, and the side of a cell in blocks. */
const columnsWanted = 320;
const cellBlocks = 4;

/** Mean squared step between neighbouring blocks, both ways together, from which a cell is busy. */
const leastEnergy = 100;

/** A cell is busy only when this many times as much goes on in it as in a quietest quarter of all. */
const aboveGrain = 3;

/** A QR has edges both ways; the rim of a phone and a shelf have them one way only. */
const leastOtherWay = 0.05;

/** A cell is in the midst of something when so many of the nine around it are busy. */
const leastBusyAround = 6;

const leastCells = 6;

/** What a place is wider than the cells that were found, to each side (blocks). */
const marginBlocks = 6;

export function createPlaceFinder(): PlaceFinder {
  let means = new Float32Array(0);
  return {
    find(frame) {
      const blockPx = Math.max(2, Math.round(frame.width / columnsWanted));
      const width = Math.floor(frame.width / blockPx);
      const height = Math.floor(frame.height / blockPx);
      if (means.length !== width * height) means = new Float32Array(width * height);
      averageBlocks(frame, blockPx, { into: means, width, height });
      const busy = busyCells(means, width, height);
      const found: { readonly region: Region; readonly likeness: number }[] = [];
      for (let cell = 0; cell < busy.cells.length; cell += 1) {
        if (busy.cells[cell] === 0) continue;
        const cells = flood(busy, cell);
        if (cells.length < leastCells) continue;
        found.push({
          region: regionOf(busy, cells, frame, blockPx),
          likeness: likenessOf(busy, cells),
        });
      }
      found.sort((one, other) => other.likeness - one.likeness);
      return found.map(({ region }) => region);
    },
  };
}

function averageBlocks(
  { pixels, width: stride }: GrayFrame,
  blockPx: number,
  { into, width, height }: { into: Float32Array; width: number; height: number },
): void {
  const share = 1 / blockPx ** 2;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      let row = y * blockPx * stride + x * blockPx;
      for (let line = 0; line < blockPx; line += 1, row += stride) {
        for (let at = row; at < row + blockPx; at += 1) sum += pixels[at] as number;
      }
      into[y * width + x] = sum * share;
    }
  }
}

/** 1 for each cell that still belongs to nothing. */
interface Cells {
  readonly columns: number;
  readonly rows: number;
  readonly cells: Uint8Array;
}

function busyCells(means: Float32Array, width: number, height: number): Cells {
  // The last block of a row and of a column has no neighbour to step to.
  const columns = Math.floor((width - 1) / cellBlocks);
  const rows = Math.floor((height - 1) / cellBlocks);
  const across = new Float32Array(columns * rows);
  const down = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let right = 0;
      let below = 0;
      for (let y = row * cellBlocks; y < (row + 1) * cellBlocks; y += 1) {
        for (let x = column * cellBlocks; x < (column + 1) * cellBlocks; x += 1) {
          const at = y * width + x;
          const mean = means[at] as number;
          right += ((means[at + 1] as number) - mean) ** 2;
          below += ((means[at + width] as number) - mean) ** 2;
        }
      }
      across[row * columns + column] = right / cellBlocks ** 2;
      down[row * columns + column] = below / cellBlocks ** 2;
    }
  }
  return inTheMidst(columns, rows, across, down);
}

/** Thin lines of words and rims fall away; what is left is as wide as it is high, as a QR is. */
function inTheMidst(
  columns: number,
  rows: number,
  across: Float32Array,
  down: Float32Array,
): Cells {
  const energies = across.map((right, cell) => right + (down[cell] as number));
  const sorted = energies.slice().sort();
  const least = Math.max(leastEnergy, aboveGrain * (sorted[sorted.length >> 2] ?? 0));
  const isBusy = new Uint8Array(energies.length);
  for (let cell = 0; cell < isBusy.length; cell += 1) {
    const right = across[cell] as number;
    const below = down[cell] as number;
    const isBothWays = Math.min(right, below) >= leastOtherWay * Math.max(right, below);
    if (right + below >= least && isBothWays) isBusy[cell] = 1;
  }
  const cells = new Uint8Array(columns * rows);
  for (let row = 1; row < rows - 1; row += 1) {
    for (let column = 1; column < columns - 1; column += 1) {
      const cell = row * columns + column;
      let around = 0;
      for (let line = cell - columns - 1; line <= cell + columns; line += columns) {
        around +=
          (isBusy[line] as number) + (isBusy[line + 1] as number) + (isBusy[line + 2] as number);
      }
      if (around >= leastBusyAround) cells[cell] = 1;
    }
  }
  return { columns, rows, cells };
}

/** Takes what is connected out of the cells that are still free. */
function flood({ columns, cells }: Cells, start: number): readonly number[] {
  const taken = [start];
  cells[start] = 0;
  for (let next = 0; next < taken.length; next += 1) {
    // The cells at the rim of the picture are never free, so every cell has eight neighbours.
    const corner = (taken[next] as number) - columns - 1;
    for (let line = corner; line <= corner + 2 * columns; line += columns) {
      for (let cell = line; cell <= line + 2; cell += 1) {
        if (cells[cell] === 0) continue;
        cells[cell] = 0;
        taken.push(cell);
      }
    }
  }
  return taken;
}

/** Large, as long as wide, and without holes: cells weighted by how much of a square they are. */
function likenessOf({ columns }: Cells, cells: readonly number[]): number {
  let sumX = 0;
  let sumY = 0;
  for (const cell of cells) {
    sumX += cell % columns;
    sumY += Math.floor(cell / columns);
  }
  const [middleX, middleY] = [sumX / cells.length, sumY / cells.length];
  // A cell has an extent of its own, without which a single row of them would have none.
  let [xx, yy, xy] = [1 / 12, 1 / 12, 0];
  for (const cell of cells) {
    const x = (cell % columns) - middleX;
    const y = Math.floor(cell / columns) - middleY;
    xx += (x * x) / cells.length;
    yy += (y * y) / cells.length;
    xy += (x * y) / cells.length;
  }
  const spread = Math.hypot(xx - yy, 2 * xy);
  const [long, short] = [(xx + yy + spread) / 2, (xx + yy - spread) / 2];
  const fill = Math.min(1, cells.length / (12 * Math.sqrt(long * short)));
  return cells.length * fill * Math.sqrt(short / long);
}

function regionOf(
  { columns }: Cells,
  cells: readonly number[],
  frame: GrayFrame,
  blockPx: number,
): Region {
  const { left, right, top, bottom } = boundsOf(cells, columns);
  const cellPx = blockPx * cellBlocks;
  const marginPx = blockPx * marginBlocks;
  const from = {
    x: Math.max(0, left * cellPx - marginPx),
    y: Math.max(0, top * cellPx - marginPx),
  };
  const to = {
    x: Math.min(frame.width, (right + 1) * cellPx + marginPx),
    y: Math.min(frame.height, (bottom + 1) * cellPx + marginPx),
  };
  return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
}
