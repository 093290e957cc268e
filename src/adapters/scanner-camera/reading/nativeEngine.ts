import type { Sighting, Symbology } from "#domain/scan/sighting.ts";
import { proofs } from "./proofs.ts";
import type { Engine } from "./engine.ts";
import type { GrayFrame } from "./grayFrame.ts";

/** `BarcodeDetector` is missing from TypeScript's types: only some devices have it. */
export interface NativeDetector {
  detect(
    image: ImageData,
  ): Promise<readonly { readonly rawValue: string; readonly format: string }[]>;
}

export interface NativeDetectorClass {
  new (options: { readonly formats: readonly string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const symbologyOfFormat: Readonly<Record<string, Symbology>> = {
  qr_code: "QR",
  code_128: "CODE_128",
  ean_13: "EAN_13",
  ean_8: "EAN_8",
};

/**
 * The device's own detector, or null where there is none or where it does not read what it claims
 * to: some devices offer one that answers nothing, or that answers with an error until a service of
 * theirs was downloaded. It has to read a known QR and a known Code 128 before it is trusted.
 */
export async function createNativeEngine(
  detectorClass: NativeDetectorClass | undefined,
): Promise<Engine | null> {
  if (!detectorClass) return null;
  try {
    const supported = await detectorClass.getSupportedFormats();
    const formats = Object.keys(symbologyOfFormat).filter((format) => supported.includes(format));
    const engine = engineOf(new detectorClass({ formats }));
    for (const { frame, text, symbology } of proofs()) {
      const found = await engine.read(frame, { symbologies: [symbology], thorough: false });
      if (!found.some((read) => read.text === text && read.symbology === symbology)) return null;
    }
    return engine;
  } catch {
    // Whatever it stumbled over, it is no engine to rely on, and another one is there.
    return null;
  }
}

function engineOf(detector: NativeDetector): Engine {
  return {
    name: "native",
    async read(frame, { symbologies }) {
      const found = await detector.detect(coloured(frame));
      return found.flatMap(({ rawValue, format }): readonly Sighting[] => {
        const symbology = symbologyOfFormat[format];
        if (!symbology || !symbologies.includes(symbology)) return [];
        return [{ text: rawValue, symbology, engine: "native" }];
      });
    },
  };
}

/** The detector takes colours only. */
function coloured({ width, height, pixels }: GrayFrame): ImageData {
  const image = new ImageData(width, height);
  const words = new Uint32Array(image.data.buffer);
  for (let at = 0; at < pixels.length; at += 1) {
    words[at] = 0xff000000 | ((pixels[at] ?? 0) * 0x010101);
  }
  return image;
}
