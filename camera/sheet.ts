import type { Modules } from "./symbols.ts";

/** A rectangle in millimetres from the middle of what is drawn; right and down are positive. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A colour: its grey, and which pair of `hues` it has. */
export interface Ink {
  readonly shade: number;
  readonly hue: Hue;
}

/** How blue and how red, around 128 (BT.601). */
export const hues = {
  none: [128, 128],
  blue: [170, 108],
  green: [112, 96],
  red: [108, 178],
  yellow: [64, 148],
  skin: [112, 150],
  wood: [112, 140],
} as const;

export type Hue = keyof typeof hues;

export const hueNames = Object.keys(hues) as readonly Hue[];

/** Something flat, seen straight on, at so many points to the millimetre. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly perMm: number;
  readonly shades: Uint8Array;
  /** Index into `hueNames` of each point. */
  readonly hues: Uint8Array;
  /** How many points at either end of each row lie outside of its rounded corners. */
  readonly insets: Uint16Array;
}

/** A sheet of one colour. `cornerMm` is the radius its corners are rounded by. */
export function newSheet(
  sizeMm: { readonly width: number; readonly height: number },
  perMm: number,
  cornerMm: number,
  ink: Ink,
): Sheet {
  const width = Math.max(1, Math.round(sizeMm.width * perMm));
  const height = Math.max(1, Math.round(sizeMm.height * perMm));
  const radius = cornerMm * perMm;
  const insets = Uint16Array.from({ length: height }, (_, y) => {
    const into = Math.max(0, radius - Math.min(y + 0.5, height - y - 0.5));
    return Math.round(radius - Math.sqrt(Math.max(0, radius ** 2 - into ** 2)));
  });
  return {
    width,
    height,
    perMm,
    shades: new Uint8Array(width * height).fill(ink.shade),
    hues: new Uint8Array(width * height).fill(hueNames.indexOf(ink.hue)),
    insets,
  };
}

/** Where a place in millimetres lies on the sheet, in points. */
export function across(sheet: Sheet, mm: number): number {
  return mm * sheet.perMm + sheet.width / 2;
}

export function down(sheet: Sheet, mm: number): number {
  return mm * sheet.perMm + sheet.height / 2;
}

/** A box of one colour; points at its edges take their share of it. */
export function fillBox(sheet: Sheet, box: Box, ink: Ink): void {
  const [left, top] = [across(sheet, box.left), down(sheet, box.top)];
  const [width, height] = [box.width * sheet.perMm, box.height * sheet.perMm];
  const fromX = Math.max(0, Math.floor(left));
  const toX = Math.min(sheet.width, Math.ceil(left + width));
  const toY = Math.min(sheet.height, Math.ceil(top + height));
  const hue = hueNames.indexOf(ink.hue);
  for (let y = Math.max(0, Math.floor(top)); y < toY; y += 1) {
    const row = y * sheet.width;
    const share = overlap(y, top, height);
    if (share > 0.5) sheet.hues.fill(hue, row + fromX, row + toX);
    for (let x = fromX; x < toX; x += 1) {
      const inked = share * overlap(x, left, width);
      const before = sheet.shades[row + x] as number;
      sheet.shades[row + x] = before + (ink.shade - before) * inked + 0.5;
      if (inked < 1 || x + 1 >= left + width - 1) continue;
      // All that follow up to the far edge are whole.
      const last = Math.min(toX, Math.floor(left + width));
      sheet.shades.fill(ink.shade, row + x, row + last);
      x = last - 1;
    }
  }
}

/**
 * Draws the modules into the box. Each point takes the share of it that ink covers, so a module's
 * edge may lie anywhere between two points. `paper` null leaves what is not ink as it was.
 */
export function drawModules(
  sheet: Sheet,
  box: Box,
  modules: Modules,
  ink: Ink,
  paper: Ink | null,
): void {
  const left = across(sheet, box.left);
  const top = down(sheet, box.top);
  const columns = modules[0]?.length ?? 0;
  const fromX = Math.max(0, Math.floor(left));
  const toX = Math.min(sheet.width, Math.ceil(left + box.width * sheet.perMm));
  const moduleWidth = (box.width * sheet.perMm) / columns;
  const moduleHeight = (box.height * sheet.perMm) / modules.length;
  const rows = modules.map((row) => coverage(row, fromX, toX, left, moduleWidth));
  const whole = coverage([true], fromX, toX, left, moduleWidth * columns);
  const fromY = Math.max(0, Math.floor(top));
  const toY = Math.min(sheet.height, Math.ceil(top + box.height * sheet.perMm));
  if (toX <= fromX) return;
  const covered = new Float32Array(toX - fromX);
  for (let y = fromY; y < toY; y += 1) {
    let share = 0;
    covered.fill(0);
    const first = Math.max(0, Math.floor((y - top) / moduleHeight));
    for (let at = first; at < rows.length && top + at * moduleHeight < y + 1; at += 1) {
      const height = overlap(y, top + at * moduleHeight, moduleHeight);
      share += height;
      const row = rows[at];
      if (row && height > 0) addScaled(covered, row, height);
    }
    blendRow(sheet, y * sheet.width + fromX, covered, whole, share, ink, paper);
  }
}

