import { type BarPatch, reachOfLines, stripOf } from "./barStrips.ts";
import type { GrayFrame } from "./grayFrame.ts";

/**
 * How far the outermost lines are moved against the middle one, at most (samples): by as much
 * everywhere, and by as much in opposite ways at the two ends of the code. The steps come down to
 * what a narrow bar can stand.
 */
const searches = [
  { turn: 6, bend: 4, step: 1 },
  { turn: 0.5, bend: 0.5, step: 0.5 },
] as const;

/** Every other line says enough about how the bars run. */
const lineStep = 2;

/**
 * The patch with its bars truly upright. The survey tells their direction to about a degree, which
 * moves the far end of a high bar by more than its width. Laid over each other, the lines show the
 * sharpest bars when they are moved rightly.
 */
export function aligned(frame: GrayFrame, patch: BarPatch): BarPatch {
  const strip = stripOf(frame, patch, { scale: 1, reachPx: 1 });
  const best = { turn: 0, bend: 0, sharpness: sharpnessOf(strip, 0, 0) };
  for (const { turn, bend, step } of searches) {
    const from = { ...best };
    for (let turned = from.turn - turn; turned <= from.turn + turn; turned += step) {
      for (let bent = from.bend - bend; bent <= from.bend + bend; bent += step) {
        const sharpness = sharpnessOf(strip, turned, bent);
        if (sharpness > best.sharpness)
          Object.assign(best, { turn: turned, bend: bent, sharpness });
      }
    }
  }
  return turnedBy(patch, strip.width, best);
}

/** Sum of squared steps of the mean of all lines, each moved by its distance from the middle. */
function sharpnessOf({ width, height, pixels }: GrayFrame, turn: number, bend: number): number {
  const sums = new Float32Array(width);
  const perSample = (2 * bend) / width;
  for (let line = 0; line < height; line += lineStep) {
    const off = (2 * line) / (height - 1) - 1;
    const row = line * width;
    // Where this line is taken from, at its first sample, and how that grows along it.
    let at = row + off * (turn - bend);
    const step = 1 + off * perSample;
    const last = row + width - 2;
    for (let x = 0; x < width; x += 1, at += step) {
      const near = at < row ? row : at > last ? last : at;
      const left = near | 0;
      const shade = pixels[left] as number;
      sums[x] =
        (sums[x] as number) + shade + ((pixels[left + 1] as number) - shade) * (near - left);
    }
  }
  let sharpness = 0;
  for (let x = 1; x < width; x += 1) {
    sharpness += ((sums[x] as number) - (sums[x - 1] as number)) ** 2;
  }
  return sharpness;
}

function turnedBy(
  patch: BarPatch,
  lengthPx: number,
  { turn, bend }: { readonly turn: number; readonly bend: number },
): BarPatch {
  const highPx = reachOfLines(patch);
  const middle = (patch.after - patch.before) / 2;
  const bending = (-2 * bend) / (highPx * lengthPx);
  return {
    ...patch,
    across: patch.across - turn / highPx - bending * middle,
    bend: patch.bend + bending,
  };
}
