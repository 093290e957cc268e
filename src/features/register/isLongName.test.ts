import { expect, test } from "vitest";
import { isLongName } from "./isLongName.ts";

test("a name is long by its width, in which a kana counts as two Latin letters", () => {
  expect(isLongName("抹茶カステラ（5切）")).toBe(false);
  expect(isLongName("あ".repeat(22))).toBe(false);
  expect(isLongName("あ".repeat(23))).toBe(true);
  expect(isLongName("a".repeat(44))).toBe(false);
  expect(isLongName("a".repeat(45))).toBe(true);
});
