import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, test } from "vitest";
import type { PromptEngine, ReadHints } from "./engine.ts";
import type { GrayFrame } from "./grayFrame.ts";
import { proofs, type Proof } from "./proofs.ts";
import { createFrameReader } from "./readFrame.ts";
import { createZxingWasmEngine } from "./zxingWasmEngine.ts";

let engine: PromptEngine;

beforeAll(async () => {
  const program = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  engine = await createZxingWasmEngine(await WebAssembly.compile(readFileSync(program)));
});

/** Whatever a look shows it, it says what it is told to, and remembers what it was shown. */
function scripted(say: (shown: GrayFrame, hints: ReadHints) => readonly string[]) {
  const shown: string[] = [];
  const fake: PromptEngine = {
    name: "zxing-wasm",
    read(frame, hints) {
      const { symbologies, thorough, closed = false } = hints;
      shown.push(`${frame.width}x${frame.height} ${symbologies.join("+")} ${thorough} ${closed}`);
      return say(frame, hints).map((text) => ({
        text,
        symbology: symbologies[0] ?? "QR",
        engine: "zxing-wasm",
      }));
    },
  };
  return { engine: fake, shown };
}

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

/** Time without end (ms). */
const always = () => 60_000;

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

  test("[SCAN-8] may be filled by the bars, which are then read from afar", () => {
    const sizes: number[] = [];
    const watched: PromptEngine = {
      name: "zxing-wasm",
      read(frame, hints) {
        sizes.push(frame.width * frame.height);
        return engine.read(frame, hints);
      },
    };
    const near = held(bars, { scale: (width - 40) / bars.frame.width });
    const found = createFrameReader(watched, "wallet").read(near, always);
    expect(found.map(({ text }) => text)).toContain(bars.text);
    expect(sizes.at(-1)).toBeLessThanOrEqual(200_000);
  });

  test("[SCAN-8] is given up when time is over, and one without a code says nothing", () => {
    const reader = createFrameReader(engine, "wallet");
    const aslant = held(bars, { degrees: 33, scale: 0.45 });
    expect(reader.read(aslant, () => 0)).toEqual([]);
    const empty = { width, height, pixels: new Uint8ClampedArray(width * height).fill(counter) };
    expect(reader.read(empty, always)).toEqual([]);
  });

  test("[SCAN-8] is not asked for bars where only a QR can be meant", () => {
    expect(createFrameReader(engine, "receipt").read(held(bars, {}), always)).toEqual([]);
  });
});

