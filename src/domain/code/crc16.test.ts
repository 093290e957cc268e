import { describe, expect, test } from "vitest";
import { crc16 } from "./crc16.ts";

describe("the checksum of a shop QR", () => {
  test.each([
    ["", "FFFF"],
    ["a", "9D77"],
    ["abc", "514A"],
    ["abcdefghij", "4213"],
    ["123456789", "29B1"],
  ])("[CODE-6] of %j is %s", (text, checksum) => {
    expect(crc16(text)).toBe(checksum);
  });

  test("[CODE-6] covers UTF-8 bytes and keeps a leading zero", () => {
    const short = Array.from({ length: 200 }, (_, index) => crc16(`漢${index}`));
    expect(short.every((checksum) => /^[0-9A-F]{4}$/.test(checksum))).toBe(true);
    expect(short.some((checksum) => checksum.startsWith("0"))).toBe(true);
  });
});
