import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { proofs } from "../reading/proofs.ts";
import type { FromWorker } from "./messages.ts";
import { createWorkerSide } from "./workerSide.ts";

const qr = knownQr();

function knownQr() {
  const [proof] = proofs();
  if (!proof) throw new Error("there is a known QR");
  return proof;
}

/** A frame as a camera gives it: brightness first, each row padded, then two planes of colour. */
class FakeFrame {
  open = true;
  readonly format = "I420";
  readonly codedWidth = qr.frame.width;
  readonly codedHeight = qr.frame.height;
  readonly visibleRect = { width: this.codedWidth, height: this.codedHeight };
  readonly #stride = this.codedWidth + 24;

  allocationSize(): number {
    return Math.ceil(this.#stride * this.codedHeight * 1.5);
  }
  async copyTo(buffer: Uint8ClampedArray) {
    const { pixels, width, height } = qr.frame;
    for (let y = 0; y < height; y += 1) {
      buffer.set(pixels.subarray(y * width, (y + 1) * width), y * this.#stride);
    }
    return [{ offset: 0, stride: this.#stride }];
  }
  close(): void {
    this.open = false;
  }
}

const asFrame = (frame: FakeFrame) => frame as unknown as VideoFrame;

async function program(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  return WebAssembly.compile(readFileSync(path));
}

async function begun() {
  const said: FromWorker[] = [];
  const side = createWorkerSide({
    clock: createFakeClock(),
    post: (message) => said.push(message),
  });
  side.received({ type: "begin", program: await program(), purpose: "wallet" });
  const heard = (type: FromWorker["type"]) =>
    vi.waitFor(() => expect(said.map((message) => message.type)).toContain(type));
  await heard("ready");
  return { side, said, heard };
}

afterEach(() => vi.unstubAllGlobals());

describe("the worker that looks", () => {
  test("[SCAN-9] reads the frames of a stream, closes each, and ends when they end", async () => {
    const { side, said, heard } = await begun();
    const frames = [new FakeFrame(), new FakeFrame()];
    const stream = new ReadableStream<VideoFrame>({
      start(controller) {
        for (const frame of frames) controller.enqueue(asFrame(frame));
        controller.close();
      },
    });
    side.received({ type: "frames", frames: stream });
    await heard("read");
    expect(said.find(({ type }) => type === "read")).toMatchObject({
      read: { text: "NOREN", symbology: "QR" },
      engine: "zxing-wasm",
    });
    side.received({ type: "end" });
    await heard("ended");
    expect(frames.map(({ open }) => open)).toEqual([false, false]);
    expect(said.at(-2)?.type).toBe("tally");
  });

  test("[SCAN-9] says that it is free after each frame that was handed to it", async () => {
    const { side, said, heard } = await begun();
    const frame = new FakeFrame();
    side.received({ type: "frame", frame: asFrame(frame) });
    await heard("free");
    expect(frame.open).toBe(false);
    const { width, height, pixels } = qr.frame;
    side.received({ type: "pixels", width, height, pixels: Uint8ClampedArray.from(pixels) });
    await heard("read");
    expect(said.filter(({ type }) => type === "failed")).toEqual([]);
  });

  test("[SCAN-9] closes what still comes after the end without looking at it", async () => {
    const { side, said, heard } = await begun();
    const late = new FakeFrame();
    let give = (): void => undefined;
    const stream = new ReadableStream<VideoFrame>({
      start(controller) {
        give = () => {
          controller.enqueue(asFrame(late));
          controller.close();
        };
      },
    });
    side.received({ type: "frames", frames: stream });
    side.received({ type: "end" });
    give();
    await heard("ended");
    expect(late.open).toBe(false);
    expect(said.some(({ type }) => type === "read")).toBe(false);
  });

  test("[SCAN-9] tells the page what breaks, so that it can read by itself", async () => {
    const { side, heard } = await begun();
    const broken = Object.assign(new FakeFrame(), {
      copyTo: () => Promise.reject(new Error("lost")),
    });
    side.received({ type: "frame", frame: asFrame(broken) });
    await heard("failed");
    expect(broken.open).toBe(false);
  });
});
