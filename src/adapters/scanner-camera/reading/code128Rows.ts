import {
  BitArray,
  Code128Reader,
  GlobalHistogramBinarizer,
  RGBLuminanceSource,
} from "@zxing/library";
import { attempt } from "./attempt.ts";
import type { GrayFrame } from "./grayFrame.ts";

/** Rows looked at between the middle and either edge. Bars are tall; more rows find no more. */
const rowsPerSide = 16;

/**
 * The least light before a bar code, in pixels. The library itself asks for half the width of the
 * start sign; below two pixels a bar it reads nothing anyway.
 */
const quietZonePx = 11;

/**
 * The text of a Code 128 whose bars stand upright in the frame (either way up), or null.
 *
 * Quirk: the library looks for the start sign only at the first dark bar of a row, so the dark edge
 * of the phone left of the code hides it. Each row is therefore handed over anew from every light
 * gap that could be the code's quiet zone.
 */
export function readCode128(frame: GrayFrame): string | null {
  const reader = new Code128Reader();
  const source = new RGBLuminanceSource(frame.pixels, frame.width, frame.height);
  const binarizer = new GlobalHistogramBinarizer(source);
  for (const y of rowsFromTheMiddle(frame.height)) {
    const row = attempt(() => binarizer.getBlackRow(y, new BitArray(frame.width)));
    if (!row) continue;
    const text = readRow(reader, row) ?? readRow(reader, reversed(row));
    if (text !== null) return text;
  }
  return null;
}

function readRow(reader: Code128Reader, row: BitArray): string | null {
  for (const start of lightGaps(row)) {
    const text = attempt(() => reader.decodeRow(0, tail(row, start)).getText());
    if (text !== null) return text;
  }
  return null;
}

/** Where in the row light begins that is wide enough to be a quiet zone with something behind it. */
function* lightGaps(row: BitArray): Generator<number> {
  let light = row.getNextUnset(0);
  while (light < row.getSize()) {
    const dark = row.getNextSet(light);
    if (dark - light >= quietZonePx && dark < row.getSize()) yield light;
    light = row.getNextUnset(dark);
  }
}

function tail(row: BitArray, start: number): BitArray {
  const bits = new BitArray(row.getSize() - start);
  for (let at = row.getNextSet(start); at < row.getSize(); at = row.getNextSet(at + 1)) {
    bits.set(at - start);
  }
  return bits;
}

function reversed(row: BitArray): BitArray {
  const mirror = row.clone();
  mirror.reverse();
  return mirror;
}

function* rowsFromTheMiddle(height: number): Generator<number> {
  const middle = Math.floor(height / 2);
  yield middle;
  for (let step = 1; step < rowsPerSide; step += 1) {
    const away = Math.floor((middle * step) / rowsPerSide);
    yield middle - away;
    yield middle + away;
  }
}