function addScaled(sum: Float32Array, row: Float32Array, by: number): void {
  for (let x = 0; x < sum.length; x += 1) sum[x] = (sum[x] as number) + (row[x] as number) * by;
}

/** How much of the point from `at` to `at + 1` lies in the stretch. */
function overlap(at: number, start: number, length: number): number {
  return Math.max(0, Math.min(at + 1, start + length) - Math.max(at, start));
}

/** For each point of a row of the sheet the share of it that the row of modules covers with ink. */
function coverage(
  row: readonly boolean[],
  fromX: number,
  toX: number,
  left: number,
  moduleWidth: number,
): Float32Array {
  const covered = new Float32Array(Math.max(0, toX - fromX));
  let at = 0;
  while (at < row.length) {
    let end = at + 1;
    while (end < row.length && row[end] === row[at]) end += 1;
    if (row[at]) {
      const start = left + at * moduleWidth;
      const length = (end - at) * moduleWidth;
      const last = Math.min(toX, Math.ceil(start + length));
      for (let x = Math.max(fromX, Math.floor(start)); x < last; x += 1) {
        covered[x - fromX] = (covered[x - fromX] ?? 0) + overlap(x, start, length);
      }
    }
    at = end;
  }
  return covered;
}

function blendRow(
  sheet: Sheet,
  start: number,
  covered: Float32Array,
  whole: Float32Array,
  share: number,
  ink: Ink,
  paper: Ink | null,
): void {
  const { shades, hues: hueOf } = sheet;
  const inkHue = hueNames.indexOf(ink.hue);
  const paperHue = paper ? hueNames.indexOf(paper.hue) : 0;
  const paperShade = paper ? paper.shade : 0;
  for (let x = 0; x < covered.length; x += 1) {
    const inked = covered[x] as number;
    const inside = (whole[x] as number) * share;
    const papered = paper ? inside - inked : 0;
    const at = start + x;
    const before = shades[at] as number;
    shades[at] = before * (1 - inked - papered) + ink.shade * inked + paperShade * papered + 0.5;
    if (inked > 0.5) hueOf[at] = inkHue;
    else if (papered > 0.5) hueOf[at] = paperHue;
  }
}

/** A thin line, as a scratch or a crack: `strength` 1 covers what lies below it. */
export function drawLine(
  sheet: Sheet,
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  widthMm: number,
  shade: number,
  strength: number,
): void {
  const width = Math.max(widthMm * sheet.perMm, 0.5);
  const [startX, startY] = [across(sheet, from[0]), down(sheet, from[1])];
  const [stepX, stepY] = [across(sheet, to[0]) - startX, down(sheet, to[1]) - startY];
  const length = Math.max(1, Math.hypot(stepX, stepY));
  const steep = Math.abs(stepY) > Math.abs(stepX);
  const steps = Math.ceil(steep ? Math.abs(stepY) : Math.abs(stepX));
  // The line's width measured along the axis it is not walked by.
  const thick = (width * length) / Math.max(1, steps);
  for (let step = 0; step <= steps; step += 1) {
    const x = startX + (stepX * step) / Math.max(1, steps);
    const y = startY + (stepY * step) / Math.max(1, steps);
    const middle = steep ? x : y;
    const along = Math.floor(steep ? y : x);
    const first = Math.floor(middle - thick / 2);
    for (let side = first; side < middle + thick / 2; side += 1) {
      const [px, py] = steep ? [side, along] : [along, side];
      if (px < 0 || py < 0 || px >= sheet.width || py >= sheet.height) continue;
      const at = py * sheet.width + px;
      const part = strength * overlap(side, middle - thick / 2, thick);
      sheet.shades[at] = (sheet.shades[at] ?? 0) * (1 - part) + shade * part;
    }
  }
}
