import { frameSizes, i420Of } from "../../camera/bitmap.ts";
import { chanceOf } from "../../camera/chance.ts";
import { momentLater } from "../../camera/moment.ts";
import { phoneOf, type Symbols } from "../../camera/randomScene.ts";
import { calmScene, type Scene } from "../../camera/scene.ts";
import { takeColourPicture } from "../../camera/takePicture.ts";
import { randomCode, walletFormats } from "../../camera/walletCodes.ts";

/** One customer of the live bench: what the phone says and how the camera sees it. */
export interface LiveCustomer {
  readonly code: string;
  /** `I420` pictures, one moment after another. */
  readonly pictures: readonly Uint8Array<ArrayBuffer>[];
}

const moments = 2;
const frameMs = 33;

/**
 * A customer as most are: the phone turned any way and tilted a little, in a shop's light. How hard
 * pictures are read is another part of the bench; here it is time that is measured.
 */
export function liveCustomer(
  symbols: Symbols,
  size: keyof typeof frameSizes,
  seed: number,
): LiveCustomer {
  const chance = chanceOf(seed + 77);
  const code = randomCode(chance.oneOf(walletFormats), chance);
  const phone = { ...phoneOf(code, symbols, seed), cracks: 0, screenLight: 1 };
  const calm = calmScene(phone, frameSizes[size], seed);
  const scene: Scene = {
    ...calm,
    pose: {
      heightShare: chance.between(0.6, 0.95),
      degrees: chance.between(0, 360),
      yawDegrees: chance.between(-12, 12),
      pitchDegrees: chance.between(-12, 12),
      right: chance.between(-0.7, 0.7),
      down: chance.between(-0.7, 0.7),
    },
    blurPx: chance.between(0.4, 0.9),
    exposure: {
      ...calm.exposure,
      brightness: chance.between(0.55, 0.95),
      noise: chance.between(1.5, 4),
    },
  };
  return { code, pictures: picturesOf(scene) };
}

/** The counter with nobody at it. */
export function emptyCounter(size: keyof typeof frameSizes): readonly Uint8Array<ArrayBuffer>[] {
  return picturesOf(calmScene(null, frameSizes[size], 5));
}

function picturesOf(scene: Scene): readonly Uint8Array<ArrayBuffer>[] {
  return Array.from({ length: moments }, (_, at) =>
    i420Of(takeColourPicture(momentLater(scene, at * frameMs))),
  );
}
