import { BrowserMultiFormatOneDReader, BrowserQRCodeReader } from "@zxing/browser";
import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  RGBLuminanceSource,
} from "@zxing/library";
import type { ScanPurpose, ScanRead } from "#ports/scanner.ts";
import { attempt } from "./attempt.ts";
import { readCode128 } from "./code128Rows.ts";
import type { GrayFrame } from "./grayFrame.ts";

/** Looks for one code in one picture; null when there is none that can be read. */
export interface Decoder {
  read(frame: GrayFrame): ScanRead | null;
}

/**
 * The readers are asked one by one and not through the library's reader for many formats: that one
 * writes a warning to the console for each format it does not find in each picture.
 */
export function createDecoder(purpose: ScanPurpose): Decoder {
  const readers = purpose === "goods" ? [goodsReader(), qrReader()] : [qrReader()];
  return {
    read(frame) {
      const source = new RGBLuminanceSource(frame.pixels, frame.width, frame.height);
      const bitmap = new BinaryBitmap(new HybridBinarizer(source));
      for (const reader of readers) {
        const read = reader(bitmap);
        if (read) return read;
      }
      const text = readCode128(frame);
      return text === null ? null : { text, symbology: "CODE_128" };
    },
  };
}

type Reader = (bitmap: BinaryBitmap) => ScanRead | null;

function qrReader(): Reader {
  const reader = new BrowserQRCodeReader(new Map([[DecodeHintType.TRY_HARDER, true]]));
  return (bitmap) => {
    const text = attempt(() => reader.decodeBitmap(bitmap).getText());
    return text === null ? null : { text, symbology: "QR" };
  };
}

function goodsReader(): Reader {
  const formats = [BarcodeFormat.EAN_13, BarcodeFormat.EAN_8];
  const reader = new BrowserMultiFormatOneDReader(
    new Map([[DecodeHintType.POSSIBLE_FORMATS, formats]]),
  );
  return (bitmap) => {
    const text = attempt(() => reader.decodeBitmap(bitmap).getText());
    return text === null ? null : { text, symbology: text.length === 8 ? "EAN_8" : "EAN_13" };
  };
}
