import { type FrameSize, frameSizes } from "./bitmap.ts";
import type { Film } from "./film.ts";
import { phoneOf, type Symbols, symbolKinds } from "./randomScene.ts";
import { calmScene, glareOf, type Scene } from "./scene.ts";
import { type Phone, type Subject, themes } from "./subject.ts";
import { barModules, qrModules } from "./symbols.ts";

/** The options of the command as they were typed; what was left out is not there. */
export type FilmOptions = Readonly<Partial<Record<FilmOption, string>>>;

export type FilmOption = keyof typeof filmOptions;

interface NumberOption {
  readonly meaning: string;
  readonly from: number;
  readonly to: number;
  readonly usual: number;
}

/** Options that are numbers, with what they may be and what they are when left out. */
export const numberOptions = {
  seconds: { meaning: "length of the film", from: 0.1, to: 120, usual: 5 },
  fps: { meaning: "frames per second", from: 1, to: 60, usual: 15 },
  swing: { meaning: "degrees the hand swings to either side", from: 0, to: 45, usual: 4 },
  height: { meaning: "height of the phone in % of the frame's", from: 25, to: 100, usual: 85 },
  degrees: { meaning: "turned clockwise from upright", from: -360, to: 360, usual: 0 },
  tilt: { meaning: "degrees it leans back and to the side", from: 0, to: 40, usual: 0 },
  blur: { meaning: "pixels a point spreads to, out of focus", from: 0, to: 8, usual: 0.4 },
  motion: { meaning: "pixels the hand moves while the shutter is open", from: 0, to: 30, usual: 0 },
  dimness: { meaning: "% of the light that is missing", from: 0, to: 95, usual: 5 },
  uneven: { meaning: "% more light on one side", from: 0, to: 60, usual: 10 },
  glare: { meaning: "% of a lamp's light mirrored in the screen", from: 0, to: 100, usual: 0 },
  noise: { meaning: "grain of the sensor in shades of 255", from: 0, to: 40, usual: 1.5 },
  cracks: { meaning: "lines of a cracked film on the screen", from: 0, to: 20, usual: 0 },
  seed: { meaning: "another number, another film", from: 0, to: 1_000_000_000, usual: 1 },
} as const satisfies Readonly<Record<string, NumberOption>>;

type NumberName = keyof typeof numberOptions;

/** Every option the command knows, in the order they are explained in. */
export const filmOptions = {
  code: "digits of the wallet's code, or any text for a QR (required)",
  out: "file to write, .y4m (required)",
  symbols: "qr, bars, both, or jan for goods (both)",
  theme: "white, dark or app (white)",
  size: "720p, 1080p, or width x height as in 640x480 (720p)",
  ...(Object.fromEntries(
    Object.entries(numberOptions).map(([name, { meaning, from, to, usual }]) => [
      name,
      `${meaning}, ${from} to ${to} (${usual})`,
    ]),
  ) as Readonly<Record<NumberName, string>>),
} as const;

export interface FilmOrder {
  readonly path: string;
  readonly film: Film;
}

/** Something in an order that a person has to put right; the message says what and how. */
export class OrderFault extends Error {}

/**
 * What film the options ask for.
 *
 * @throws OrderFault in plain words for whatever is missing or out of range.
 */
export function readFilmOrder(options: FilmOptions): FilmOrder {
  const code = options.code ?? "";
  if (code === "") throw new OrderFault("--code is missing: the digits the phone is to show");
  const path = options.out ?? "";
  if (path === "") throw new OrderFault("--out is missing: the .y4m file to write");
  if (!path.endsWith(".y4m")) throw new OrderFault(`--out must end in .y4m, not "${path}"`);
  const fps = numberIn("fps", options);
  if (!Number.isInteger(fps)) throw new OrderFault(`--fps must be whole, not ${fps}`);
  return {
    path,
    film: {
      scene: sceneOf(options, code),
      swingDegrees: numberIn("swing", options),
      seconds: numberIn("seconds", options),
      fps,
    },
  };
}

