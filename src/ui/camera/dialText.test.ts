import { describe, expect, test } from "vitest";
import { dialText } from "./dialText.ts";

describe("the value of a camera's dial in words", () => {
  test.each([
    [{ step: 1, value: 3 }, "plain", "3"],
    [{ step: 0.1, value: 2.5 }, "plain", "2.5"],
    [{ step: 0.333332, value: -1.333328 }, "signed", "\u22121.3"],
    [{ step: 0.333332, value: 0.666664 }, "signed", "+0.7"],
    [{ step: 0.01, value: 1 }, "plain", "1.00"],
    [{ step: 0.1, value: -0.000001 }, "signed", "0.0"],
  ] as const)("[SCAN-66] %o %s is %s", (dial, sign, text) => {
    expect(dialText(dial, sign)).toBe(text);
  });
});
