import { describe, expect, test } from "vitest";
import { type FrameSize, frameSizes, i420Of, rgbaOf } from "../camera/bitmap.ts";
import { chanceOf } from "../camera/chance.ts";
import { usual } from "../camera/circumstances.ts";
import { momentLater } from "../camera/moment.ts";
import { cornersOf, homographyOf, project } from "../camera/pose.ts";
import { phoneOf, randomScene, symbolKinds } from "../camera/randomScene.ts";
import { calmScene, glareOf, type Scene } from "../camera/scene.ts";
import { moduleMm, sizeOf, symbolBoxes } from "../camera/subject.ts";
import { takeColourPicture, takePicture } from "../camera/takePicture.ts";
import { randomCode, randomJan, walletFormats } from "../camera/walletCodes.ts";
import { recognise } from "#domain/code/recognise.ts";

const small: FrameSize = { width: 480, height: 270 };
const code = "281901020000000000000001";

function sceneOf(seed: number, size: FrameSize = small): Scene {
  const symbols = symbolKinds[seed % symbolKinds.length] ?? "qr";
  return randomScene(phoneOf(code, symbols, seed), size, seed);
}

/** Whether two planes are the same; the library's own comparison takes seconds for a frame. */
function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

function mean(pixels: Uint8Array): number {
  return pixels.reduce((sum, shade) => sum + shade, 0) / pixels.length;
}

describe("the picture of a scene", () => {
  test("[SCAN-40] is the same to the byte for the same seed, whatever was drawn in between", () => {
    for (const seed of [1, 2, 3, 4]) {
      const first = takePicture(sceneOf(seed));
      takePicture(sceneOf(seed + 50, { width: 320, height: 240 }));
      takePicture(sceneOf(seed + 90));
      expect(same(takePicture(sceneOf(seed)).pixels, first.pixels)).toBe(true);
    }
  });

  test("[SCAN-40] is another one for another seed and a moment later", () => {
    const scene = sceneOf(7);
    const { pixels } = takePicture(scene);
    expect(same(takePicture(sceneOf(10)).pixels, pixels)).toBe(false);
    expect(same(takePicture(momentLater(scene, 66)).pixels, pixels)).toBe(false);
  });

  test("[SCAN-40] has the same grey with its colours as without", () => {
    const scene = sceneOf(5);
    const colour = takeColourPicture(scene);
    expect(same(colour.pixels, takePicture(scene).pixels)).toBe(true);
    expect(i420Of(colour)).toHaveLength((small.width * small.height * 3) / 2);
    expect(new Set(colour.red).size).toBeGreaterThan(1);
    const rgba = rgbaOf(colour);
    expect(rgba).toHaveLength(small.width * small.height * 4);
    expect(rgba[3]).toBe(255);
  });
});

describe("what makes a picture hard to read", () => {
  const calm = calmScene(phoneOf(code, "qr", 1), small, 1);
  const plain = takePicture(calm);

  test("[SCAN-40] less light darkens it", () => {
    const exposure = { ...calm.exposure, brightness: 0.3 };
    const dim = takePicture({ ...calm, exposure });
    expect(mean(dim.pixels) / mean(plain.pixels)).toBeCloseTo(0.3 / calm.exposure.brightness, 1);
  });

  test("[SCAN-40] a lens out of focus and a moving hand take the steps between neighbours away", () => {
    const steps = (pixels: Uint8Array) =>
      pixels.reduce((sum, shade, at) => sum + Math.abs(shade - (pixels[at + 1] ?? shade)), 0);
    const still = { ...calm, exposure: { ...calm.exposure, noise: 0 } };
    const sharp = steps(takePicture(still).pixels);
    expect(steps(takePicture({ ...still, blurPx: 3 }).pixels)).toBeLessThan(sharp * 0.9);
    expect(steps(takePicture({ ...still, motionPx: 9 }).pixels)).toBeLessThan(sharp * 0.95);
  });

  test("[SCAN-40] a lamp brightens what is held and nothing beside it", () => {
    const lit = takePicture({ ...calm, glare: glareOf(1, 3) });
    const change = (at: number) => (lit.pixels[at] ?? 0) - (plain.pixels[at] ?? 0);
    const places = [...lit.pixels.keys()];
    expect(places.filter((at) => change(at) > 0).length).toBeGreaterThan(100);
    expect(places.filter((at) => change(at) < 0)).toEqual([]);
    expect(lit.pixels[0]).toBe(plain.pixels[0]);
  });

  test("[SCAN-40] cracks and grain change it", () => {
    const phone = { ...phoneOf(code, "qr", 1), cracks: 9 };
    expect(same(takePicture({ ...calm, subject: phone }).pixels, plain.pixels)).toBe(false);
    const exposure = { ...calm.exposure, noise: 12 };
    expect(same(takePicture({ ...calm, exposure }).pixels, plain.pixels)).toBe(false);
  });

  test("[SCAN-40] nobody at the counter is a picture as well", () => {
    const empty = takePicture({ ...calm, subject: null });
    expect(same(empty.pixels, plain.pixels)).toBe(false);
    expect(new Set(empty.pixels).size).toBeGreaterThan(10);
  });
});

