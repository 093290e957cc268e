import type { GrayFrame } from "./grayFrame.ts";
import type { Survey } from "./survey.ts";

/** A patch of the picture whose edges all run one way, as the bars of a code do. */
export interface BarPatch {
  readonly cells: number;
  /** Middle of the patch, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Direction across the bars (radians), and by how much it turns for each pixel along the code. */
  readonly across: number;
  readonly bend: number;
  /** Direction in which the patch is longest (radians), never far from across the bars. */
  readonly along: number;
  /** Reach from the middle across the bars, to both sides, and along the bars (pixels). */
  readonly before: number;
  readonly after: number;
  readonly halfHeight: number;
}

/** How much of a cell's edges must run one way: 0 is every way, 1 is one way only. */
const leastCoherence = 0.55;

/** Neighbouring cells of one code agree in direction at least this well (cosine of the double angle). */
const leastAgreement = 0.8;

/** Mean squared step in the one direction, from which a cell may hold bars. */
const leastEnergy = 30;

const leastCells = 5;

/** The patches that look like bars, the largest first. */
export function findBarPatches(survey: Survey): readonly BarPatch[] {
  const { columns, rows, acrossEnergy, downEnergy, crossEnergy } = survey;
  const cells = columns * rows;
  // The double angle of the edges, which does not care about which side is dark.
  const cosines = new Float32Array(cells);
  const sines = new Float32Array(cells);
  const isBars = new Uint8Array(cells);
  for (let cell = 0; cell < cells; cell += 1) {
    const difference = (acrossEnergy[cell] as number) - (downEnergy[cell] as number);
    const cross = 2 * (crossEnergy[cell] as number);
    const total = (acrossEnergy[cell] as number) + (downEnergy[cell] as number);
    const oneWay = Math.hypot(difference, cross);
    if (oneWay < Math.max(leastEnergy, survey.grain) || oneWay < leastCoherence * total) continue;
    isBars[cell] = 1;
    cosines[cell] = difference / oneWay;
    sines[cell] = cross / oneWay;
  }
  const found: BarPatch[] = [];
  for (let cell = 0; cell < cells; cell += 1) {
    if (!isBars[cell]) continue;
    const patch = flood(survey, cell, isBars, cosines, sines);
    if (patch.length >= leastCells) found.push(patchOf(survey, patch));
  }
  return found.sort((one, other) => other.cells - one.cells);
}

/** Takes a connected patch out of the cells that are still free. */
function flood(
  { columns, rows }: Survey,
  start: number,
  isBars: Uint8Array,
  cosines: Float32Array,
  sines: Float32Array,
): readonly number[] {
  const cells = [start];
  isBars[start] = 0;
  for (let next = 0; next < cells.length; next += 1) {
    const cell = cells[next] as number;
    const column = cell % columns;
    const row = (cell - column) / columns;
    // Two cells away is near enough: a crack or a lamp may cover what lies between.
    for (let y = Math.max(0, row - 2); y <= Math.min(rows - 1, row + 2); y += 1) {
      for (let x = Math.max(0, column - 2); x <= Math.min(columns - 1, column + 2); x += 1) {
        const other = y * columns + x;
        if (!isBars[other]) continue;
        const agreement =
          (cosines[cell] as number) * (cosines[other] as number) +
          (sines[cell] as number) * (sines[other] as number);
        if (agreement < leastAgreement) continue;
        isBars[other] = 0;
        cells.push(other);
      }
    }
  }
  return cells;
}

function patchOf(survey: Survey, cells: readonly number[]): BarPatch {
  const { columns, cellPx, acrossEnergy, downEnergy, crossEnergy } = survey;
  let sumX = 0;
  let sumY = 0;
  let difference = 0;
  let cross = 0;
  for (const cell of cells) {
    const column = cell % columns;
    sumX += column;
    sumY += (cell - column) / columns;
    difference += (acrossEnergy[cell] as number) - (downEnergy[cell] as number);
    cross += 2 * (crossEnergy[cell] as number);
  }
  const middle = { x: sumX / cells.length, y: sumY / cells.length };
  const across = Math.atan2(cross, difference) / 2;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const cell of cells) {
    const column = cell % columns;
    const x = column - middle.x;
    const y = (cell - column) / columns - middle.y;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  let along = Math.atan2(2 * xy, xx - yy) / 2;
  const elongation = Math.hypot(xx - yy, 2 * xy) / (xx + yy);
  let slant = turn(along - across);
  if (Math.abs(slant) > maxSlant || elongation < leastElongation) slant = 0;
  along = across + slant;
  const bend = bendOf(survey, cells, middle, along);
  let before = 0;
  let after = 0;
  const heights: number[] = [];
  for (const cell of cells) {
    const column = cell % columns;
    const x = column - middle.x;
    const y = (cell - column) / columns - middle.y;
    const far = (x * Math.cos(across) + y * Math.sin(across)) / Math.cos(slant);
    heights.push(Math.abs(-x * Math.sin(along) + y * Math.cos(along)));
    before = Math.max(before, -far);
    after = Math.max(after, far);
  }
  heights.sort((one, other) => one - other);
  const halfHeight = heights[Math.floor(heights.length * mostHeight)] ?? 0;
  return {
    cells: cells.length,
    x: (middle.x + 0.5) * cellPx,
    y: (middle.y + 0.5) * cellPx,
    across,
    bend,
    along,
    before: (before + 0.5) * cellPx,
    after: (after + 0.5) * cellPx,
    halfHeight: (halfHeight + 0.5) * cellPx,
  };
}

