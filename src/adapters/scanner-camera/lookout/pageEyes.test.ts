import { describe, expect, test } from "vitest";
import type { CameraTrouble, ScanRead } from "#ports/scanner.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import type { GrayFrame } from "./grayFrame.ts";
import { startReading } from "./readingLoop.ts";

const paper: GrayFrame = { width: 4, height: 2, pixels: new Uint8ClampedArray(8).fill(200) };
const lid: GrayFrame = { ...paper, pixels: new Uint8ClampedArray(8) };

function readingWith(decode: (frame: GrayFrame) => string | null) {
  const clock = createFakeClock();
  const scene = { frame: paper as GrayFrame | null };
  const reads: ScanRead[] = [];
  const troubles: CameraTrouble[] = [];
  const looks: { readonly scale: number; readonly width: number }[] = [];
  let scale = 0;
  const stop = startReading({
    clock,
    grabber: {
      grab: (wanted) => {
        scale = wanted;
        return scene.frame;
      },
    },
    decoder: {
      read: (frame) => {
        looks.push({ scale, width: frame.width });
        const text = decode(frame);
        return text === null ? null : { text, symbology: "QR" };
      },
    },
    onRead: (read) => reads.push(read),
    onTrouble: (trouble) => troubles.push(trouble),
  });
  return { clock, scene, reads, troubles, looks, stop };
}

describe("reading picture after picture", () => {
  test("[SCAN-4] reports a code held still at most once in one and a half seconds", async () => {
    const { clock, reads } = readingWith(() => "a");
    await clock.advance(1_400);
    expect(reads).toHaveLength(1);
    await clock.advance(300);
    expect(reads).toHaveLength(2);
  });

  test("[SCAN-4] reports another code at once", async () => {
    let text = "a";
    const { clock, reads } = readingWith(() => text);
    await clock.advance(100);
    text = "b";
    await clock.advance(100);
    expect(reads.map((read) => read.text)).toEqual(["a", "b"]);
  });

  test("[SCAN-1] looks at a picture as it is, on its side and smaller, some fifteen a second", async () => {
    const { clock, looks } = readingWith(() => null);
    await clock.advance(1_000);
    expect(looks.slice(0, 3)).toEqual([
      { scale: 1, width: 4 },
      { scale: 1, width: 2 },
      { scale: 0.75, width: 4 },
    ]);
    expect(looks.length).toBeGreaterThan(12);
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
    const { clock, scene, reads } = readingWith(() => "a");
    scene.frame = null;
    await clock.advance(0);
    expect(reads).toEqual([]);
    scene.frame = paper;
    await clock.advance(100);
    expect(reads).toHaveLength(1);
  });

  test("[SCAN-3] looks no more once it is stopped, not even at the picture in hand", async () => {
    const reading = readingWith(() => {
      reading.stop();
      return "a";
    });
    await reading.clock.advance(500);
    expect(reading.reads).toEqual([]);
    expect(reading.clock.armed).toBe(0);
  });
});