function sceneOf(options: FilmOptions, code: string): Scene {
  const seed = numberIn("seed", options);
  const calm = calmScene(subjectOf(options, code, seed), sizeIn(options.size ?? "720p"), seed);
  const tilt = numberIn("tilt", options);
  return {
    ...calm,
    pose: {
      ...calm.pose,
      heightShare: numberIn("height", options) / 100,
      degrees: numberIn("degrees", options),
      yawDegrees: tilt,
      pitchDegrees: tilt,
    },
    blurPx: numberIn("blur", options),
    motionPx: numberIn("motion", options),
    glare: glareOf(numberIn("glare", options) / 100, seed),
    exposure: {
      ...calm.exposure,
      brightness: 1 - numberIn("dimness", options) / 100,
      unevenness: numberIn("uneven", options) / 100,
      noise: numberIn("noise", options),
    },
  };
}

function subjectOf(options: FilmOptions, code: string, seed: number): Subject {
  const symbols = options.symbols ?? "both";
  if (symbols === "jan") return { kind: "pack", jan: drawable("ean13", code), seed };
  const kind = symbolKinds.find((kind) => kind === symbols);
  if (!kind) throw new OrderFault(`--symbols takes qr, bars, both or jan, not "${symbols}"`);
  if (kind !== "qr") drawable("code128", code);
  if (kind !== "bars") drawableQr(code);
  return phone(options, code, kind, seed);
}

function phone(options: FilmOptions, code: string, kind: Symbols, seed: number): Phone {
  const wish = options.theme ?? "white";
  const theme = themes.find((theme) => theme === wish);
  if (!theme) throw new OrderFault(`--theme takes white, dark or app, not "${wish}"`);
  return {
    ...phoneOf(code, kind, seed),
    theme,
    logo: false,
    screenLight: 1,
    cracks: Math.round(numberIn("cracks", options)),
  };
}

/** More bars than this on a phone are too fine for any camera. */
const longestBars = 48;

/** The code again, when it can be drawn as such bars. */
function drawable(symbology: "code128" | "ean13", code: string): string {
  if (symbology === "ean13" && !/^(?:[0-9]{8}|[0-9]{13})$/.test(code)) {
    throw new OrderFault(`a JAN has 8 or 13 digits, not "${code}"`);
  }
  if (symbology === "code128" && !/^[ -~]+$/.test(code)) {
    throw new OrderFault(`bars hold ASCII only; "${code}" needs --symbols qr`);
  }
  if (code.length > longestBars) {
    throw new OrderFault(`bars hold at most ${longestBars} signs; longer ones need --symbols qr`);
  }
  try {
    barModules(symbology === "ean13" && code.length === 8 ? "ean8" : symbology, code);
  } catch (error) {
    throw new OrderFault(`"${code}" cannot be drawn as bars: ${messageOf(error)}`);
  }
  return code;
}

function drawableQr(code: string): void {
  try {
    qrModules(code, "medium");
  } catch (error) {
    throw new OrderFault(`"${code}" cannot be drawn as a QR: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function sizeIn(text: string): FrameSize {
  if (text === "720p" || text === "1080p") return frameSizes[text];
  const [, width = "", height = ""] = /^([0-9]{2,4})x([0-9]{2,4})$/.exec(text) ?? [];
  const size = { width: Number(width), height: Number(height) };
  // Colour has half the points each way, and a frame smaller than this holds no code.
  if (size.width % 2 === 0 && size.height % 2 === 0 && size.width >= 160 && size.height >= 120) {
    return size;
  }
  throw new OrderFault(
    `--size takes 720p, 1080p or even numbers of at least 160x120, not "${text}"`,
  );
}

function numberIn(name: NumberName, options: FilmOptions): number {
  const { from, to, usual } = numberOptions[name];
  const text = options[name];
  if (text === undefined) return usual;
  const value = /^-?[0-9]+(?:\.[0-9]+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new OrderFault(`--${name} takes a number from ${from} to ${to}, not "${text}"`);
}
