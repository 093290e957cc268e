import { readFileSync } from "node:fs";
import { prepareZXingModule, readBarcodes, type ReaderOptions } from "zxing-wasm/reader";
import type { Symbology } from "#domain/scan/sighting.ts";
import { firstRead, type Reader, type Wish } from "./reader.ts";

const formats = {
  wallet: ["QRCode", "Code128"],
  goods: ["EAN13", "EAN8"],
} as const satisfies Readonly<Record<Wish, NonNullable<ReaderOptions["formats"]>>>;

/** The whole frame through zxing-wasm as it comes, to see what the till's own work before it adds. */
export async function zxingWasm(root: string): Promise<Reader> {
  const file = readFileSync(`${root}node_modules/zxing-wasm/dist/reader/zxing_reader.wasm`);
  const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return {
    name: "zxing-wasm default",
    believed: firstRead,
    async read({ width, height, pixels }, wish) {
      const data = new Uint8ClampedArray(pixels.length * 4);
      for (let at = 0; at < pixels.length; at += 1) {
        const shade = pixels[at] as number;
        data[at * 4] = shade;
        data[at * 4 + 1] = shade;
        data[at * 4 + 2] = shade;
        data[at * 4 + 3] = 255;
      }
      const picture = { data, width, height } as ImageData;
      const found = await readBarcodes(picture, { formats: [...formats[wish]] });
      return found.map(({ text, format }) => ({ text, symbology: symbologyOf(format) }));
    },
  };
}

function symbologyOf(format: string): Symbology {
  if (format === "Code128") return "CODE_128";
  if (format === "EAN8") return "EAN_8";
  return format.startsWith("QR") ? "QR" : "EAN_13";
}
