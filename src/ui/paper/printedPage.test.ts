import { expect, test } from "vitest";
import { pageRule } from "./printedPage.ts";

test.each([
  ["80", 960, "@page { size: 80mm 255mm; margin: 0; }"],
  ["58", 1, "@page { size: 58mm 2mm; margin: 0; }"],
  ["80", 1e9, "@page { size: 80mm 5000mm; margin: 0; }"],
  ["a4", 960, "@page { size: A4; margin: 15mm; }"],
] as const)("[PAPER-2] a paper of width %s and %i px is printed on one page", (width, px, rule) => {
  expect(pageRule(width, px)).toBe(rule);
});
