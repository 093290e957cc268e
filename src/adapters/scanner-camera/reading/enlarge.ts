import type { GrayFrame, Region } from "./grayFrame.ts";

/** A part of the picture, larger: modules of few pixels become wide enough to tell apart. */
export function enlarged(frame: GrayFrame, region: Region, scale: number): GrayFrame {
  const width = Math.floor(region.width * scale);
  const height = Math.floor(region.height * scale);
  const pixels = new Uint8ClampedArray(width * height);
  const columns = new Int32Array(width);
  const shares = new Float32Array(width);
  for (let x = 0; x < width; x += 1) {
    const at = within(region.left + (x + 0.5) / scale - 0.5, frame.width);
    columns[x] = Math.floor(at);
    shares[x] = at - Math.floor(at);
  }
  for (let y = 0; y < height; y += 1) {
    const at = within(region.top + (y + 0.5) / scale - 0.5, frame.height);
    const top = Math.floor(at) * frame.width;
    const down = at - Math.floor(at);
    for (let x = 0; x < width; x += 1) {
      const corner = top + (columns[x] as number);
      const right = shares[x] as number;
      const upper = mixed(frame.pixels, corner, right);
      const lower = mixed(frame.pixels, corner + frame.width, right);
      pixels[y * width + x] = upper + (lower - upper) * down;
    }
  }
  return { width, height, pixels };
}

function mixed(pixels: Uint8ClampedArray, at: number, share: number): number {
  const left = pixels[at] as number;
  return left + ((pixels[at + 1] as number) - left) * share;
}

/** A place that has a pixel after it. */
function within(at: number, size: number): number {
  return Math.min(size - 1.001, Math.max(0, at));
}

/**
 * The picture with its softened edges steeper: what differs from the mean around it differs more.
 * Sums over the picture make the width of the surroundings free.
 */
export function sharpened(frame: GrayFrame, reachPx: number, strength: number): GrayFrame {
  const { width, height, pixels } = frame;
  const stride = width + 1;
  const sums = new Int32Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let line = 0;
    for (let x = 0; x < width; x += 1) {
      line += pixels[y * width + x] as number;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] as number) + line;
    }
  }
  const sharp = new Uint8ClampedArray(pixels.length);
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - reachPx) * stride;
    const bottom = Math.min(height, y + reachPx + 1) * stride;
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - reachPx);
      const right = Math.min(width, x + reachPx + 1);
      const sum =
        (sums[bottom + right] as number) -
        (sums[top + right] as number) -
        (sums[bottom + left] as number) +
        (sums[top + left] as number);
      const mean = (sum * stride) / ((bottom - top) * (right - left));
      const shade = pixels[y * width + x] as number;
      sharp[y * width + x] = shade + strength * (shade - mean);
    }
  }
  return { width, height, pixels: sharp };
}
