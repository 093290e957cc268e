import type { Monotonic } from "#domain/time/instant.ts";
import type { CameraTrouble } from "#ports/scanner.ts";
import type { GrayFrame } from "../reading/grayFrame.ts";

/** A picture this dark everywhere shows nothing; a dim shop at night is brighter. */
const darkestShade = 24;

/** A hand passing over the lens, or a camera still waking up, is no trouble yet. */
const patienceMs = 2_000;

/** Every so many pixels one is looked at: a lid covers all of them or it is no lid. */
const samplingStep = 997;

/** Tells once when the picture has gone black for good, and once when it is back. */
export interface BlackFrameWatch {
  seen(
    frame: GrayFrame,
    at: Monotonic,
  ): Extract<CameraTrouble, "blackFrames" | "pictureBack"> | null;
}

export function createBlackFrameWatch(): BlackFrameWatch {
  let darkSince: Monotonic | null = null;
  let told = false;
  return {
    seen(frame, at) {
      if (!isBlack(frame)) {
        const wasTold = told;
        darkSince = null;
        told = false;
        return wasTold ? "pictureBack" : null;
      }
      darkSince ??= at;
      if (told || at - darkSince < patienceMs) return null;
      told = true;
      return "blackFrames";
    },
  };
}

function isBlack({ pixels }: GrayFrame): boolean {
  for (let at = 0; at < pixels.length; at += samplingStep) {
    if ((pixels[at] ?? 0) > darkestShade) return false;
  }
  return true;
}
