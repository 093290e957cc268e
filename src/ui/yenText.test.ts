import { expect, test } from "vitest";
import { yenText } from "./yenText.ts";

test("yen are written with signs that are as wide as a digit", () => {
  expect(yenText(0)).toBe("\u00a50");
  expect(yenText(99_999_999)).toBe("\u00a599,999,999");
  expect(yenText(-100)).toBe("\u2212\u00a5100");
});
