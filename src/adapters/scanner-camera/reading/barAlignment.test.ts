import { describe, expect, test } from "vitest";
import { aligned } from "./barAlignment.ts";
import { type BarPatch, reachOfLines } from "./barStrips.ts";
import type { GrayFrame } from "./grayFrame.ts";

const width = 900;
const height = 400;
const middle = { x: width / 2, y: height / 2 };

/** Bars of chance widths, upright but for `slant`: how far they run aside for each pixel down. */
function bars(slant: number): GrayFrame {
  const pixels = new Uint8ClampedArray(width * height).fill(220);
  let state = 3;
  const ink = Array.from({ length: 200 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 16) % 2 === 0;
  });
  for (let y = 120; y < 280; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const bar = Math.floor((x - 150 - slant * (y - middle.y)) / 3);
      if (bar >= 0 && bar < 200 && ink[bar]) pixels[y * width + x] = 30;
    }
  }
  return { width, height, pixels };
}

/** What the survey says of them: the way it thinks they run is `across` off. */
function patch(across: number): BarPatch {
  return {
    cells: 300,
    ...middle,
    across,
    along: 0,
    bend: 0,
    before: 300,
    after: 300,
    halfHeight: 80,
  };
}

describe("bars that are made upright", () => {
  test.each([0, 0.02, -0.05, 0.07])("[SCAN-8] run aslant by %d for each pixel down", (slant) => {
    const found = aligned(bars(slant), patch(0));
    // Square to bars that lean to the right as they go down, to a pixel at the end of a bar.
    expect(Math.abs(found.across + Math.atan(slant)) * reachOfLines(found)).toBeLessThan(1);
    expect(found.bend).toBeCloseTo(0, 4);
  });

  test("[SCAN-8] were thought to lean and do not", () => {
    expect(aligned(bars(0), patch(0.04)).across).toBeCloseTo(0, 2);
  });

  test("[SCAN-8] stay as they are where there is nothing to go by", () => {
    const blank = { width, height, pixels: new Uint8ClampedArray(width * height).fill(128) };
    expect(aligned(blank, patch(0.01))).toEqual(patch(0.01));
  });
});
