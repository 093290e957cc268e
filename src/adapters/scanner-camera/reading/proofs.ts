import type { Symbology } from "#domain/scan/sighting.ts";
import type { GrayFrame } from "./grayFrame.ts";

/** A picture whose text is known: who cannot read it reads nothing. */
export interface Proof {
  readonly frame: GrayFrame;
  readonly text: string;
  readonly symbology: Symbology;
}

const text = "NOREN";

/** The QR of the text (version 1, level M): a row of 21 modules in each number, dark is 1. */
const qrRows =
  "1fce7f 105441 17585d 175c5d 17435d 104541 1fd57f 001b00 1059ce 1e8152 1fca9c 182411 14e047 001fe0 1fcd63 1043b0 174528 174500 17484f 104015 1fda94";

/** The Code 128 of the text: widths of bars and gaps in turn, in modules. */
const barWidths = "2112141133211331212311311321131133212131132331112";

const modulePx = 4;
const quietModules = 10;
const barsHeightPx = 120;
const ink = 20;
const paper = 230;

/** A known QR and a known Code 128, sharp and upright. */
export function proofs(): readonly Proof[] {
  const qr = qrRows
    .split(" ")
    .map((row) =>
      Array.from({ length: 21 }, (_, at) => ((parseInt(row, 16) >> (20 - at)) & 1) === 1),
    );
  const bars = Array.from(barWidths).flatMap((width, index) =>
    Array.from({ length: Number(width) }, () => index % 2 === 0),
  );
  return [
    { frame: drawn(qr, qr.length * modulePx), text, symbology: "QR" },
    { frame: drawn([bars], barsHeightPx), text, symbology: "CODE_128" },
  ];
}

/** Rows of modules stretched to a height, with a quiet zone all around. */
function drawn(rows: readonly (readonly boolean[])[], heightPx: number): GrayFrame {
  const quiet = quietModules * modulePx;
  const width = (rows[0]?.length ?? 0) * modulePx + 2 * quiet;
  const height = heightPx + 2 * quiet;
  const pixels = new Uint8ClampedArray(width * height).fill(paper);
  for (let y = 0; y < heightPx; y += 1) {
    const row = rows[Math.floor((y * rows.length) / heightPx)] ?? [];
    row.forEach((isDark, at) => {
      const start = (y + quiet) * width + quiet + at * modulePx;
      if (isDark) pixels.fill(ink, start, start + modulePx);
    });
  }
  return { width, height, pixels };
}
