import type { GrayFrame } from "./grayFrame.ts";

/** How far around a sample the light of the paper and of the ink are looked for (samples). */
const windowSamples = 45;

/** What lies this far to both sides says how steep an edge was before the lens softened it (samples). */
const edgeSamples = 6;

/** Ink and paper are never taken to be nearer to each other than this share of the whole contrast. */
const leastContrastShare = 0.5;
const leastContrast = 10;

const ink = 30;
const contrast = 190;

/** Lines from which each profile is made: all, every other one from either, the upper, the lower. */
const groups = [
  { from: 0, to: 1, step: 1, first: 0 },
  { from: 0, to: 1, step: 2, first: 0 },
  { from: 0, to: 1, step: 2, first: 1 },
  { from: 0, to: 0.5, step: 1, first: 0 },
  { from: 0.5, to: 1, step: 1, first: 0 },
] as const;

/**
 * Makes few clean lines of many poor ones: every bar stands in the same columns of all lines, so what
 * most of them agree on is the bar, and a lamp's reflection, a crack or grain is not. Shades are
 * measured against the paper and the ink nearby, and edges that the lens softened are sharpened.
 * @param strip bars upright, the same bar in the same columns of all lines
 */
export function profilesOf(strip: GrayFrame): GrayFrame {
  const { width, height } = strip;
  const levels = levelled(strip);
  const pixels = new Uint8ClampedArray(width * groups.length);
  const profile = new Float32Array(width);
  const column = new Float32Array(height);
  for (const [row, { from, to, step, first }] of groups.entries()) {
    for (let x = 0; x < width; x += 1) {
      let count = 0;
      for (let y = Math.floor(height * from) + first; y < height * to; y += step) {
        sortIn(column, count, levels[y * width + x] as number);
        count += 1;
      }
      profile[x] = middleMean(column, count);
    }
    for (let x = 0; x < width; x += 1) {
      const before = profile[Math.max(0, x - edgeSamples)] as number;
      const after = profile[Math.min(width - 1, x + edgeSamples)] as number;
      const level = profile[x] as number;
      pixels[row * width + x] = ink + contrast * (2 * level - (before + after) / 2);
    }
  }
  return { width, height: groups.length, pixels };
}

/** Puts a value among the first ones, which are in order: for so few nothing is quicker. */
function sortIn(values: Float32Array, count: number, value: number): void {
  let at = count;
  for (; at > 0 && (values[at - 1] as number) > value; at -= 1) {
    values[at] = values[at - 1] as number;
  }
  values[at] = value;
}

/** Mean of the middle half of the first values: what is far off on either side has no say. */
function middleMean(sorted: Float32Array, count: number): number {
  const cut = count >> 2;
  let sum = 0;
  for (let at = cut; at < count - cut; at += 1) sum += sorted[at] as number;
  return sum / (count - 2 * cut);
}

/** Shades of each line between the ink (0) and the paper (1) around them. */
function levelled({ width, height, pixels }: GrayFrame): Float32Array {
  const levels = new Float32Array(width * height);
  const least = leastContrastShare * contrastOf(pixels);
  for (let y = 0; y < height; y += 1) {
    const line = pixels.subarray(y * width, (y + 1) * width);
    const paper = extremes(line, 1);
    const dark = extremes(line, -1);
    for (let x = 0; x < width; x += 1) {
      const light = paper[x] as number;
      const range = Math.max(light - (dark[x] as number), least);
      levels[y * width + x] = 1 - (light - (line[x] as number)) / range;
    }
  }
  return levels;
}

/** From the darkest tenth of all shades to the brightest tenth. */
function contrastOf(pixels: Uint8ClampedArray): number {
  const counts = new Int32Array(256);
  for (const shade of pixels) counts[shade] = (counts[shade] as number) + 1;
  let seen = 0;
  let dark = 0;
  let light = 0;
  for (let shade = 0; shade < 256; shade += 1) {
    seen += counts[shade] as number;
    if (seen < pixels.length * 0.1) dark = shade;
    if (seen < pixels.length * 0.9) light = shade;
  }
  return Math.max(leastContrast, light - dark);
}

/**
 * The brightest (sign 1) or darkest (sign -1) shade in the window around each sample: a queue keeps
 * only those that can still be it, so the width of the window costs nothing.
 */
function extremes(line: Uint8ClampedArray, sign: 1 | -1): Uint8ClampedArray {
  const { length } = line;
  const found = new Uint8ClampedArray(length);
  const queue = new Int32Array(length);
  let head = 0;
  let tail = 0;
  let next = 0;
  for (let x = 0; x < length; x += 1) {
    for (; next < Math.min(length, x + windowSamples + 1); next += 1) {
      const shade = sign * (line[next] as number);
      while (tail > head && sign * (line[queue[tail - 1] as number] as number) <= shade) tail -= 1;
      queue[tail] = next;
      tail += 1;
    }
    while ((queue[head] as number) < x - windowSamples) head += 1;
    found[x] = line[queue[head] as number] as number;
  }
  return found;
}
