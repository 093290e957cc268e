import { describe, expect, test } from "vitest";
import type { ScanTally } from "#domain/scan/scanTally.ts";
import type { CameraTrouble, ScanPurpose, ScanRead } from "#ports/scanner.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import type { GrayFrame } from "../reading/grayFrame.ts";
import { createPageEyes } from "./pageEyes.ts";

const code = "281901020000000000000001";
const another = "281901020000000000000002";

function shadeOf(shade: number): GrayFrame {
  return { width: 320, height: 160, pixels: new Uint8ClampedArray(320 * 160).fill(shade) };
}

const paper = shadeOf(200);
const lid = shadeOf(0);

/** Somebody stands on the left. */
function somebody(): GrayFrame {
  const frame = shadeOf(200);
  for (let y = 0; y < frame.height; y += 1) frame.pixels.fill(60, y * 320, y * 320 + 80);
  return frame;
}

function readingWith(decode: (frame: GrayFrame) => string | null, purpose: ScanPurpose = "wallet") {
  const clock = createFakeClock();
  const scene = { frame: paper as GrayFrame | null, open: 0 };
  const reads: ScanRead[] = [];
  const troubles: CameraTrouble[] = [];
  const tallies: ScanTally[] = [];
  const looks: { readonly scale: number; readonly width: number }[] = [];
  let motions = 0;
  let scale = 0;
  const eyes = createPageEyes({
    clock,
    purpose,
    open() {
      scene.open += 1;
      return {
        grabber: {
          grab: (wanted) => {
            scale = wanted;
            return scene.frame;
          },
        },
        close: () => (scene.open -= 1),
      };
    },
    engine: {
      name: "zxing-js",
      read: (frame) => {
        looks.push({ scale, width: frame.width });
        const text = decode(frame);
        return text === null ? [] : [{ text, symbology: "QR", engine: "zxing-js" }];
      },
    },
    report(report) {
      if (report.type === "read") reads.push(report.read);
      if (report.type === "trouble") troubles.push(report.trouble);
      if (report.type === "tally") tallies.push(report.tally);
      if (report.type === "motion") motions += 1;
    },
  });
  eyes.watch({} as MediaStreamTrack);
  return { clock, scene, reads, troubles, tallies, looks, eyes, motions: () => motions };
}

describe("reading picture after picture", () => {
  test("[SCAN-4] reports a code held still at most once in one and a half seconds", async () => {
    const { clock, reads } = readingWith(() => code);
    await clock.advance(1_400);
    expect(reads).toHaveLength(1);
    await clock.advance(300);
    expect(reads).toHaveLength(2);
  });

  test("[SCAN-4] reports another code at once", async () => {
    let text = code;
    const { clock, reads } = readingWith(() => text);
    await clock.advance(100);
    text = another;
    await clock.advance(100);
    expect(reads.map((read) => read.text)).toEqual([code, another]);
  });

  test("[SCAN-1] looks at a picture as it is, on its side and smaller, some fifteen a second", async () => {
    const { clock, looks } = readingWith(() => null);
    await clock.advance(1_000);
    expect(looks.slice(0, 3)).toEqual([
      { scale: 1, width: 320 },
      { scale: 1, width: 160 },
      { scale: 0.75, width: 320 },
    ]);
    expect(looks.length).toBeGreaterThanOrEqual(12);
    expect(looks.length).toBeLessThan(18);
  });

  test("[SCAN-2] tells of a covered lens and of the picture coming back", async () => {
    const { clock, scene, troubles } = readingWith(() => null);
    scene.frame = lid;
    await clock.advance(2_500);
    scene.frame = paper;
    await clock.advance(200);
    expect(troubles).toEqual(["blackFrames", "pictureBack"]);
  });

  test("[SCAN-1] waits for the first picture", async () => {
    const { clock, scene, reads } = readingWith(() => code);
    scene.frame = null;
    await clock.advance(0);
    expect(reads).toEqual([]);
    scene.frame = paper;
    await clock.advance(100);
    expect(reads).toHaveLength(1);
  });

  test("[SCAN-10] counts goods that stay there once, and again after they were gone", async () => {
    let text: string | null = "4901234567894";
    const { clock, reads } = readingWith(() => text, "goods");
    await clock.advance(10_000);
    expect(reads).toHaveLength(1);
    text = null;
    await clock.advance(1_600);
    text = "4901234567894";
    await clock.advance(200);
    expect(reads).toHaveLength(2);
  });

  test("[SCAN-14] reads nothing while it rests, and tells what moves", async () => {
    const { clock, scene, looks, eyes, motions, tallies } = readingWith(() => code);
    eyes.pace("resting");
    await clock.advance(3_000);
    expect(looks).toEqual([]);
    expect(motions()).toBe(0);
    scene.frame = somebody();
    await clock.advance(400);
    expect(motions()).toBe(1);
    eyes.pace("reading");
    await clock.advance(200);
    expect(looks.length).toBeGreaterThan(0);
    const seen = tallies.reduce((sum, { framesSeen }) => sum + framesSeen, 0);
    expect(seen).toBeGreaterThanOrEqual(8);
    expect(seen).toBeLessThanOrEqual(14);
  });

  test("[SCAN-15] tells about once a second what it did, and at the end", async () => {
    const { clock, tallies, eyes } = readingWith(() => code);
    await clock.advance(2_200);
    expect(tallies).toHaveLength(2);
    expect(tallies[0]).toMatchObject({ reads: { "zxing-js": 1 }, restingMs: 0, unconfirmed: 0 });
    eyes.end();
    expect(tallies).toHaveLength(3);
    const readingMs = tallies.reduce((sum, tally) => sum + tally.readingMs, 0);
    expect(readingMs).toBe(2_200);
  });

  test("[SCAN-3] looks no more once it is stopped, not even at the picture in hand", async () => {
    const reading = readingWith(() => {
      reading.eyes.end();
      return code;
    });
    await reading.clock.advance(500);
    expect(reading.reads).toEqual([]);
    expect(reading.clock.armed).toBe(0);
    expect(reading.scene.open).toBe(0);
  });
});
