import {
  encodeFormats,
  prepareZXingModule,
  type ZXingReaderOptions,
  type ZXingReadResult,
  type ZXingVector,
} from "zxing-wasm/reader";
import type { Sighting, Symbology } from "#domain/scan/sighting.ts";
import type { PromptEngine, ReadHints } from "./engine.ts";
import type { GrayFrame } from "./grayFrame.ts";

const formatOf = {
  // Its small and its oblong kin are shown by no wallet, and grain looks like them.
  QR: "QRCodeModel2",
  CODE_128: "Code128",
  EAN_13: "EAN13",
  EAN_8: "EAN8",
} as const satisfies Readonly<Record<Symbology, string>>;

/** Numbers of the library's own lists: Binarizer, EanAddOnSymbol, TextMode, CharacterSet. */
const localAverage = 0;
const ignoreAddOn = 0;
const plainText = 0;
const anyCharacterSet = 0;

/** A phone shows two symbols, and a shelf behind it may show two more. */
const mostSymbols = 4;

/** The library below its own convenience, which only takes colours: four bytes for each of ours. */
interface ReaderLibrary {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
  readBarcodesFromPixmap(
    address: number,
    width: number,
    height: number,
    options: ZXingReaderOptions,
  ): ZXingVector<ZXingReadResult>;
}

/**
 * The reader of zxing-cpp in WebAssembly, ready to read. The program comes compiled, so that it can
 * be compiled once and handed to as many threads as are started.
 * @throws WebAssembly's own errors, where it is missing or forbidden
 */
export async function createZxingWasmEngine(program: WebAssembly.Module): Promise<PromptEngine> {
  const library = await prepareZXingModule({
    overrides: {
      instantiateWasm(
        imports: WebAssembly.Imports,
        received: (instance: WebAssembly.Instance) => void,
      ) {
        void WebAssembly.instantiate(program, imports).then(received);
        return {};
      },
    },
    equalityFn: Object.is,
    fireImmediately: true,
  });
  // The library's own type leans on types of its compiler's that are not installed.
  return engineOf(library as unknown as ReaderLibrary);
}

function engineOf(library: ReaderLibrary): PromptEngine {
  const picture = createPictureMemory(library);
  return {
    name: "zxing-wasm",
    read(frame, hints) {
      const found = library.readBarcodesFromPixmap(
        picture.holding(frame),
        frame.width,
        frame.height,
        optionsFor(hints),
      );
      const sightings: Sighting[] = [];
      for (let at = 0; at < found.size(); at += 1) {
        const result = found.get(at);
        const symbology = result?.isValid ? symbologyOf(result.format) : null;
        if (result && symbology) {
          sightings.push({ text: result.text, symbology, engine: "zxing-wasm" });
        }
      }
      release(found);
      return sightings;
    },
  };
}

/** One piece of the library's memory for all pictures: it grows to the largest and is kept. */
function createPictureMemory(library: ReaderLibrary) {
  let address = 0;
  let capacity = 0;
  return {
    holding({ pixels }: GrayFrame): number {
      if (pixels.length > capacity) {
        if (capacity > 0) library._free(address);
        address = library._malloc(pixels.length);
        capacity = pixels.length;
      }
      library.HEAPU8.set(pixels, address);
      return address;
    },
  };
}

function optionsFor(hints: ReadHints): ZXingReaderOptions {
  const { symbologies, thorough, closed = false, agreeingLines = 2 } = hints;
  return {
    formats: encodeFormats(symbologies.map((symbology) => formatOf[symbology])),
    tryHarder: thorough,
    tryRotate: thorough,
    tryInvert: thorough,
    tryDownscale: thorough,
    tryDenoise: closed,
    binarizer: localAverage,
    isPure: false,
    downscaleFactor: 3,
    downscaleThreshold: 500,
    minLineCount: agreeingLines,
    maxNumberOfSymbols: mostSymbols,
    validateOptionalChecksum: false,
    returnErrors: false,
    eanAddOnSymbol: ignoreAddOn,
    textMode: plainText,
    characterSet: anyCharacterSet,
    tryCode39ExtendedMode: false,
  };
}

function symbologyOf(format: string): Symbology | null {
  switch (format) {
    case "QRCode":
    case "QRCodeModel2":
      return "QR";
    case "Code128":
      return "CODE_128";
    case "EAN13":
    case "UPCA":
      return "EAN_13";
    case "EAN8":
      return "EAN_8";
    default:
      return null;
  }
}

/** The library's lists live in its own memory until they are given back; its types leave that out. */
function release(list: object): void {
  (list as { delete?: () => void }).delete?.();
}
