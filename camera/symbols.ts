import bwipjs from "bwip-js/node";
import encodeQr from "qr";

/** A symbol as rows of modules: true is ink. A bar code has one row. */
export type Modules = readonly (readonly boolean[])[];

/** How much of a QR may be lost. A QR with a logo in its middle needs `quartile`. */
export type Correction = "low" | "medium" | "quartile" | "high";

export function qrModules(text: string, correction: Correction): Modules {
  // The library draws no symbol without a margin; whoever draws it here has a margin of their own.
  const framed = encodeQr(text, "raw", { ecc: correction, border: 1 });
  return framed.slice(1, -1).map((row) => row.slice(1, -1));
}

/**
 * One row of bars. Digits in even number are packed two to a sign, as every wallet does it.
 *
 * @throws Error when the text cannot be such a symbol, as a JAN-13 with a wrong check digit.
 */
export function barModules(symbology: "code128" | "ean13" | "ean8", text: string): Modules {
  const [symbol] = bwipjs.raw(symbology, text);
  if (!symbol || !("sbs" in symbol)) throw new Error(`bwip-js drew no bars for "${text}"`);
  return [symbol.sbs.flatMap((width, at) => Array.from({ length: width }, () => at % 2 === 0))];
}
