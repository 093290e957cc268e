import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  LuminanceSource,
  MultiFormatReader,
} from "@zxing/library";
import type { GrayBitmap } from "../../camera/bitmap.ts";
import type { Symbology } from "#domain/scan/sighting.ts";
import { firstRead, type Reader, type Wish } from "./reader.ts";

const formats: Readonly<Record<Wish, readonly BarcodeFormat[]>> = {
  wallet: [BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128],
  goods: [BarcodeFormat.EAN_13, BarcodeFormat.EAN_8],
};

const symbologies: Readonly<Partial<Record<BarcodeFormat, Symbology>>> = {
  [BarcodeFormat.CODE_128]: "CODE_128",
  [BarcodeFormat.EAN_13]: "EAN_13",
  [BarcodeFormat.EAN_8]: "EAN_8",
};

/** As `new BrowserMultiFormatReader()` decodes a frame: every format, no hints. */
export function zxingJsDefault(): Reader {
  return readerOf("zxing-js default", () => null);
}

/** As a careful user sets it up: only the formats that are wanted, and told to try harder. */
export function zxingJsBest(): Reader {
  return readerOf(
    "zxing-js best",
    (wish) =>
      new Map<DecodeHintType, unknown>([
        [DecodeHintType.POSSIBLE_FORMATS, formats[wish]],
        [DecodeHintType.TRY_HARDER, true],
      ]),
  );
}

function readerOf(
  name: string,
  hintsFor: (wish: Wish) => Map<DecodeHintType, unknown> | null,
): Reader {
  const readers = new Map<Wish, MultiFormatReader>();
  const readerFor = (wish: Wish) => {
    const known = readers.get(wish);
    if (known) return known;
    const reader = new MultiFormatReader();
    reader.setHints(hintsFor(wish) ?? new Map<DecodeHintType, unknown>());
    readers.set(wish, reader);
    return reader;
  };
  return {
    name,
    believed: firstRead,
    async read(picture, wish) {
      const bitmap = new BinaryBitmap(new HybridBinarizer(new GraySource(picture)));
      try {
        const result = silenced(() => readerFor(wish).decodeWithState(bitmap));
        const symbology = symbologies[result.getBarcodeFormat()] ?? "QR";
        return [{ text: result.getText(), symbology }];
      } catch {
        // The library says "nothing here" by throwing, and stumbles over torn codes the same way.
        return [];
      }
    },
  };
}

/** The library logs several warnings for each picture it cannot read. */
function silenced<Value>(work: () => Value): Value {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return work();
  } finally {
    console.warn = warn;
  }
}

/**
 * A grey picture the library can turn by 90 degrees, which it asks for when it tries harder. The
 * browser's own source fails at that for want of a canvas; here it is given the benefit.
 */
class GraySource extends LuminanceSource {
  readonly #picture: GrayBitmap;

  constructor(picture: GrayBitmap) {
    super(picture.width, picture.height);
    this.#picture = picture;
  }

  override getRow(y: number, row?: Uint8ClampedArray): Uint8ClampedArray {
    const width = this.getWidth();
    const into = row && row.length >= width ? row : new Uint8ClampedArray(width);
    into.set(this.#picture.pixels.subarray(y * width, (y + 1) * width));
    return into;
  }

  override getMatrix(): Uint8ClampedArray {
    return new Uint8ClampedArray(this.#picture.pixels);
  }

  override isRotateSupported(): boolean {
    return true;
  }

  override rotateCounterClockwise(): LuminanceSource {
    const { width, height, pixels } = this.#picture;
    const turned = new Uint8Array(pixels.length);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        turned[(width - 1 - x) * height + y] = pixels[y * width + x] ?? 0;
      }
    }
    return new GraySource({ width: height, height: width, pixels: turned });
  }

  override invert(): LuminanceSource {
    const pixels = this.#picture.pixels.map((shade) => 255 - shade);
    return new GraySource({ ...this.#picture, pixels });
  }
}
