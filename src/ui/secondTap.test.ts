import { describe, expect, test } from "vitest";
import { isSecondTap } from "./secondTap.ts";
import type { Tap } from "./secondTap.ts";

const first: Tap = { clientX: 300, clientY: 400, timeStamp: 1_000, detail: 1 };

describe("the second half of a double tap", () => {
  test.each<[string, Partial<Tap>]>([
    ["at once and at the same place", { timeStamp: 1_120 }],
    ["as the browser counts it", { timeStamp: 1_120, detail: 2 }],
    ["a little beside the first", { timeStamp: 1_120, clientX: 310, clientY: 388 }],
    ["half a second later", { timeStamp: 1_500 }],
  ])("is a tap %s", (_what, change) => {
    expect(isSecondTap(first, { ...first, ...change })).toBe(true);
  });

  test.each<[string, Partial<Tap>]>([
    ["after more than half a second", { timeStamp: 1_501 }],
    ["on another button", { timeStamp: 1_120, clientX: 348 }],
    ["made by a key", { timeStamp: 1_120, detail: 0 }],
  ])("is no tap %s", (_what, change) => {
    expect(isSecondTap(first, { ...first, ...change })).toBe(false);
  });

  test("never follows a key", () => {
    expect(isSecondTap({ ...first, detail: 0 }, first)).toBe(false);
  });
});
