import bwipjs from "bwip-js/node";
import encodeQr from "qr";
import { blur, cameraSize, type GrayBitmap } from "./grayBitmap.ts";

/** A phone held over the counter, showing what a wallet shows. */
export interface PhoneScreen {
  /** Text of the QR; left out, there is none. */
  readonly qr?: string;
  /** Text of the Code 128 above it; left out, there is none. */
  readonly code128?: string;
  /** Digits of a JAN-13 in the place of the Code 128, for goods held before the camera. */
  readonly jan?: string;
  /** Clockwise, from upright. */
  readonly degrees?: number;
  /** 0 is sharp. */
  readonly blurPx?: number;
}

/** Shade at a place measured in pixels of an upright phone from the middle of its screen. */
type Paint = (x: number, y: number) => number;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const shades = { ink: 16, paper: 236, body: 34, counter: 120 } as const;
const body: Box = { left: -252, top: -372, width: 504, height: 744 };
const paper: Box = { left: -236, top: -350, width: 472, height: 700 };
const barsBox: Box = { left: -212, top: -250, width: 424, height: 110 };
const qrBox: Box = { left: -190, top: -120, width: 380, height: 380 };

/** Each pixel is the mean of this many samples squared: edges are as soft as a sensor's. */
const samplesPerSide = 2;

/** The picture the till's camera takes of the phone. */
export function phoneScreen(screen: PhoneScreen): GrayBitmap {
  const { width, height } = cameraSize;
  const paint = paintPhone(screen);
  const radians = ((screen.degrees ?? 0) * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let sample = 0; sample < samplesPerSide ** 2; sample += 1) {
        const right = x + ((sample % samplesPerSide) + 0.5) / samplesPerSide - width / 2;
        const down = y + (Math.floor(sample / samplesPerSide) + 0.5) / samplesPerSide - height / 2;
        sum += paint(right * cos + down * sin, down * cos - right * sin);
      }
      pixels[y * width + x] = sum / samplesPerSide ** 2;
    }
  }
  return blur({ width, height, pixels }, screen.blurPx ?? 0);
}

function paintPhone({ qr, code128, jan }: PhoneScreen): Paint {
  const modules = qr === undefined ? null : encodeQr(qr, "raw", { ecc: "medium", border: 4 });
  const bars = barsOf(code128, jan);
  return (x, y) => {
    if (modules && inside(qrBox, x, y)) {
      const row = modules[cell(y, qrBox.top, qrBox.height, modules.length)];
      return row?.[cell(x, qrBox.left, qrBox.width, modules.length)] ? shades.ink : shades.paper;
    }
    if (bars && inside(barsBox, x, y)) {
      return bars[cell(x, barsBox.left, barsBox.width, bars.length)] ? shades.ink : shades.paper;
    }
    if (inside(paper, x, y)) return shades.paper;
    // Wood is not of one shade; without a gradient the picture would be kinder than any shop.
    return inside(body, x, y) ? shades.body : shades.counter + x / 20 + y / 30;
  };
}

function barsOf(code128?: string, jan?: string): readonly boolean[] | null {
  if (code128 !== undefined) return modulesOf("code128", code128);
  return jan === undefined ? null : modulesOf("ean13", jan);
}

/** One entry per module of a bar code: true is ink. */
function modulesOf(symbology: "code128" | "ean13", text: string): readonly boolean[] {
  const [symbol] = bwipjs.raw(symbology, text);
  if (!symbol || !("sbs" in symbol)) throw new Error("bwip-js drew no bars");
  return symbol.sbs.flatMap((width, index) => Array.from({ length: width }, () => index % 2 === 0));
}

function inside(box: Box, x: number, y: number): boolean {
  return x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height;
}

function cell(at: number, start: number, length: number, cells: number): number {
  return Math.floor(((at - start) / length) * cells);
}
