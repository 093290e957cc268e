import type { FrameSize } from "./bitmap.ts";
import { chanceOf, type Chance } from "./chance.ts";
import { type Circumstances, harsh } from "./circumstances.ts";
import { glareOf, type Scene } from "./scene.ts";
import { moduleMm, type Phone, sizeOf, themes } from "./subject.ts";

/** What a wallet shows: a QR, bars along the phone, or bars above a QR of the same digits. */
export type Symbols = "qr" | "bars" | "both";

export const symbolKinds: readonly Symbols[] = ["qr", "bars", "both"];

/**
 * The least width of a module in the frame (pixels). A phone is as small as the circumstances say,
 * but no smaller than this: below it the picture no longer holds the code, whoever reads it.
 */
const leastModulePx = { qr: 1.6, bars: 1.5, both: 1.6 } as const;

/** The dimmest a shop is around a screen that is turned down itself. */
const leastLightOnDimScreen = 0.75;

/** A phone showing `text`, in one of the ways wallets do. */
export function phoneOf(text: string, symbols: Symbols, seed: number, under = harsh): Phone {
  const chance = chanceOf(seed + 101);
  return {
    kind: "phone",
    qr: symbols === "bars" ? null : text,
    code128: symbols === "qr" ? null : text,
    theme: chance.oneOf(themes),
    logo: symbols !== "bars" && chance.happens(under.logos),
    qrShare: symbols === "both" ? chance.between(0.6, 0.8) : chance.between(0.6, 0.9),
    screenLight: chance.happens(under.dimScreens) ? chance.between(...under.screenLight) : 1,
    cracks: chance.happens(under.crackedFilms) ? chance.whole(...under.cracks) : 0,
    seed,
  };
}

/**
 * A phone held as customers hold them. All of it is drawn independently and evenly, so hard pictures
 * are as frequent as chance makes them.
 */
export function randomScene(phone: Phone, size: FrameSize, seed: number, under = harsh): Scene {
  const chance = chanceOf(seed);
  const symbols = phone.qr === null ? "bars" : phone.code128 === null ? "qr" : "both";
  const pxPerShare = (moduleMm(phone) * size.height) / sizeOf(phone).height;
  const [leastHeight, mostHeight] = under.heightShare;
  const least = Math.max(leastHeight, leastModulePx[symbols] / pxPerShare);
  const heightShare = chance.between(Math.min(least, mostHeight), mostHeight);
  const modulePx = pxPerShare * heightShare;
  const [leastLight, mostLight] = under.brightness;
  return {
    size,
    subject: phone,
    pose: {
      heightShare,
      degrees: chance.between(...under.degrees),
      yawDegrees: chance.between(...under.tiltDegrees),
      pitchDegrees: chance.between(...under.tiltDegrees),
      right: chance.between(-1, 1),
      down: chance.between(-1, 1),
    },
    // A lens is as good as the picture is large; what is far is small and not worse focused.
    blurPx: Math.min(under.mostBlurPx, modulePx * chance.between(...under.blurModules)),
    ...handOf(chance, modulePx, under),
    glare: chance.happens(under.lamps) ? glareOf(chance.between(...under.glare), seed) : null,
    exposure: {
      brightness: chance.between(
        phone.screenLight < 1 ? Math.max(leastLight, leastLightOnDimScreen) : leastLight,
        mostLight,
      ),
      unevenness: chance.between(...under.unevenness),
      lightDegrees: chance.between(0, 360),
      noise: chance.between(...under.noise),
    },
    seed,
  };
}

const mostMotionPx = 8;

function handOf(chance: Chance, modulePx: number, { moving, motionModules }: Circumstances) {
  const motionPx = chance.happens(moving)
    ? Math.min(mostMotionPx, modulePx * chance.between(...motionModules))
    : 0;
  return { motionPx, motionDegrees: chance.between(0, 180) };
}
