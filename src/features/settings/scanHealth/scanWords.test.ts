import { expect, test } from "vitest";
import { en } from "#i18n/en.ts";
import { ja } from "#i18n/ja.ts";
import { durationText, framesText, millisecondsText, percentilesText } from "./scanWords.ts";

test("[SCAN-64] a percentile is said as the bound it is, also beyond the last one and where nothing was measured", () => {
  expect(millisecondsText(10, ja)).toBe("10 ms以内");
  expect(millisecondsText(Number.POSITIVE_INFINITY, ja)).toBe("5,000 ms超");
  expect(millisecondsText(null, en)).toBe("—");
  expect(percentilesText({ p50: null, p95: 33 }, en)).toBe("— / 33");
  expect(percentilesText({ p50: 1_000, p95: Infinity }, ja)).toBe("1,000 / > 5,000");
});

test("[SCAN-64] time is said in seconds, minutes or hours, and frames with one digit after the point", () => {
  expect(durationText(59_400, en)).toBe("59 s");
  expect(durationText(60_000, en)).toBe("1 min");
  expect(durationText(3_599_900, en)).toBe("1 h 0 min");
  expect(durationText(27_000_000, ja)).toBe("7時間30分");
  expect(framesText(29.97, en)).toBe("30.0");
  expect(framesText(null, en)).toBe("—");
});
