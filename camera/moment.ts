import { chanceOf } from "./chance.ts";
import type { Scene } from "./scene.ts";

/** How the hand moves from picture to picture. */
export interface Swing {
  /** To either side. */
  readonly degrees: number;
  readonly periodMs: number;
}

export const calmSwing: Swing = { degrees: 4, periodMs: 2_500 };

/**
 * The same phone a moment later: the hand swings and drifts, the shake of the shutter is another
 * one, and the lamp in the screen wanders with the tilt.
 */
export function momentLater(scene: Scene, atMs: number, swing: Swing = calmSwing): Scene {
  const chance = chanceOf(scene.seed * 7_919 + Math.round(atMs));
  const phase = (2 * Math.PI * atMs) / swing.periodMs + scene.seed;
  const turn = Math.sin(phase);
  const drift = Math.cos(phase);
  const { pose, glare } = scene;
  const tilt = swing.degrees * 0.4;
  return {
    ...scene,
    pose: {
      ...pose,
      degrees: pose.degrees + swing.degrees * turn,
      yawDegrees: pose.yawDegrees + tilt * drift,
      pitchDegrees: pose.pitchDegrees + tilt * turn,
      right: within(pose.right + 0.03 * swing.degrees * drift),
      down: within(pose.down + 0.02 * swing.degrees * turn),
    },
    motionPx: scene.motionPx * chance.between(0.3, 1.2),
    motionDegrees: scene.motionDegrees + chance.between(-40, 40),
    glare: glare && {
      ...glare,
      right: glare.right + 0.03 * swing.degrees * drift,
      down: glare.down + 0.02 * swing.degrees * turn,
    },
    // The grain is another one in every picture; the backdrop goes by the remainder and stays.
    seed: scene.seed + 12 * Math.round(atMs),
  };
}

function within(place: number): number {
  return Math.max(-1, Math.min(1, place));
}
