import { BrowserMultiFormatOneDReader, BrowserQRCodeReader } from "@zxing/browser";
import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  RGBLuminanceSource,
} from "@zxing/library";
import type { Sighting } from "#domain/scan/sighting.ts";
import { attempt } from "./attempt.ts";
import { readCode128 } from "./code128Rows.ts";
import type { PromptEngine } from "./engine.ts";

/**
 * The engine of last resort: it runs where there is neither WebAssembly nor a worker, reads less and
 * is slower. The readers are asked one by one and not through the library's reader for many formats:
 * that one writes a warning to the console for each format it does not find in each picture.
 */
export function createZxingJsEngine(): PromptEngine {
  const goods = goodsReader();
  const qr = qrReader();
  return {
    name: "zxing-js",
    read(frame, { symbologies }) {
      const source = new RGBLuminanceSource(frame.pixels, frame.width, frame.height);
      const bitmap = new BinaryBitmap(new HybridBinarizer(source));
      const found: Sighting[] = [];
      if (symbologies.includes("QR")) found.push(...qr(bitmap));
      if (symbologies.includes("EAN_13")) found.push(...goods(bitmap));
      if (found.length > 0 || !symbologies.includes("CODE_128")) return found;
      const text = readCode128(frame);
      return text === null ? [] : [{ text, symbology: "CODE_128", engine: "zxing-js" }];
    },
  };
}

type Reader = (bitmap: BinaryBitmap) => readonly Sighting[];

function qrReader(): Reader {
  const reader = new BrowserQRCodeReader(new Map([[DecodeHintType.TRY_HARDER, true]]));
  return (bitmap) => {
    const text = attempt(() => reader.decodeBitmap(bitmap).getText());
    return text === null ? [] : [{ text, symbology: "QR", engine: "zxing-js" }];
  };
}

function goodsReader(): Reader {
  const formats = [BarcodeFormat.EAN_13, BarcodeFormat.EAN_8];
  const reader = new BrowserMultiFormatOneDReader(
    new Map([[DecodeHintType.POSSIBLE_FORMATS, formats]]),
  );
  return (bitmap) => {
    const text = attempt(() => reader.decodeBitmap(bitmap).getText());
    if (text === null) return [];
    return [{ text, symbology: text.length === 8 ? "EAN_8" : "EAN_13", engine: "zxing-js" }];
  };
}
