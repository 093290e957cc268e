/** A picture in shades of grey, one byte per pixel from the top left, 0 black to 255 white. */
export interface GrayBitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/**
 * A picture in colour as cameras and Y4M files hold it: the grey plane, and two planes of half the
 * width and height that say how blue and how red it is (128 is neither).
 */
export interface ColourBitmap extends GrayBitmap {
  readonly blue: Uint8Array<ArrayBuffer>;
  readonly red: Uint8Array<ArrayBuffer>;
}

export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** What the till asks its camera for first, and what it asks for when nothing is read. */
export const frameSizes = {
  "720p": { width: 1280, height: 720 },
  "1080p": { width: 1920, height: 1080 },
} as const;

/** A picture of one shade: 0 is a covered lens. */
export function plainBitmap(shade: number, { width, height }: FrameSize): GrayBitmap {
  return { width, height, pixels: new Uint8Array(width * height).fill(shade) };
}

/** The planes one behind the other: `I420` of WebCodecs and the body of a Y4M frame. */
export function i420Of({ pixels, blue, red }: ColourBitmap): Uint8Array<ArrayBuffer> {
  const planes = new Uint8Array(pixels.length + blue.length + red.length);
  planes.set(pixels);
  planes.set(blue, pixels.length);
  planes.set(red, pixels.length + blue.length);
  return planes;
}

/** Red, green, blue and opacity of each pixel, as a canvas takes them (BT.601, full range). */
export function rgbaOf(bitmap: ColourBitmap): Uint8ClampedArray<ArrayBuffer> {
  const { width, height, pixels, blue, red } = bitmap;
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const half = (y >> 1) * (width >> 1) + (x >> 1);
      const luma = pixels[at] ?? 0;
      const toBlue = (blue[half] ?? 128) - 128;
      const toRed = (red[half] ?? 128) - 128;
      rgba[at * 4] = luma + 1.402 * toRed;
      rgba[at * 4 + 1] = luma - 0.344 * toBlue - 0.714 * toRed;
      rgba[at * 4 + 2] = luma + 1.772 * toBlue;
      rgba[at * 4 + 3] = 255;
    }
  }
  return rgba;
}
