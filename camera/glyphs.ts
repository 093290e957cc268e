import type { Chance } from "./chance.ts";
import { drawModules, type Ink, type Sheet } from "./sheet.ts";
import type { Modules } from "./symbols.ts";

/** Digits, three points wide and five high: the rows of each from the top, as bits. */
const digitRows: readonly (readonly number[])[] = [
  [7, 5, 5, 5, 7],
  [2, 6, 2, 2, 7],
  [7, 1, 7, 4, 7],
  [7, 1, 7, 1, 7],
  [5, 5, 7, 1, 1],
  [7, 4, 7, 1, 7],
  [7, 4, 7, 5, 7],
  [7, 1, 1, 1, 1],
  [7, 5, 7, 5, 7],
  [7, 5, 7, 1, 7],
];

const rowsPerGlyph = 5;
const pointsPerGlyph = 4;

/** A line of text of `heightMm`, from `left` on. What is no digit leaves a gap. */
export function writeDigits(
  sheet: Sheet,
  text: string,
  at: { readonly middle: number; readonly top: number; readonly heightMm: number },
  ink: Ink,
): void {
  const glyphs = Array.from(text, (sign) => digitRows[Number(sign)] ?? [0, 0, 0, 0, 0]);
  writeGlyphs(sheet, glyphs, at, ink);
}

/** A line that looks like text and says nothing. */
export function writeWords(
  sheet: Sheet,
  signs: number,
  at: { readonly middle: number; readonly top: number; readonly heightMm: number },
  ink: Ink,
  chance: Chance,
): void {
  const glyphs = Array.from({ length: signs }, () =>
    chance.happens(0.15)
      ? [0, 0, 0, 0, 0]
      : Array.from({ length: rowsPerGlyph }, () => chance.whole(1, 7)),
  );
  writeGlyphs(sheet, glyphs, at, ink);
}

function writeGlyphs(
  sheet: Sheet,
  glyphs: readonly (readonly number[])[],
  { middle, top, heightMm }: { middle: number; top: number; heightMm: number },
  ink: Ink,
): void {
  const modules: Modules = Array.from({ length: rowsPerGlyph }, (_, row) =>
    glyphs.flatMap((glyph) => [4, 2, 1, 0].map((bit) => ((glyph[row] ?? 0) & bit) !== 0)),
  );
  const width = (glyphs.length * pointsPerGlyph * heightMm) / rowsPerGlyph;
  drawModules(
    sheet,
    { left: middle - width / 2, top, width, height: heightMm },
    modules,
    ink,
    null,
  );
}
