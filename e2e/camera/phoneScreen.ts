import { frameSizes, type GrayBitmap } from "../../camera/bitmap.ts";
import { calmPose, calmScene } from "../../camera/scene.ts";
import type { Subject } from "../../camera/subject.ts";
import { takePicture } from "../../camera/takePicture.ts";

/** A phone held over the counter, showing what a wallet shows, or goods with their JAN. */
export interface PhoneScreen {
  /** Text of the QR; left out, there is none. */
  readonly qr?: string;
  /** Text of the Code 128; left out, there is none. Without a QR it runs along the phone. */
  readonly code128?: string;
  /** Digits of a JAN on a pack, in the place of a phone. */
  readonly jan?: string;
  /** Clockwise, from upright. */
  readonly degrees?: number;
  /** 0 is sharp. */
  readonly blurPx?: number;
}

/** The picture the till's camera takes of the phone in a well-lit shop. */
export function phoneScreen(screen: PhoneScreen): GrayBitmap {
  const calm = calmScene(subjectOf(screen), frameSizes["720p"], 1);
  const pose = { ...calmPose, degrees: screen.degrees ?? 0 };
  return takePicture({ ...calm, pose, blurPx: screen.blurPx ?? calm.blurPx });
}

function subjectOf({ qr, code128, jan }: PhoneScreen): Subject {
  if (jan !== undefined) return { kind: "pack", jan, seed: 1 };
  return {
    kind: "phone",
    qr: qr ?? null,
    code128: code128 ?? null,
    theme: "white",
    logo: false,
    qrShare: 0.8,
    screenLight: 1,
    cracks: 0,
    seed: 1,
  };
}