/**
 * Share of the cells that say how high the bars are. The rest may be the rim of the phone, which runs
 * as the bars do and is wider than they are high.
 */
const mostHeight = 0.85;

/** A patch that is longest far from across its bars is no bar code, or one whose length says nothing. */
const maxSlant = (25 * Math.PI) / 180;
const leastElongation = 0.5;

/** An angle between two lines, from -90 to 90 degrees. */
function turn(radians: number): number {
  return radians - Math.PI * Math.round(radians / Math.PI);
}

/**
 * A phone that is tilted shows bars that are not parallel: how much their direction turns along the
 * code (radians for each pixel), from the directions in its two halves.
 */
function bendOf(
  survey: Survey,
  cells: readonly number[],
  middle: { readonly x: number; readonly y: number },
  along: number,
): number {
  const { columns, cellPx, acrossEnergy, downEnergy, crossEnergy } = survey;
  const one = { weight: 0, far: 0, difference: 0, cross: 0 };
  const other = { ...one };
  for (const cell of cells) {
    const column = cell % columns;
    const x = column - middle.x;
    const y = (cell - column) / columns - middle.y;
    const far = x * Math.cos(along) + y * Math.sin(along);
    const half = far < 0 ? one : other;
    const difference = (acrossEnergy[cell] as number) - (downEnergy[cell] as number);
    const cross = 2 * (crossEnergy[cell] as number);
    const weight = Math.hypot(difference, cross);
    half.weight += weight;
    half.far += far * weight;
    half.difference += difference;
    half.cross += cross;
  }
  if (one.weight === 0 || other.weight === 0) return 0;
  const apart = other.far / other.weight - one.far / one.weight;
  if (apart < 2) return 0;
  const turned = turn(
    (Math.atan2(other.cross, other.difference) - Math.atan2(one.cross, one.difference)) / 2,
  );
  return Math.abs(turned) > maxSlant ? 0 : turned / (apart * cellPx);
}

/** Lines laid across the bars, over their height. */
const lines = 18;

/** The space before and after the bars that is laid under the lines as well (pixels). */
const quietPx = 42;

export interface StripOptions {
  /** Samples for each pixel: bars of few pixels become wide enough to tell apart. */
  readonly scale: number;
  /** Each sample is the mean of this many pixels to both sides along the bars: less grain. */
  readonly reachPx: number;
}

/**
 * The picture of the bars alone, upright: one row for each line that was laid, and each bar in the
 * same columns of all rows.
 */
export function stripOf(frame: GrayFrame, patch: BarPatch, options: StripOptions): GrayFrame {
  const { scale, reachPx } = options;
  const width = Math.ceil((patch.before + patch.after + 2 * quietPx) * scale);
  const pixels = new Uint8ClampedArray(width * lines);
  const sampled = new Float32Array(lines);
  for (let at = 0; at < width; at += 1) {
    const far = at / scale - patch.before - quietPx;
    const across = patch.across + patch.bend * far;
    const column: Column = {
      x: patch.x + far * Math.cos(patch.along),
      y: patch.y + far * Math.sin(patch.along),
      // Along the bars, which is square to the way across them.
      barX: -Math.sin(across),
      barY: Math.cos(across),
      halfHeight: reachOfLines(patch),
      reachPx,
    };
    sampleColumn(frame, sampled, column);
    for (let line = 0; line < lines; line += 1) pixels[line * width + at] = sampled[line] as number;
  }
  return { width, height: lines, pixels };
}

/** Share of the patch's height that lines are laid over: at its edges the bars may have ended. */
const usedHeight = 0.8;

/** How far the outermost lines lie from the middle one (pixels). */
export function reachOfLines({ halfHeight }: BarPatch): number {
  return halfHeight * usedHeight;
}

interface Column {
  readonly x: number;
  readonly y: number;
  readonly barX: number;
  readonly barY: number;
  readonly halfHeight: number;
  readonly reachPx: number;
}

function sampleColumn(frame: GrayFrame, into: Float32Array, column: Column): void {
  const { x, y, barX, barY, halfHeight, reachPx } = column;
  for (let line = 0; line < lines; line += 1) {
    const off = halfHeight * ((2 * line) / (lines - 1) - 1);
    let sum = 0;
    for (let away = -reachPx; away <= reachPx; away += 1) {
      sum += shadeAt(frame, x + (off + away) * barX, y + (off + away) * barY);
    }
    into[line] = sum / (2 * reachPx + 1);
  }
}

/** The shade between four pixels. */
function shadeAt({ width, height, pixels }: GrayFrame, atX: number, atY: number): number {
  const x = Math.min(width - 2, Math.max(0, atX));
  const y = Math.min(height - 2, Math.max(0, atY));
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const down = y - top;
  const corner = top * width + left;
  const upper = (pixels[corner] as number) * (1 - right) + (pixels[corner + 1] as number) * right;
  const lower =
    (pixels[corner + width] as number) * (1 - right) +
    (pixels[corner + width + 1] as number) * right;
  return upper * (1 - down) + lower * down;
}
