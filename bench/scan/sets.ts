import { type FrameSize, type GrayBitmap } from "../../camera/bitmap.ts";
import { chanceOf } from "../../camera/chance.ts";
import type { Circumstances } from "../../camera/circumstances.ts";
import { momentLater } from "../../camera/moment.ts";
import { phoneOf, randomScene, type Symbols } from "../../camera/randomScene.ts";
import { drawModules, fillBox, newSheet } from "../../camera/sheet.ts";
import { barModules, type Modules, qrModules } from "../../camera/symbols.ts";
import { takePicture } from "../../camera/takePicture.ts";
import { randomCode, randomJan, walletFormats } from "../../camera/walletCodes.ts";
import type { Showing } from "./score.ts";

/** A customer may be looked at this often before it counts as missed. */
const picturesPerCustomer = 3;

/** Time between two pictures of a camera with 15 frames a second (ms). */
const frameMs = 66;

/** One customer with a phone held under such circumstances. */
export function customer(
  symbols: Symbols,
  size: FrameSize,
  seed: number,
  under: Circumstances,
): Showing {
  const chance = chanceOf(seed);
  const expected = randomCode(chance.oneOf(walletFormats), chance);
  const scene = randomScene(phoneOf(expected, symbols, seed, under), size, seed, under);
  const pictures = Array.from({ length: picturesPerCustomer }, (_, at) =>
    takePicture(momentLater(scene, at * frameMs)),
  );
  return { expected, wish: "wallet", pictures };
}

/** The kinds of clean symbols, each with the codes it is tried on. */
export const cleanKinds = {
  "QR, every wallet format": (seed) => {
    const chance = chanceOf(seed);
    const text = randomCode(walletFormats[seed % walletFormats.length] ?? never(), chance);
    return cleanShowing(text, qrModules(text, "medium"), "wallet");
  },
  "Code 128, 24 digits": (seed) => cleanBars(`28190102${chanceOf(seed).digits(16)}`),
  "Code 128, 18 digits": (seed) => cleanBars(`13${chanceOf(seed).digits(16)}`),
  "Code 128, every wallet format": (seed) => {
    const chance = chanceOf(seed);
    return cleanBars(randomCode(walletFormats[seed % walletFormats.length] ?? never(), chance));
  },
  "EAN-13": (seed) => {
    const jan = randomJan(chanceOf(seed));
    return cleanShowing(jan, barModules("ean13", jan), "goods");
  },
} as const satisfies Readonly<Record<string, (seed: number) => Showing>>;

function cleanBars(text: string): Showing {
  return cleanShowing(text, barModules("code128", text), "wallet");
}

function never(): never {
  throw new Error("there is no such format");
}

function cleanShowing(expected: string, modules: Modules, wish: Showing["wish"]): Showing {
  return { expected, wish, pictures: [cleanPicture(modules)] };
}

const modulePx = 3;
const quietModules = 12;
const barHeightPx = 120;

/** Upright, sharp, black on white, three pixels a module: what no reader has an excuse for. */
function cleanPicture(modules: Modules): GrayBitmap {
  const columns = modules[0]?.length ?? 0;
  const isBars = modules.length === 1;
  const inner = {
    width: columns * modulePx,
    height: isBars ? barHeightPx : modules.length * modulePx,
  };
  const margin = quietModules * modulePx;
  // Even sizes keep the modules on whole pixels.
  const size = {
    width: inner.width + 2 * margin + (inner.width % 2),
    height: inner.height + 2 * margin + (inner.height % 2),
  };
  const sheet = newSheet(size, 1, 0, { shade: 255, hue: "none" });
  const box = { left: margin - size.width / 2, top: margin - size.height / 2, ...inner };
  fillBox(sheet, box, { shade: 255, hue: "none" });
  drawModules(sheet, box, modules, { shade: 0, hue: "none" }, null);
  return { ...size, pixels: sheet.shades as Uint8Array<ArrayBuffer> };
}
