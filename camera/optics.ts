import type { Chance } from "./chance.ts";

/** A part of the picture being worked on, in shades that may lie between two whole ones. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The shades of a frame before they are rounded to what a sensor gives. */
export interface Light {
  readonly width: number;
  readonly height: number;
  readonly shades: Float32Array;
}

/** A lens out of focus: `sigmaPx` is the standard deviation of what a point becomes. */
export function defocus(light: Light, region: Region, sigmaPx: number): void {
  if (sigmaPx < 0.15) return;
  const reach = Math.ceil(sigmaPx * 2.6);
  const weights = Array.from({ length: reach + 1 }, (_, at) =>
    Math.exp(-(at ** 2) / (2 * sigmaPx ** 2)),
  );
  const sum = weights.reduce((sum, weight, at) => sum + (at === 0 ? weight : 2 * weight), 0);
  const kernel = weights.map((weight) => weight / sum);
  spread(light, region, kernel, 1, light.width, region.width, region.height);
  spread(light, region, kernel, light.width, 1, region.height, region.width);
}

/** One direction of a blur: lines of `length` points that lie `step` apart in the picture. */
function spread(
  light: Light,
  region: Region,
  kernel: readonly number[],
  step: number,
  stepOfLines: number,
  length: number,
  lines: number,
): void {
  const reach = kernel.length - 1;
  const line = new Float32Array(length + 2 * reach);
  const weights = Float32Array.from(kernel);
  const { shades } = light;
  const start = region.top * light.width + region.left;
  for (let number = 0; number < lines; number += 1) {
    const first = start + number * stepOfLines;
    for (let at = 0; at < length; at += 1) line[at + reach] = shades[first + at * step] as number;
    line.fill(line[reach] as number, 0, reach);
    line.fill(line[length + reach - 1] as number, length + reach);
    for (let at = 0; at < length; at += 1) {
      let sum = (line[at + reach] as number) * (weights[0] as number);
      for (let far = 1; far <= reach; far += 1) {
        const pair = (line[at + reach - far] as number) + (line[at + reach + far] as number);
        sum += pair * (weights[far] as number);
      }
      shades[first + at * step] = sum;
    }
  }
}

/** A hand that moves while the shutter is open: every point becomes a line of `px`. */
export function smear(light: Light, region: Region, px: number, degrees: number): void {
  if (px < 0.3) return;
  const taps = tapsOf(px, degrees, light.width);
  const reach = Math.ceil(px / 2) + 1;
  const { width, height, shades } = light;
  const before = copyOf(shades);
  const fromY = Math.max(region.top, reach);
  const toY = Math.min(region.top + region.height, height - reach);
  const fromX = Math.max(region.left, reach);
  const toX = Math.min(region.left + region.width, width - reach);
  const offsets = Int32Array.from(taps.keys());
  const weights = Float32Array.from(taps.values());
  for (let y = fromY; y < toY; y += 1) {
    for (let at = y * width + fromX; at < y * width + toX; at += 1) {
      let sum = 0;
      for (let tap = 0; tap < offsets.length; tap += 1) {
        sum += (before[at + (offsets[tap] as number)] as number) * (weights[tap] as number);
      }
      shades[at] = sum;
    }
  }
}

let copy = new Float32Array(0);

/** Frames come by the thousand: one copy's memory serves them all. */
function copyOf(shades: Float32Array): Float32Array {
  if (copy.length !== shades.length) copy = new Float32Array(shades.length);
  copy.set(shades);
  return copy;
}

