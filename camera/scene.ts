import type { FrameSize } from "./bitmap.ts";
import { chanceOf } from "./chance.ts";
import type { Exposure } from "./optics.ts";
import type { Pose } from "./pose.ts";
import type { Subject } from "./subject.ts";

/** A lamp mirrored in the screen, placed by where it lies on the thing that is held. */
export interface GlareOnSubject {
  /** From the middle, in shares of the width and height of what is held: 0.5 is its edge. */
  readonly right: number;
  readonly down: number;
  readonly length: number;
  readonly breadth: number;
  readonly degrees: number;
  readonly strength: number;
}

/** Everything one picture is made from: the same scene is the same picture, to the byte. */
export interface Scene {
  readonly size: FrameSize;
  /** null: nobody stands at the counter. */
  readonly subject: Subject | null;
  readonly pose: Pose;
  /** A lens out of focus: the standard deviation of what a point becomes. */
  readonly blurPx: number;
  /** A hand that moves: how far while the shutter is open. */
  readonly motionPx: number;
  readonly motionDegrees: number;
  readonly glare: GlareOnSubject | null;
  readonly exposure: Exposure;
  /** Chooses the backdrop and the grain. */
  readonly seed: number;
}

/** A phone held well in good light. */
export const calmPose: Pose = {
  heightShare: 0.85,
  degrees: 0,
  yawDegrees: 0,
  pitchDegrees: 0,
  right: 0,
  down: 0,
};

export const calmExposure: Exposure = {
  brightness: 0.95,
  unevenness: 0.1,
  lightDegrees: 40,
  noise: 1.5,
};

export function calmScene(subject: Subject | null, size: FrameSize, seed: number): Scene {
  return {
    size,
    subject,
    pose: calmPose,
    blurPx: 0.4,
    motionPx: 0,
    motionDegrees: 0,
    glare: null,
    exposure: calmExposure,
    seed,
  };
}

/** A tube on the ceiling or a lamp, `strength` 0 to 1. */
export function glareOf(strength: number, seed: number): GlareOnSubject | null {
  if (strength <= 0) return null;
  const chance = chanceOf(seed + 31);
  const tube = chance.happens(0.5);
  return {
    right: chance.between(-0.45, 0.45),
    down: chance.between(-0.45, 0.45),
    length: tube ? chance.between(0.25, 0.6) : chance.between(0.04, 0.12),
    breadth: tube ? chance.between(0.01, 0.03) : chance.between(0.03, 0.08),
    degrees: chance.between(0, 180),
    strength: 255 * strength,
  };
}
