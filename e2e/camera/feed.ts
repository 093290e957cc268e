import { closeSync, openSync, writeSync } from "node:fs";
import type { GrayBitmap } from "./grayBitmap.ts";
import { phoneScreen, type PhoneScreen } from "./phoneScreen.ts";

const fps = 10;

/** One swing to the left and back to the right; the browser plays the file round and round. */
const framesPerSwing = 20;

export interface Feed extends Omit<PhoneScreen, "degrees"> {
  /**
   * How far the hand swings to either side. Some flawless codes cannot be read by the till's
   * decoder at one angle and can at the next, so a hand that held still would be a worse customer
   * than any real one.
   */
  readonly swingDegrees?: number;
}

/**
 * Writes the film of a phone held before the camera, for Chromium's
 * `--use-file-for-fake-video-capture`.
 */
export function makeFeed(path: string, { swingDegrees = 5, ...screen }: Feed): void {
  const frames = Array.from({ length: framesPerSwing }, (_, index) => {
    const degrees = swingDegrees * Math.sin((2 * Math.PI * index) / framesPerSwing);
    return phoneScreen({ ...screen, degrees });
  });
  writeY4m(path, frames, fps);
}

/** YUV4MPEG2, 4:2:0: the grey plane as it is, and two neutral planes of a quarter its size. */
export function writeY4m(path: string, frames: readonly GrayBitmap[], fps: number): void {
  const [first] = frames;
  if (!first) throw new RangeError("a film needs a frame");
  const { width, height } = first;
  const colour = Buffer.alloc((width * height) / 2, 128);
  const file = openSync(path, "w");
  try {
    writeSync(file, `YUV4MPEG2 W${width} H${height} F${fps}:1 Ip A1:1 C420jpeg\n`);
    for (const frame of frames) {
      writeSync(file, "FRAME\n");
      writeSync(file, frame.pixels);
      writeSync(file, colour);
    }
  } finally {
    closeSync(file);
  }
}
