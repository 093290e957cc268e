import { describe, expect, test } from "vitest";
import { monotonic } from "#domain/time/instant.ts";
import type { GrayFrame } from "../reading/grayFrame.ts";
import { createSurveyor } from "../reading/survey.ts";
import { createHintWatch, type HintReport } from "./hintWatch.ts";
import { hintOf } from "./measures.ts";

const width = 1280;
const height = 720;

/** A counter, and on it squares of ink on paper: `sizePx` across, `modulePx` each, soft or sharp. */
function scene(look: {
  readonly counter?: number;
  readonly sizePx?: number;
  readonly softPx?: number;
  readonly light?: number;
}): GrayFrame {
  const { counter = 110, sizePx = 300, softPx = 0, light = 1 } = look;
  const pixels = new Uint8ClampedArray(width * height).fill(counter * light);
  const left = (width - sizePx) / 2;
  const top = (height - sizePx) / 2;
  const wave = (at: number) => {
    // Squares of 12 pixels whose edges take `softPx` to cross.
    const phase = Math.sin((Math.PI * at) / 12);
    return softPx === 0 ? Math.sign(phase) : Math.max(-1, Math.min(1, (phase * 6) / softPx));
  };
  for (let y = 0; y < sizePx; y += 1) {
    for (let x = 0; x < sizePx; x += 1) {
      const shade = 128 + 95 * wave(x + 0.5) * wave(y + 0.5);
      pixels[Math.floor(top + y) * width + Math.floor(left + x)] = shade * light;
    }
  }
  return { width, height, pixels };
}

const surveyed = (frame: GrayFrame) => createSurveyor().survey(frame);

describe("what keeps a picture from being read", () => {
  test.each([
    ["nothing, when a code is large and sharp", scene({}), false, null],
    ["nothing, when nobody is there", scene({ sizePx: 0 }), false, null],
    ["too little light", scene({ light: 0.2 }), false, "tooDark"],
    ["too much light", scene({ counter: 254 }), false, "glare"],
    ["a hand that moves", scene({}), true, "moving"],
    ["a code that is too far", scene({ sizePx: 70 }), false, "tooFar"],
    ["a lens out of focus", scene({ softPx: 6 }), false, "outOfFocus"],
  ] as const)("[SCAN-11] is %s", (_, frame, moved, hint) => {
    expect(hintOf(surveyed(frame), moved)).toBe(hint);
  });
});

/** Looks at frames 100 ms apart and gives what was told, with when. */
function told(frames: readonly { readonly frame: GrayFrame; readonly read?: boolean }[]) {
  const watch = createHintWatch();
  const reports: (HintReport & { readonly at: number })[] = [];
  frames.forEach(({ frame, read = false }, index) => {
    const at = monotonic(index * 100);
    const look = { survey: surveyed(frame), moved: false, read, at };
    for (const report of watch.seen(look)) reports.push({ ...report, at });
  });
  return reports;
}

const dark = scene({ light: 0.2 });
const clear = scene({});
const times = (count: number, frame: GrayFrame) => Array.from({ length: count }, () => ({ frame }));

describe("a hint", () => {
  test("[SCAN-11] is told once, when nothing was read for a while and it has held", () => {
    const hints = told(times(40, dark)).filter(({ type }) => type === "hint");
    expect(hints).toEqual([{ type: "hint", hint: "tooDark", at: 1_700 }]);
  });

  test("[SCAN-11] is not told while it comes and goes", () => {
    const flicker = Array.from({ length: 40 }, (_, at) => ({ frame: at % 3 ? dark : clear }));
    expect(told(flicker).filter(({ type }) => type === "hint")).toEqual([]);
  });

  test("[SCAN-11] is taken back at once when a code is read", () => {
    const hints = told([...times(20, dark), { frame: dark, read: true }, ...times(3, dark)]);
    expect(hints.filter(({ type }) => type === "hint")).toEqual([
      { type: "hint", hint: "tooDark", at: 1_700 },
      { type: "hint", hint: null, at: 2_000 },
    ]);
  });

  test("[SCAN-12] asks for more pixels when a code stays unread, and for fewer when it is gone", () => {
    const empty = scene({ sizePx: 0 });
    const details = told([...times(15, clear), ...times(70, empty)]);
    expect(details.filter(({ type }) => type === "detail")).toEqual([
      { type: "detail", wanted: true, at: 1_000 },
      { type: "detail", wanted: false, at: 6_400 },
    ]);
  });
});
