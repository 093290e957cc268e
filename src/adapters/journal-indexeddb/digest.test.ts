import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { keyedDigest, sha256Hex } from "./digest.ts";

test("[JRN-2] hashes are SHA-256 of the text's UTF-8 bytes, as any other program computes them", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(sha256Hex(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    }),
  );
});

test("[JRN-8] fingerprints are HMAC-SHA-256: without the key they tell nothing of the code", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.string(), (key, code) => {
      const other = createHmac("sha256", key).update(code, "utf8").digest("hex");
      expect(keyedDigest(key, code)).toBe(other);
    }),
  );
});