describe("a picture that stays unread", () => {
  const aslant = held(qr, { degrees: 33 });

  /** Lets so many looks be taken at each picture. */
  const looks = (most: number) => {
    let taken = 0;
    return () => ((taken += 1) < most ? 1 : 0);
  };

  test("[SCAN-18] is looked at in other ways the next time, after what reads most codes", () => {
    const nothing = scripted(() => []);
    const reader = createFrameReader(nothing.engine, "receipt");
    reader.read(aslant, looks(8));
    const first = nothing.shown.splice(0);
    reader.read(aslant, looks(8));
    const second = nothing.shown.splice(0);
    expect(second[0]).toBe(first[0]);
    expect(second.slice(-1)).not.toEqual(first.slice(-1));
    // Given time enough, every look has its turn again.
    reader.read(aslant, always);
    expect(nothing.shown).toEqual(expect.arrayContaining([...first, ...second]));
  });

  test("[SCAN-18] puts off a look that would keep the next picture waiting, and only once", () => {
    let now = 0;
    /** Each look takes 10 ms. */
    const slow = scripted(() => {
      now += 10;
      return [];
    });
    const reader = createFrameReader(slow.engine, "receipt");
    const taken = (withinMs: number) => {
      const began = now;
      reader.read(aslant, () => withinMs - (now - began));
      return now - began;
    };
    taken(60_000);
    // Once the cost of each look is known, none is begun that would run far past its time.
    expect([43, 43, 43, 43].map(taken)).toEqual([40, 40, 40, 40]);
    // Where it is never long enough, each has its turn all the same.
    expect([31, 31, 31, 31].map(taken)).toEqual([40, 30, 40, 30]);
  });

  test("[SCAN-18] goes on in the next one where time ended, on a device too slow for all at once", () => {
    const nothing = scripted(() => []);
    const reader = createFrameReader(nothing.engine, "receipt");
    reader.read(aslant, always);
    const all = nothing.shown.splice(0);
    // One look more than the first has taken all of the time.
    for (let picture = 0; picture < 100; picture += 1) reader.read(aslant, looks(2));
    expect(new Set(nothing.shown)).toEqual(new Set(all));
  });

  test("[SCAN-17] is only glanced at when it is given no time at all", () => {
    const nothing = scripted(() => []);
    const reader = createFrameReader(nothing.engine, "receipt");
    for (let picture = 0; picture < 3; picture += 1) reader.read(aslant, null);
    expect(nothing.shown).toHaveLength(3);
    expect(new Set(nothing.shown).size).toBe(1);
  });

  test("[SCAN-18] is looked at in the usual order again when one before it was only glanced at", () => {
    const { engine: fake, shown } = scripted(() => []);
    const reader = createFrameReader(fake, "receipt");
    const shownIn = (timeLeftMs: (() => number) | null) => {
      reader.read(aslant, timeLeftMs);
      return shown.splice(0);
    };
    const first = shownIn(looks(5));
    shownIn(null);
    expect(shownIn(looks(5))).toEqual(first);
    expect(shownIn(looks(5))).toEqual(first);
    expect(shownIn(looks(5))).not.toEqual(first);
  });

  test("[SCAN-18] is looked at in the usual order again once something was read", () => {
    let text: readonly string[] = [];
    const { engine: fake, shown } = scripted(() => text);
    const reader = createFrameReader(fake, "receipt");
    reader.read(aslant, looks(9));
    const first = shown.splice(0);
    text = ["read"];
    reader.read(aslant, always);
    shown.length = 0;
    text = [];
    reader.read(aslant, looks(9));
    expect(shown).toEqual(first);
  });

  test("[SCAN-18] is looked at first in the way that read the bars in the one before, once", () => {
    const upright = held(bars, {});
    let isThere = true;
    const { engine: fake, shown } = scripted((_, { symbologies: [first] }) =>
      isThere && first === "CODE_128" ? ["read"] : [],
    );
    const reader = createFrameReader(fake, "wallet");
    const shownIn = () => {
      shown.length = 0;
      reader.read(upright, looks(9));
      return [...shown];
    };
    const usual = shownIn();
    expect(usual.length).toBeGreaterThan(1);
    expect(shownIn()).toEqual(usual.slice(-1));
    expect(shownIn()).toEqual(usual);
    isThere = false;
    expect(shownIn().slice(0, usual.length)).toEqual([...usual.slice(-1), ...usual.slice(0, -1)]);
    expect(shownIn()[0]).toEqual(usual[0]);
  });

  test("[SCAN-7] [SCAN-18] has nothing in it when the lines of its bars say two things", () => {
    const upright = held(bars, {});
    const ofBars = (texts: readonly string[]) =>
      scripted((_, { symbologies }) =>
        symbologies.includes("CODE_128") && !symbologies.includes("QR") ? texts : [],
      ).engine;
    const read = (texts: readonly string[]) =>
      createFrameReader(ofBars(texts), "wallet")
        .read(upright, always)
        .map(({ text }) => text);
    expect(read(["one", "other"])).toEqual([]);
    expect(read(["one", "one"])).toEqual(["one", "one"]);
  });

  test("[SCAN-7] [SCAN-18] is looked at further when all that was read is the price of a book", () => {
    const texts = ["1920081045006", "9784872348880"];
    let looked = 0;
    const fake: PromptEngine = {
      name: "zxing-wasm",
      read() {
        const text = texts[Math.min(1, looked)] ?? "";
        looked += 1;
        return [{ text, symbology: "EAN_13", engine: "zxing-wasm" }];
      },
    };
    const found = createFrameReader(fake, "goods").read(held(bars, {}), always);
    expect(found.map(({ text }) => text)).toEqual(["9784872348880"]);
  });
});
