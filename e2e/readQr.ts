import type { Locator } from "@playwright/test";
import decodeQR from "qr/decode.js";

/** Pixels per module: enough for any reader. */
const scale = 6;

/** What a QR on the screen says, read from its own modules. */
export async function readQr(code: Locator): Promise<string> {
  const box = (await code.getAttribute("viewBox")) ?? "";
  const path = (await code.locator("path").getAttribute("d")) ?? "";
  const size = Number(box.split(" ")[2]) * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h/g)) {
    for (let row = 0; row < scale; row += 1) {
      for (let column = 0; column < scale; column += 1) {
        const at = ((Number(y) * scale + row) * size + Number(x) * scale + column) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  return decodeQR({ width: size, height: size, data });
}
