import type { ColourBitmap, FrameSize } from "./bitmap.ts";
import { momentLater, type Swing } from "./moment.ts";
import type { Scene } from "./scene.ts";
import { takeColourPicture } from "./takePicture.ts";

/** A scene over time. */
export interface Film {
  readonly scene: Scene;
  /** How far the hand swings to either side (degrees). */
  readonly swingDegrees: number;
  readonly seconds: number;
  /** Frames per second, whole. */
  readonly fps: number;
}

/** About how long a hand takes there and back. */
const swingMs = 2_500;

/** The frames in order. The last leads back to the first, for a browser plays a film in a loop. */
export function* framesOf(film: Film): Generator<ColourBitmap> {
  const { scene, seconds, fps } = film;
  const lengthMs = seconds * 1_000;
  const swing: Swing = {
    degrees: film.swingDegrees,
    periodMs: lengthMs / Math.max(1, Math.round(lengthMs / swingMs)),
  };
  for (let frame = 0; frame < frameCount(film); frame += 1) {
    yield takeColourPicture(momentLater(scene, (frame * 1_000) / fps, swing));
  }
}

export function frameCount({ seconds, fps }: Film): number {
  return Math.max(1, Math.round(seconds * fps));
}

/** First line of a YUV4MPEG2 file with 4:2:0 frames, as Chromium's fake camera reads it. */
export function y4mHeader({ width, height }: FrameSize, fps: number): string {
  return `YUV4MPEG2 W${width} H${height} F${fps}:1 Ip A1:1 C420jpeg\n`;
}

/** Stands before each frame's planes. */
export const y4mFrameMark = "FRAME\n";
