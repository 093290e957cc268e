/** One picture of the camera in shades of grey: a byte per pixel from the top left, 0 is black. */
export interface GrayFrame {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

/** Part of a picture, in its pixels. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A copy of a part of the picture. The region must lie within it. */
export function cut(frame: GrayFrame, { left, top, width, height }: Region): GrayFrame {
  const pixels = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y += 1) {
    const start = (top + y) * frame.width + left;
    pixels.set(frame.pixels.subarray(start, start + width), y * width);
  }
  return { width, height, pixels };
}

/** Luma of RGBA pixels by the weights of BT.601, in 256ths so that no fraction is needed. */
export function toGray({ width, height, data }: ImageData): GrayFrame {
  const pixels = new Uint8ClampedArray(width * height);
  for (let pixel = 0, at = 0; pixel < pixels.length; pixel += 1, at += 4) {
    const red = data[at] ?? 0;
    const green = data[at + 1] ?? 0;
    const blue = data[at + 2] ?? 0;
    pixels[pixel] = (77 * red + 150 * green + 29 * blue) >> 8;
  }
  return { width, height, pixels };
}

/** The picture on its side: its columns become rows. Mirrored, which no reader of ours minds. */
export function onItsSide({ width, height, pixels }: GrayFrame): GrayFrame {
  const turned = new Uint8ClampedArray(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[x * height + y] = pixels[y * width + x] ?? 0;
  }
  return { width: height, height: width, pixels: turned };
}
