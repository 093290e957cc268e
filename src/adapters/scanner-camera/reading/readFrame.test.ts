import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, test } from "vitest";
import type { PromptEngine } from "./engine.ts";
import type { GrayFrame } from "./grayFrame.ts";
import { proofs, type Proof } from "./proofs.ts";
import { createFrameReader } from "./readFrame.ts";
import { createZxingWasmEngine } from "./zxingWasmEngine.ts";

let engine: PromptEngine;

beforeAll(async () => {
  const program = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  engine = await createZxingWasmEngine(await WebAssembly.compile(readFileSync(program)));
});

interface Held {
  readonly degrees?: number;
  /** Pixels of the picture for each pixel of the symbol. */
  readonly scale?: number;
  readonly light?: number;
  /** A bright tube mirrored across the symbol. */
  readonly glare?: boolean;
}

const width = 1280;
const height = 720;
const counter = 110;

/** The symbol on a counter, held as said: what the camera would see of it. */
function held({ frame }: Proof, { degrees = 0, scale = 1, light = 1, glare = false }: Held) {
  const pixels = new Uint8ClampedArray(width * height);
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (const [right, down] of [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
        [0.75, 0.75],
      ] as const) {
        const dx = (x + right - width / 2) / scale;
        const dy = (y + down - height / 2) / scale;
        const column = Math.floor(dx * cos + dy * sin + frame.width / 2);
        const row = Math.floor(dy * cos - dx * sin + frame.height / 2);
        const inside = column >= 0 && row >= 0 && column < frame.width && row < frame.height;
        sum += inside ? (frame.pixels[row * frame.width + column] ?? 0) : counter;
      }
      const lamp = glare && Math.abs(x - width / 2 + (y - height / 2) * 0.7) < 9 ? 140 : 0;
      pixels[y * width + x] = (sum / 4) * light + lamp;
    }
  }
  return { width, height, pixels } satisfies GrayFrame;
}

const [qr, bars] = proofs();
if (!qr || !bars) throw new Error("there are a QR and bars");

const always = () => true;

describe("a picture that is read", () => {
  test.each([0, 17, 45, 63, 90, 135, 180, 251, 300])(
    "[SCAN-8] holds a QR and bars turned by %d degrees",
    (degrees) => {
      for (const proof of [qr, bars]) {
        const found = createFrameReader(engine, "wallet").read(held(proof, { degrees }), always);
        expect(found).toEqual([
          { text: proof.text, symbology: proof.symbology, engine: "zxing-wasm" },
        ]);
      }
    },
  );

  test.each([
    ["small and aslant", { degrees: 33, scale: 0.45 }],
    ["dim", { degrees: 20, light: 0.25 }],
    ["under a lamp", { degrees: 12, glare: true }],
  ] as const)("[SCAN-8] may hold it %s", (_, how) => {
    for (const proof of [qr, bars]) {
      const found = createFrameReader(engine, "wallet").read(held(proof, how), always);
      expect(found.map(({ text }) => text)).toEqual([proof.text]);
    }
  });

  test("[SCAN-8] is given up when time is over, and one without a code says nothing", () => {
    const reader = createFrameReader(engine, "wallet");
    const aslant = held(bars, { degrees: 33, scale: 0.45 });
    expect(reader.read(aslant, () => false)).toEqual([]);
    const empty = { width, height, pixels: new Uint8ClampedArray(width * height).fill(counter) };
    expect(reader.read(empty, always)).toEqual([]);
  });

  test("[SCAN-8] is not asked for bars where only a QR can be meant", () => {
    expect(createFrameReader(engine, "receipt").read(held(bars, {}), always)).toEqual([]);
  });
});
