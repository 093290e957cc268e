import { afterEach, describe, expect, test, vi } from "vitest";
import { barsFor } from "./engine.ts";
import { createZxingJsEngine } from "./zxingJsEngine.ts";
import { cut, onItsSide, toGray, type GrayFrame } from "./grayFrame.ts";

/** Widths of bars and gaps in turn, in modules: a wallet code as Code 128 and goods as JAN-13. */
const walletBars =
  "2112323221122211322221222222212122222122222122222122222122222122222122222221224121212331112";
const goodsBars = "11131121123222121221141231111111123111141312121331121132111";

const shade = { ink: 16, paper: 236, counter: 120 } as const;

/** How the phone lies in the picture: its dark edge left and right of the paper, or none. */
type Edge = "edge" | "noEdge";

/** A strip of counter, phone edge, paper with bars, phone edge, counter; each row is the same. */
function frameOf(bars: string, edge: Edge, modulePx = 3): GrayFrame {
  const border = edge === "edge" ? shade.ink : shade.paper;
  const strip = [
    ...Array<number>(80).fill(edge === "edge" ? shade.counter : shade.paper),
    ...Array<number>(14).fill(border),
    ...Array<number>(36).fill(shade.paper),
    ...Array.from(bars).flatMap((width, index) =>
      Array<number>(Number(width) * modulePx).fill(index % 2 === 0 ? shade.ink : shade.paper),
    ),
    ...Array<number>(36).fill(shade.paper),
    ...Array<number>(14).fill(border),
  ];
  const height = 200;
  const pixels = new Uint8ClampedArray(strip.length * height);
  for (let y = 0; y < height; y += 1) pixels.set(strip, y * strip.length);
  return { width: strip.length, height, pixels };
}

/** The picture turned by 180 degrees. */
function upsideDown(frame: GrayFrame): GrayFrame {
  return { ...frame, pixels: frame.pixels.toReversed() };
}

const empty = frameOf("", "edge");
const engine = "zxing-js";
const code = { text: "281901020000000000000001", symbology: "CODE_128", engine };

function reading(purpose: "wallet" | "goods") {
  const symbologies = ["QR", ...barsFor(purpose)] as const;
  return (frame: GrayFrame) => createZxingJsEngine().read(frame, { symbologies, thorough: true });
}

afterEach(() => vi.restoreAllMocks());

describe("a bar code in the picture", () => {
  test.each(["edge", "noEdge"] as const)("[SCAN-1] is read on a phone with %s in sight", (edge) => {
    expect(reading("wallet")(frameOf(walletBars, edge))).toEqual([code]);
  });

  test("[SCAN-1] is read upside down, and sideways when the picture is on its side", () => {
    const read = reading("wallet");
    const frame = frameOf(walletBars, "edge");
    expect(read(upsideDown(frame))).toEqual([code]);
    expect(read(onItsSide(frame))).toEqual([]);
    expect(read(onItsSide(onItsSide(frame)))).toEqual([code]);
  });

  test("[SCAN-1] of goods is looked for only where goods are scanned", () => {
    const frame = frameOf(goodsBars, "edge");
    const goods = { text: "4901234567894", symbology: "EAN_13", engine };
    expect(reading("goods")(frame)).toEqual([goods]);
    expect(reading("wallet")(frame)).toEqual([]);
  });

  test("[SCAN-1] that is not there is no news, and the console stays quiet", () => {
    const warn = vi.spyOn(console, "warn");
    expect(reading("wallet")(empty)).toEqual([]);
    expect(reading("goods")(empty)).toEqual([]);
    expect(warn).not.toHaveBeenCalled();
  });
});

describe("a picture of the camera", () => {
  test("[SCAN-1] becomes grey by how bright its colours look", () => {
    const colours = [255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 90, 90, 90];
    const data = new Uint8ClampedArray(24).fill(255);
    for (let pixel = 0; pixel < 6; pixel += 1) {
      data.set(colours.slice(pixel * 3, pixel * 3 + 3), pixel * 4);
    }
    const gray = toGray({ width: 6, height: 1, data, colorSpace: "srgb" } as unknown as ImageData);
    expect([...gray.pixels]).toEqual([255, 0, 76, 149, 28, 90]);
  });

  test("[SCAN-1] is cut to what is worth a look", () => {
    const frame = { width: 3, height: 2, pixels: Uint8ClampedArray.of(1, 2, 3, 4, 5, 6) };
    const part = cut(frame, { left: 1, top: 0, width: 2, height: 2 });
    expect([part.width, part.height, ...part.pixels]).toEqual([2, 2, 2, 3, 5, 6]);
  });
});
