import type { FrameSize } from "./bitmap.ts";
import { chanceOf, type Chance } from "./chance.ts";
import { glareOf, type Scene } from "./scene.ts";
import { moduleMm, type Phone, sizeOf, themes } from "./subject.ts";

/** What a wallet shows: a QR, bars along the phone, or bars above a QR of the same digits. */
export type Symbols = "qr" | "bars" | "both";

export const symbolKinds: readonly Symbols[] = ["qr", "bars", "both"];

/**
 * The least width of a module in the frame (pixels). A phone is 25 to 100 % of the frame's height,
 * but no smaller than this: below it the picture no longer holds the code, whoever reads it.
 */
const leastModulePx = { qr: 1.6, bars: 1.5, both: 1.6 } as const;
const leastHeightShare = 0.25;

/** A phone showing `text`, in one of the ways wallets do. */
export function phoneOf(text: string, symbols: Symbols, seed: number): Phone {
  const chance = chanceOf(seed + 101);
  return {
    kind: "phone",
    qr: symbols === "bars" ? null : text,
    code128: symbols === "qr" ? null : text,
    theme: chance.oneOf(themes),
    logo: symbols !== "bars" && chance.happens(0.35),
    qrShare: symbols === "both" ? chance.between(0.6, 0.8) : chance.between(0.6, 0.9),
    screenLight: chance.happens(0.3) ? chance.between(0.4, 1) : 1,
    cracks: chance.happens(0.25) ? chance.whole(3, 9) : 0,
    seed,
  };
}

/**
 * A phone held as customers hold them: turned any way, tilted up to 25 degrees about both axes, near
 * or far, blurred, moving, in grain, under lamps, in light down to 30 %, through a cracked film. All
 * of it is drawn independently and evenly, so hard pictures are as frequent as chance makes them.
 */
export function randomScene(phone: Phone, size: FrameSize, seed: number): Scene {
  const chance = chanceOf(seed);
  const symbols = phone.qr === null ? "bars" : phone.code128 === null ? "qr" : "both";
  const pxPerShare = (moduleMm(phone) * size.height) / sizeOf(phone).height;
  const least = Math.max(leastHeightShare, leastModulePx[symbols] / pxPerShare);
  const heightShare = chance.between(Math.min(least, 1), 1);
  const modulePx = pxPerShare * heightShare;
  return {
    size,
    subject: phone,
    pose: {
      heightShare,
      degrees: chance.between(0, 360),
      yawDegrees: chance.between(-25, 25),
      pitchDegrees: chance.between(-25, 25),
      right: chance.between(-1, 1),
      down: chance.between(-1, 1),
    },
    // A lens is as good as the picture is large; what is far is small and not worse focused.
    blurPx: Math.min(2.5, modulePx * chance.between(0.1, 0.45)),
    ...handOf(chance, modulePx),
    glare: chance.happens(0.4) ? glareOf(chance.between(0.15, 0.65), seed) : null,
    exposure: {
      brightness: chance.between(phone.screenLight < 1 ? 0.75 : 0.3, 1),
      unevenness: chance.between(0, 0.5),
      lightDegrees: chance.between(0, 360),
      noise: chance.between(1, 7),
    },
    seed,
  };
}

/** Half of all hands are still for the length of a shutter. */
function handOf(chance: Chance, modulePx: number) {
  const motionPx = chance.happens(0.5) ? Math.min(8, modulePx * chance.between(0.1, 0.9)) : 0;
  return { motionPx, motionDegrees: chance.between(0, 180) };
}
