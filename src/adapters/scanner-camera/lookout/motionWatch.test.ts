import { describe, expect, test } from "vitest";
import type { GrayFrame } from "../reading/grayFrame.ts";
import { createSurveyor } from "../reading/survey.ts";
import { createMotionWatch } from "./motionWatch.ts";

const size = { width: 1280, height: 720 };

/** A counter with a phone of this height on it, as a share of the frame's. */
function counter({ shade = 110, phone = 0, at = 300, noise = 0 } = {}): GrayFrame {
  const pixels = new Uint8ClampedArray(size.width * size.height);
  // A grain that is another one each time it is asked for, and always the same in a test run.
  let grain = Math.round(shade * 7 + at + noise * 3);
  for (let pixel = 0; pixel < pixels.length; pixel += 1) {
    grain = (Math.imul(grain, 1_103_515_245) + 12_345) & 0x7fffffff;
    pixels[pixel] = shade + ((grain >> 16) % (2 * noise + 1)) - noise;
  }
  const high = Math.round(size.height * phone);
  const wide = Math.round((high * 71) / 147);
  for (let y = 0; y < high; y += 1) {
    const start = (y + 200) * size.width + at;
    pixels.fill(shade + 90, start, start + wide);
  }
  return { ...size, pixels };
}

function watching() {
  const watch = createMotionWatch();
  return (frame: GrayFrame) => watch.seen(createSurveyor().survey(frame));
}

const still = { moved: false, stirred: false };

describe("whether something moves before the camera", () => {
  test("[SCAN-14] nothing does in the first picture, nor in the same one again", () => {
    const seen = watching();
    expect(seen(counter({ phone: 0.8 }))).toEqual(still);
    expect(seen(counter({ phone: 0.8 }))).toEqual(still);
  });

  test("[SCAN-14] somebody who comes and goes does", () => {
    const seen = watching();
    seen(counter());
    expect(seen(counter({ phone: 0.8 }))).toEqual({ moved: true, stirred: true });
    expect(seen(counter())).toEqual({ moved: true, stirred: true });
  });

  test("[SCAN-17] the smallest phone stirs, though it is nobody who comes up", () => {
    const seen = watching();
    seen(counter());
    expect(seen(counter({ phone: 0.25 }))).toEqual({ moved: false, stirred: true });
    expect(seen(counter({ phone: 0.25, at: 420 }))).toMatchObject({ stirred: true });
  });

  test("[SCAN-14] [SCAN-17] grain, lamps that flicker and a camera that adapts are no motion", () => {
    const seen = watching();
    seen(counter({ noise: 12 }));
    expect(seen(counter({ noise: 13 }))).toEqual(still);
    expect(seen(counter({ noise: 12, shade: 150 }))).toEqual(still);
  });

  test("[SCAN-14] a camera that changes its size begins anew", () => {
    const seen = watching();
    seen(counter());
    const small = { width: 640, height: 480, pixels: new Uint8ClampedArray(640 * 480).fill(9) };
    expect(seen(small)).toEqual(still);
  });
});
