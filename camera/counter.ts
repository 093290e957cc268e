import type { FrameSize } from "./bitmap.ts";
import { chanceOf } from "./chance.ts";
import { writeWords } from "./glyphs.ts";
import { defocus } from "./optics.ts";
import { fillBox, newSheet, type Sheet } from "./sheet.ts";

/** What lies behind the phone: a counter, goods, shelves, price tags. Out of focus. */
export interface Backdrop {
  readonly shades: Float32Array;
  readonly hues: Uint8Array;
}

/** Drawing one takes longer than a frame may; so many different ones are drawn and kept. */
const backdrops = 12;
const kept = new Map<string, Backdrop>();

export function backdropOf(seed: number, size: FrameSize): Backdrop {
  const number = ((seed % backdrops) + backdrops) % backdrops;
  const name = `${number} ${size.width}x${size.height}`;
  const known = kept.get(name);
  if (known) return known;
  const drawn = drawBackdrop(number, size);
  kept.set(name, drawn);
  return drawn;
}

const heightMm = 400;

function drawBackdrop(seed: number, size: FrameSize): Backdrop {
  const chance = chanceOf(seed + 7_001);
  const perMm = size.height / heightMm;
  const widthMm = size.width / perMm;
  const ground = { shade: chance.between(70, 170), hue: "wood" } as const;
  const sheet = newSheet({ width: widthMm, height: heightMm }, perMm, 0, ground);
  const place = () => ({
    x: chance.between(-widthMm / 2, widthMm / 2),
    y: chance.between(-heightMm / 2, heightMm / 2),
  });
  for (let item = 0; item < chance.whole(10, 22); item += 1) {
    const { x, y } = place();
    const [width, height] = [chance.between(15, 140), chance.between(15, 120)];
    const hue = chance.oneOf(["none", "red", "yellow", "green", "blue", "wood", "skin"] as const);
    const shade = chance.between(20, 240);
    fillBox(sheet, { left: x - width / 2, top: y - height / 2, width, height }, { shade, hue });
  }
  for (let tag = 0; tag < chance.whole(2, 6); tag += 1) drawTag(sheet, place(), chance);
  drawGrille(sheet, place(), chance);
  const shades = Float32Array.from(sheet.shades);
  const whole = { left: 0, top: 0, width: sheet.width, height: sheet.height };
  defocus({ width: sheet.width, height: sheet.height, shades }, whole, chance.between(1, 3));
  return { shades, hues: sheet.hues };
}

type Place = { readonly x: number; readonly y: number };

/** A price tag: text on white. */
function drawTag(sheet: Sheet, { x, y }: Place, chance: ReturnType<typeof chanceOf>): void {
  fillBox(sheet, { left: x - 35, top: y - 12, width: 70, height: 24 }, { shade: 235, hue: "none" });
  const ink = { shade: 30, hue: "none" } as const;
  writeWords(sheet, 10, { middle: x, top: y - 9, heightMm: 6 }, ink, chance);
  writeWords(sheet, 5, { middle: x, top: y, heightMm: 9 }, ink, chance);
}

/** Even bars, as of a vent or a shelf: they look like a code and say nothing. */
function drawGrille(sheet: Sheet, { x, y }: Place, chance: ReturnType<typeof chanceOf>): void {
  const step = chance.between(3, 7);
  for (let bar = 0; bar < 14; bar += 1) {
    const box = { left: x + bar * step, top: y, width: step * 0.45, height: 50 };
    fillBox(sheet, box, { shade: 40, hue: "none" });
  }
}
