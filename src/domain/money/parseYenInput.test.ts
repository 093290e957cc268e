import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { err, ok } from "../result.ts";
import { parseYenInput } from "./parseYenInput.ts";

describe("an amount somebody typed", () => {
  test.each([
    ["0", 0],
    ["1500", 1500],
    ["00100", 100],
    ["1,000", 1000],
    ["12,345,678", 12_345_678],
    ["１２３４", 1234],
    ["￥１０００", 1000],
    ["￥１，０００", 1000],
    ["¥1,000", 1000],
    ["1000円", 1000],
    ["1000\u00a0", 1000],
    [" \u3000500 ", 500],
    ["99,999,999", 99_999_999],
  ])("[MON-2] %j is read as %i", (text, amount) => {
    expect(parseYenInput(text)).toEqual(ok(amount));
  });

  test.each([
    "1e3",
    "0x64",
    "1.5",
    "1．5",
    "NaN",
    "null",
    "undefined",
    "[object Object]",
    "true",
    "٥٠٠",
    "五百",
    "①",
    "1²",
    "1 000",
    "1\u00a0000",
    "1e309",
    "0.1+0.2",
    "1_000",
    "-1",
    "\u22121",
    "+1",
    "1,00",
    "10,00",
    "1,0000",
    ",100",
    "0,100",
    "1,000,",
    "¥",
    "円",
    "$100",
    "¥¥1",
    "1\n2",
    "1\u200b000",
  ])("[MON-2] %j is refused and nothing is guessed", (text) => {
    expect(parseYenInput(text)).toEqual(err({ type: "notANumber" }));
  });

  test.each(["", " ", "\u00a0", "\u3000"])("[MON-2] %j is empty", (text) => {
    expect(parseYenInput(text)).toEqual(err({ type: "empty" }));
  });

  test.each(["100000000", "100,000,000", "9".repeat(400)])("[MON-2] %j is too large", (text) => {
    expect(parseYenInput(text)).toEqual(err({ type: "tooLarge" }));
  });

  test("[MON-2] every amount up to the largest is read back, however it is written", () => {
    const full = (text: string) =>
      text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (amount) => {
        const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, ",");
        for (const text of [String(amount), grouped, full(String(amount)), `¥${grouped}円`]) {
          expect(parseYenInput(text)).toEqual(ok(amount));
        }
      }),
    );
  });

  test("[MON-2] no text makes it throw or yields anything but whole yen", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = parseYenInput(text);
        if (read.ok) expect(Number.isSafeInteger(read.value)).toBe(true);
      }),
    );
  });
});
