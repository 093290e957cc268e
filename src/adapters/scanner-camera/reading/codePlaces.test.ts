import { describe, expect, test } from "vitest";
import { createPlaceFinder } from "./codePlaces.ts";
import type { GrayFrame, Region } from "./grayFrame.ts";

const width = 1280;
const height = 720;
const counter = 60;

interface Look {
  /** Shades between ink and paper. */
  readonly contrast?: number;
  readonly noise?: number;
}

/** A counter with squares of ink and paper by chance in `box`, in grain. */
function squares(box: Region, { contrast = 60, noise = 0 }: Look = {}): GrayFrame {
  const pixels = new Uint8ClampedArray(width * height);
  let state = 1;
  const next = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) >> 16;
  const modules = Array.from({ length: 21 * 21 }, () => next() % 2);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const column = Math.floor(((x - box.left) * 21) / box.width);
      const row = Math.floor(((y - box.top) * 21) / box.height);
      const inside = column >= 0 && row >= 0 && column < 21 && row < 21;
      const grain = noise === 0 ? 0 : (next() % (2 * noise + 1)) - noise;
      pixels[y * width + x] =
        counter + (inside ? (modules[row * 21 + column] ?? 0) * contrast : 0) + grain;
    }
  }
  return { width, height, pixels };
}

function holds(place: Region | undefined, box: Region): boolean {
  return (
    place !== undefined &&
    place.left <= box.left &&
    place.top <= box.top &&
    place.left + place.width >= box.left + box.width &&
    place.top + place.height >= box.top + box.height
  );
}

const find = (frame: GrayFrame) => createPlaceFinder().find(frame);

describe("where a QR may be", () => {
  test.each([
    ["in good light", { contrast: 150 }],
    ["dim", { contrast: 40 }],
    ["dim and in grain that hides every step between pixels", { contrast: 40, noise: 12 }],
  ] as const)("[SCAN-8] is found first, with room for its margin: %s", (_, look) => {
    for (const box of [
      { left: 700, top: 300, width: 120, height: 120 },
      { left: 200, top: 80, width: 230, height: 230 },
      { left: 30, top: 560, width: 130, height: 130 },
    ]) {
      const [place] = find(squares(box, look));
      expect(holds(place, box)).toBe(true);
      expect((place?.width ?? 0) * (place?.height ?? 0)).toBeLessThan(
        (box.width + 100) * (box.height + 100),
      );
    }
  });

  test("[SCAN-8] is nowhere in grain alone, nor along the rim of a phone", () => {
    const nowhere = { left: 0, top: 0, width: 0, height: 0 };
    expect(find(squares(nowhere, { noise: 20 }))).toEqual([]);
    const rim = squares(nowhere);
    for (let y = 100; y < 620; y += 1) rim.pixels.fill(230, y * width + 400, y * width + 650);
    expect(find(rim)).toEqual([]);
  });

  test("[SCAN-8] lies within the picture, whatever its size", () => {
    const odd = { width: 323, height: 241, pixels: new Uint8ClampedArray(323 * 241) };
    let state = 7;
    odd.pixels.forEach((_, at) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      odd.pixels[at] = (state >> 16) & 255;
    });
    for (const place of find(odd)) {
      expect(place.left + place.width).toBeLessThanOrEqual(odd.width);
      expect(place.top + place.height).toBeLessThanOrEqual(odd.height);
      expect(Math.min(place.left, place.top)).toBeGreaterThanOrEqual(0);
    }
    expect(find({ width: 3, height: 3, pixels: new Uint8ClampedArray(9) })).toEqual([]);
  });
});
