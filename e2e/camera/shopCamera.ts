import { frameSizes } from "../../camera/bitmap.ts";
import { phoneOf, type Symbols } from "../../camera/randomScene.ts";
import { calmScene, glareOf, type Scene } from "../../camera/scene.ts";
import type { Subject } from "../../camera/subject.ts";
import { takePicture } from "../../camera/takePicture.ts";
import { type FakeCamera, installFakeCamera } from "./fakeCamera.ts";
import { test as base } from "../fixtures.ts";

export { expect } from "../fixtures.ts";

/** What makes a picture hard to read. What is left out is as in a well-lit shop. */
export interface Conditions {
  /** Share of the light that is missing: 0.7 is a dark corner. */
  readonly dimness?: number;
  /** A lamp mirrored in the screen: 1 hides what is behind it. */
  readonly glare?: number;
  readonly blurPx?: number;
  readonly motionPx?: number;
  /** Standard deviation of the grain, in shades of 255. */
  readonly noise?: number;
  /** Height of what is held, as a share of the frame's: 0.25 is far. */
  readonly heightShare?: number;
  /** Turned clockwise from upright. */
  readonly degrees?: number;
  /** Lines of a cracked film. */
  readonly cracks?: number;
}

/** The camera over a counter, and what happens before it during a test. */
export class ShopCamera {
  /** The camera itself: unplugging, refusals, live tracks, torch. */
  readonly device: FakeCamera;
  #subject: Subject | null = null;

  constructor(device: FakeCamera) {
    this.device = device;
  }

  /** A customer holds up a phone with this code. */
  async holdPhone(code: string, symbols: Symbols = "both", conditions: Conditions = {}) {
    this.#subject = { ...phoneOf(code, symbols, 1), logo: false, screenLight: 1, cracks: 0 };
    await this.under(conditions);
  }

  /** Goods are held up, with a JAN of 8 or 13 digits. */
  async holdGoods(jan: string, conditions: Conditions = {}) {
    this.#subject = { kind: "pack", jan, seed: 1 };
    await this.under(conditions);
  }

  /** What is held stays; light, distance or hand change. Nothing is carried over from before. */
  async under(conditions: Conditions) {
    await this.device.show(takePicture(sceneUnder(this.#subject, conditions)));
  }

  /** Nobody stands at the counter. */
  async empty() {
    this.#subject = null;
    await this.under({});
  }

  /** The lens is covered. */
  async cover() {
    await this.device.black();
  }
}

function sceneUnder(subject: Subject | null, conditions: Conditions): Scene {
  const cracked =
    subject?.kind === "phone" ? { ...subject, cracks: conditions.cracks ?? 0 } : subject;
  const calm = calmScene(cracked, frameSizes["720p"], 1);
  return {
    ...calm,
    pose: {
      ...calm.pose,
      degrees: conditions.degrees ?? calm.pose.degrees,
      heightShare: conditions.heightShare ?? calm.pose.heightShare,
    },
    blurPx: conditions.blurPx ?? calm.blurPx,
    motionPx: conditions.motionPx ?? 0,
    glare: glareOf(conditions.glare ?? 0, calm.seed),
    exposure: {
      ...calm.exposure,
      brightness: 1 - (conditions.dimness ?? 0.05),
      noise: conditions.noise ?? calm.exposure.noise,
    },
  };
}

interface CameraFixture {
  readonly counter: ShopCamera;
}

/** The test of e2e/fixtures.ts with a camera whose picture the test changes. */
export const test = base.extend<CameraFixture>({
  counter: async ({ context, page }, provide) => {
    const handle = await installFakeCamera(context, { cameras: 2, torch: true });
    await provide(new ShopCamera(handle(page)));
  },
});
