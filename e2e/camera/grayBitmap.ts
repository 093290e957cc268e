/** A picture in shades of grey, one byte per pixel from the top left, 0 black to 255 white. */
export interface GrayBitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** What the till's camera delivers. */
export const cameraSize = { width: 1280, height: 720 } as const;

/** A picture of one shade: 0 is a covered lens. */
export function plainBitmap(shade: number): GrayBitmap {
  const { width, height } = cameraSize;
  return { width, height, pixels: new Uint8Array(width * height).fill(shade) };
}

/** Softens a picture as a lens out of focus does: each pixel becomes the mean of its neighbours. */
export function blur(bitmap: GrayBitmap, radiusPx: number): GrayBitmap {
  return radiusPx === 0 ? bitmap : blurRows(turn(blurRows(turn(bitmap), radiusPx)), radiusPx);
}

/** Rows become columns; done twice it is the same picture again. */
function turn({ width, height, pixels }: GrayBitmap): GrayBitmap {
  const turned = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[x * height + y] = pixels[y * width + x] ?? 0;
  }
  return { width: height, height: width, pixels: turned };
}

function blurRows({ width, height, pixels }: GrayBitmap, radiusPx: number): GrayBitmap {
  const blurred = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = Math.max(0, x - radiusPx);
      const to = Math.min(width - 1, x + radiusPx);
      let sum = 0;
      for (let near = from; near <= to; near += 1) sum += pixels[y * width + near] ?? 0;
      blurred[y * width + x] = sum / (to - from + 1);
    }
  }
  return { width, height, pixels: blurred };
}