/** The line as weights of whole pixels: each of its points is shared by the four around it. */
function tapsOf(px: number, degrees: number, width: number): ReadonlyMap<number, number> {
  const points = Math.ceil(px * 2) + 1;
  const radians = (degrees * Math.PI) / 180;
  const taps = new Map<number, number>();
  for (let point = 0; point < points; point += 1) {
    const along = (point / (points - 1) - 0.5) * px;
    const [x, y] = [along * Math.cos(radians), along * Math.sin(radians)];
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [right, down] = [x - left, y - top];
    const shares = [(1 - right) * (1 - down), right * (1 - down), (1 - right) * down, right * down];
    shares.forEach((share, corner) => {
      const offset = (top + (corner >> 1)) * width + left + (corner & 1);
      taps.set(offset, (taps.get(offset) ?? 0) + share / points);
    });
  }
  return taps;
}

/** A lamp mirrored in the screen. Lengths are shares of the frame's height. */
export interface Glare {
  /** Where its middle is, in pixels of the frame. */
  readonly x: number;
  readonly y: number;
  /** How far it reaches along and across; a long thin one is a tube on the ceiling. */
  readonly length: number;
  readonly breadth: number;
  readonly degrees: number;
  /** Shades it adds in its middle: 255 leaves nothing to see there. */
  readonly strength: number;
}

/** The part of one row of the frame that what is held covers. */
export interface Stretch {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** Only glass mirrors a lamp: outside of `rows` nothing changes. */
export function shine(light: Light, rows: readonly Stretch[], glare: Glare): void {
  const { width, height, shades } = light;
  const [long, short] = [glare.length * height, glare.breadth * height];
  const reach = Math.max(long, short) * 2.2;
  const radians = (glare.degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  for (const { y, from, to } of rows) {
    const down = y - glare.y;
    if (Math.abs(down) > reach) continue;
    const last = Math.min(to, Math.ceil(glare.x + reach));
    for (let x = Math.max(from, Math.floor(glare.x - reach)); x < last; x += 1) {
      const right = x - glare.x;
      const along = (right * cos + down * sin) / long;
      const across = (down * cos - right * sin) / short;
      const far = along * along + across * across;
      if (far > 4.8) continue;
      const at = y * width + x;
      // Nearly even in the middle and soft at the edge, as a lamp behind a diffuser is.
      shades[at] = (shades[at] as number) + glare.strength * Math.exp(-far * far * 0.7);
    }
  }
}

/** How the shop is lit and what the sensor makes of it. */
export interface Exposure {
  /** 1 is full, 0.3 a dark corner. */
  readonly brightness: number;
  /** How much more light one side of the frame has than the middle, 0 to 0.6. */
  readonly unevenness: number;
  readonly lightDegrees: number;
  /** Standard deviation of the sensor's noise, in shades. */
  readonly noise: number;
}

const noiseLength = 65_536;
let grain: Float32Array | null = null;

/** Normally distributed grain; made once, for every frame takes its own stretches of it. */
function grainOf(): Float32Array {
  if (grain) return grain;
  const made = new Float32Array(noiseLength);
  let state = 0x2545f491;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let at = 0; at < noiseLength; at += 1) {
    made[at] = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  }
  grain = made;
  return made;
}

/** From light to the bytes of a frame. */
export function expose(light: Light, exposure: Exposure, chance: Chance): Uint8Array<ArrayBuffer> {
  const { width, height, shades } = light;
  const pixels = new Uint8Array(width * height);
  const radians = (exposure.lightDegrees * Math.PI) / 180;
  const perX = (Math.cos(radians) * exposure.unevenness * 2) / width;
  const perY = (Math.sin(radians) * exposure.unevenness * 2) / height;
  const noise = grainOf();
  for (let y = 0; y < height; y += 1) {
    const side = 1 + perY * (y - height / 2) - (perX * width) / 2;
    const stretch = chance.whole(0, noiseLength - width - 1);
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      const gain = exposure.brightness * (side + perX * x);
      const grainy = (noise[stretch + x] as number) * exposure.noise;
      const shade = (shades[row + x] as number) * gain + grainy + 0.5;
      pixels[row + x] = shade < 0 ? 0 : shade > 255 ? 255 : shade;
    }
  }
  return pixels;
}
