import { toGray, type GrayFrame } from "../reading/grayFrame.ts";

/** Formats of a frame whose first plane is the brightness of each pixel, as a code needs it. */
const planarFormats: ReadonlySet<string> = new Set([
  "I420",
  "I420A",
  "I422",
  "I422A",
  "I444",
  "I444A",
  "NV12",
]);

/** Colours in four bytes a pixel, red first or blue first. */
const colourFormats: ReadonlySet<string> = new Set(["RGBA", "RGBX", "BGRA", "BGRX"]);

/** Takes brightness out of the browser's frames. */
export interface LumaTaker {
  /**
   * The frame in shades of grey. The pixels are the taker's own and hold only until the next call;
   * the frame stays the caller's to close.
   */
  take(frame: VideoFrame): Promise<GrayFrame>;
}

/** One buffer for all frames: a new one for each is what makes tablets run full. */
export function createLumaTaker(): LumaTaker {
  let buffer = new Uint8ClampedArray(0);
  let canvas: OffscreenCanvas | null = null;

  async function copied(frame: VideoFrame): Promise<readonly PlaneLayout[]> {
    const size = frame.allocationSize();
    if (buffer.length < size) buffer = new Uint8ClampedArray(size);
    return frame.copyTo(buffer);
  }

  function drawn(frame: VideoFrame): GrayFrame {
    const { displayWidth: width, displayHeight: height } = frame;
    canvas ??= new OffscreenCanvas(width, height);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const context = canvas.getContext("2d", { willReadFrequently: true, alpha: false });
    if (!context) throw new Error("no canvas to draw a frame on");
    context.drawImage(frame, 0, 0, width, height);
    return toGray(context.getImageData(0, 0, width, height));
  }

  return {
    async take(frame) {
      const { format, visibleRect } = frame;
      const width = visibleRect?.width ?? frame.codedWidth;
      const height = visibleRect?.height ?? frame.codedHeight;
      const isPlanar = format !== null && planarFormats.has(format);
      if (!isPlanar && !(format !== null && colourFormats.has(format))) return drawn(frame);
      const [plane] = await copied(frame);
      if (!plane) return drawn(frame);
      if (!isPlanar) return { width, height, pixels: mixed(buffer, plane, width, height, format) };
      return { width, height, pixels: firstPlane(buffer, plane, width, height) };
    },
  };
}

function firstPlane(
  buffer: Uint8ClampedArray,
  { offset, stride }: PlaneLayout,
  width: number,
  height: number,
): Uint8ClampedArray {
  if (stride === width) return buffer.subarray(offset, offset + width * height);
  // Rows are padded: they move together, each to a place that has been read already.
  for (let y = 0; y < height; y += 1) {
    const start = offset + y * stride;
    buffer.copyWithin(y * width, start, start + width);
  }
  return buffer.subarray(0, width * height);
}

/** Brightness by the weights of BT.601, in 256ths; written over pixels that have been read already. */
function mixed(
  buffer: Uint8ClampedArray,
  { offset, stride }: PlaneLayout,
  width: number,
  height: number,
  format: string,
): Uint8ClampedArray {
  const isRedFirst = format.startsWith("RGB");
  const first = isRedFirst ? 77 : 29;
  const third = isRedFirst ? 29 : 77;
  for (let y = 0, to = 0; y < height; y += 1) {
    let from = offset + y * stride;
    for (let x = 0; x < width; x += 1, from += 4, to += 1) {
      const light =
        first * (buffer[from] ?? 0) +
        150 * (buffer[from + 1] ?? 0) +
        third * (buffer[from + 2] ?? 0);
      buffer[to] = light >> 8;
    }
  }
  return buffer.subarray(0, width * height);
}
