import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createNativeEngine, type NativeDetectorClass } from "./nativeEngine.ts";
import { proofs } from "./proofs.ts";

class FakeImage {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.data = new Uint8ClampedArray(width * height * 4);
  }
}

beforeEach(() => vi.stubGlobal("ImageData", FakeImage));
afterEach(() => vi.unstubAllGlobals());

type Found = readonly { readonly rawValue: string; readonly format: string }[];

function detector(detect: (image: ImageData) => Promise<Found>): NativeDetectorClass {
  return class {
    static getSupportedFormats = async () => ["qr_code", "code_128", "pdf417"];
    detect = detect;
  };
}

/** Reads the two known pictures by their shape, as a detector that works would by looking. */
const honest = async ({ width, height }: ImageData): Promise<Found> => [
  { rawValue: "NOREN", format: width > 2 * height || width > 200 ? "code_128" : "qr_code" },
];

const asked = { symbologies: ["QR", "CODE_128"], thorough: false } as const;

describe("the device's own detector", () => {
  test("[SCAN-16] is used when it reads what is known, and answers only what was asked for", async () => {
    const engine = await createNativeEngine(detector(honest));
    const [proof] = proofs();
    if (!proof) throw new Error("there is a known QR");
    expect(await engine?.read(proof.frame, asked)).toEqual([
      { text: "NOREN", symbology: "QR", engine: "native" },
    ]);
    expect(await engine?.read(proof.frame, { ...asked, symbologies: ["EAN_13"] })).toEqual([]);
  });

  test.each([
    ["is not there", undefined],
    ["answers nothing", detector(async () => [])],
    ["answers something else", detector(async () => [{ rawValue: "NORMEN", format: "qr_code" }])],
    ["fails", detector(() => Promise.reject(new Error("service is not installed")))],
  ])("[SCAN-16] is not used when it %s", async (_, detectorClass) => {
    expect(await createNativeEngine(detectorClass)).toBeNull();
  });
});