describe("a phone held any way at all", () => {
  test("[SCAN-41] has its symbols wholly in the picture, and no module too small to be seen", () => {
    for (let seed = 0; seed < 600; seed += 1) {
      const scene = sceneOf(seed, frameSizes["720p"]);
      const { subject, size, pose } = scene;
      if (!subject) throw new Error("nobody holds a phone");
      expect(pose.heightShare).toBeGreaterThanOrEqual(0.25);
      expect(pose.heightShare).toBeLessThanOrEqual(1);
      const modulePx =
        (moduleMm(subject) * pose.heightShare * size.height) / sizeOf(subject).height;
      expect(modulePx).toBeGreaterThanOrEqual(1.49);
      const toPixels = homographyOf(pose, size, sizeOf(subject).height, symbolBoxes(subject));
      for (const [x, y] of symbolBoxes(subject)
        .flatMap(cornersOf)
        .map((at) => project(toPixels, at))) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(size.width);
        expect(y).toBeLessThanOrEqual(size.height);
      }
    }
  });

  test("[SCAN-41] is turned every way, near and far, in light and in the dark", () => {
    const scenes = Array.from({ length: 400 }, (_, seed) => sceneOf(seed, frameSizes["720p"]));
    const quarters = new Set(scenes.map(({ pose }) => Math.floor(pose.degrees / 90)));
    expect(quarters.size).toBe(4);
    expect(Math.min(...scenes.map(({ pose }) => pose.heightShare))).toBeLessThan(0.3);
    expect(Math.max(...scenes.map(({ pose }) => pose.heightShare))).toBeGreaterThan(0.95);
    expect(Math.min(...scenes.map(({ exposure }) => exposure.brightness))).toBeLessThan(0.35);
    expect(scenes.some(({ glare }) => glare !== null)).toBe(true);
    expect(scenes.some(({ motionPx }) => motionPx > 1)).toBe(true);
  });
});

describe("a phone held under the usual circumstances", () => {
  const scenes = Array.from({ length: 300 }, (_, seed) => {
    const symbols = symbolKinds[seed % symbolKinds.length] ?? "qr";
    return randomScene(phoneOf(code, symbols, seed, usual), frameSizes["720p"], seed, usual);
  });

  test("[SCAN-41] is in a still hand, bright and behind a whole film", () => {
    for (const { motionPx, subject } of scenes) {
      expect(motionPx).toBe(0);
      expect(subject).toMatchObject({ screenLight: 1, cracks: 0 });
    }
  });

  test("[SCAN-41] has every other distortion, as far as it goes", () => {
    const span = (of: (scene: Scene) => number) => {
      const values = scenes.map(of);
      return [Math.min(...values), Math.max(...values)] as const;
    };
    const isAbout = ([least, most]: readonly [number, number], from: number, to: number) => {
      const slack = (to - from) * 0.05;
      expect(least).toBeGreaterThanOrEqual(from);
      expect(least).toBeLessThan(from + slack);
      expect(most).toBeLessThanOrEqual(to);
      expect(most).toBeGreaterThan(to - slack);
    };
    isAbout(
      span(({ pose }) => pose.degrees),
      0,
      360,
    );
    isAbout(
      span(({ pose }) => pose.yawDegrees),
      -25,
      25,
    );
    isAbout(
      span(({ pose }) => pose.pitchDegrees),
      -25,
      25,
    );
    isAbout(
      span(({ pose }) => pose.heightShare),
      0.25,
      1,
    );
    isAbout(
      span(({ exposure }) => exposure.brightness),
      0.3,
      1,
    );
    isAbout(
      span(({ exposure }) => exposure.noise),
      1,
      7,
    );
    const lit = scenes.filter(({ glare }) => glare !== null).length / scenes.length;
    expect(lit).toBeCloseTo(usual.lamps, 1);
  });
});

describe("the codes of the generator", () => {
  test("[CODE-2] [SCAN-41] are wallets' codes in every format, and goods' with their check digit", () => {
    const chance = chanceOf(11);
    for (const format of walletFormats) {
      const text = randomCode(format, chance);
      expect(recognise(text), `${format.name} ${text}`).toMatchObject({
        kind: "wallet",
      });
    }
    for (let number = 0; number < 50; number += 1) {
      expect(recognise(randomJan(chance))).toMatchObject({ kind: "product" });
    }
  });
});
