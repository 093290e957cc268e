import { describe, expect, test } from "vitest";
import { monotonic } from "#domain/time/instant.ts";
import { createBlackFrameWatch } from "./blackFrames.ts";
import type { GrayFrame } from "../reading/grayFrame.ts";

function frameOf(shade: number): GrayFrame {
  return { width: 1280, height: 720, pixels: new Uint8ClampedArray(1280 * 720).fill(shade) };
}

const black = frameOf(3);
const dim = frameOf(60);

describe("a picture that has gone black", () => {
  test("[SCAN-2] is told once, after two seconds of it", () => {
    const watch = createBlackFrameWatch();
    const told = [0, 1_000, 1_999, 2_000, 2_066, 9_000].map((at) =>
      watch.seen(black, monotonic(at)),
    );
    expect(told).toEqual([null, null, null, "blackFrames", null, null]);
  });

  test("[SCAN-2] is told to be back at the first picture that is not, and once", () => {
    const watch = createBlackFrameWatch();
    watch.seen(black, monotonic(0));
    watch.seen(black, monotonic(2_000));
    expect(watch.seen(dim, monotonic(2_066))).toBe("pictureBack");
    expect(watch.seen(dim, monotonic(2_132))).toBeNull();
  });

  test("[SCAN-2] may go black again", () => {
    const watch = createBlackFrameWatch();
    const told = [black, black, dim, black, black].map((frame, turn) =>
      watch.seen(frame, monotonic(turn * 2_000)),
    );
    expect(told).toEqual([null, "blackFrames", "pictureBack", null, "blackFrames"]);
  });

  test("[SCAN-2] is no trouble when it was only a hand passing by, or a dim shop", () => {
    const watch = createBlackFrameWatch();
    const told = [black, dim, black, dim, dim].map((frame, turn) =>
      watch.seen(frame, monotonic(turn * 1_500)),
    );
    expect(told).toEqual([null, null, null, null, null]);
  });

  test("[SCAN-2] has no bright corner", () => {
    const watch = createBlackFrameWatch();
    const lit = frameOf(3);
    lit.pixels.fill(200, 0, 1280 * 40);
    watch.seen(lit, monotonic(0));
    expect(watch.seen(lit, monotonic(5_000))).toBeNull();
  });
});
