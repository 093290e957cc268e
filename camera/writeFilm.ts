import { closeSync, openSync, writeSync } from "node:fs";
import { i420Of } from "./bitmap.ts";
import { type Film, frameCount, framesOf, y4mFrameMark, y4mHeader } from "./film.ts";

/**
 * Writes the film as a Y4M file for Chromium's `--use-file-for-fake-video-capture`.
 *
 * @returns Frames written.
 * @throws Error as the file system gives it, when the file cannot be written.
 */
export function writeFilm(path: string, film: Film): number {
  const file = openSync(path, "w");
  try {
    writeSync(file, y4mHeader(film.scene.size, film.fps));
    for (const frame of framesOf(film)) {
      writeSync(file, y4mFrameMark);
      writeWhole(file, i420Of(frame));
    }
  } finally {
    closeSync(file);
  }
  return frameCount(film);
}

/** A system may take only a part of what it is given. */
function writeWhole(file: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}
