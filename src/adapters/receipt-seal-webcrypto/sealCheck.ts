import type { SealCheck } from "#ports/receiptSeal.ts";
import { algorithm, curve } from "./algorithm.ts";

/** Looks at signatures with the browser's own hands. */
export const sealCheck: SealCheck = {
  async isSigned(key, message, signature) {
    const imported = await importedKey(key);
    return imported !== null && crypto.subtle.verify(algorithm, imported, signature, message);
  },
  async digest(bytes) {
    return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  },
};

/** null for bytes that are no point of the curve. */
async function importedKey(key: Uint8Array<ArrayBuffer>): Promise<CryptoKey | null> {
  const point = new Uint8Array(key.length + 1);
  point[0] = 4;
  point.set(key, 1);
  try {
    return await crypto.subtle.importKey("raw", point, curve, false, ["verify"]);
  } catch {
    return null;
  }
}
