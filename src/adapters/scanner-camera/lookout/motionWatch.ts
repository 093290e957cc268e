import type { Survey } from "../reading/survey.ts";

/** A cell that changes by this much has changed: noise and flicker of lamps change less. */
const changedBy = 14;

/** Somebody comes up to the counter with more than this share of the picture. */
const movedShare = 0.03;

/** The smallest phone that can be read covers several times this share of the picture. */
const stirredShare = 0.004;

/** What changed since the picture before. */
export interface Motion {
  /** Somebody moves before the camera. */
  readonly moved: boolean;
  /** Anything did that could be a phone, however small. */
  readonly stirred: boolean;
}

/** Compares each picture with the one before it. */
export interface MotionWatch {
  /** Nothing moves in the first picture. */
  seen(survey: Survey): Motion;
}

export function createMotionWatch(): MotionWatch {
  let before = new Float32Array(0);
  return {
    seen({ mean }) {
      const isFirst = before.length !== mean.length;
      // Lamps flicker and cameras adapt: what all of the picture does together is no motion.
      const drift = isFirst ? 0 : (total(mean) - total(before)) / mean.length;
      let changed = 0;
      for (let cell = 0; cell < mean.length && !isFirst; cell += 1) {
        const step = (mean[cell] ?? 0) - (before[cell] ?? 0) - drift;
        if (Math.abs(step) > changedBy) changed += 1;
      }
      if (isFirst) before = new Float32Array(mean.length);
      before.set(mean);
      return {
        moved: changed > mean.length * movedShare,
        stirred: changed > mean.length * stirredShare,
      };
    },
  };
}

function total(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
