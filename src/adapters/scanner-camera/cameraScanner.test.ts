import { afterEach, describe, expect, test, vi } from "vitest";
import { emptyTally, type ScanTally } from "#domain/scan/scanTally.ts";
import type { CameraTrouble } from "#ports/scanner.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { createCameraScanner } from "./cameraScanner.ts";
import { FakeStream, FakeVideo, fakeEyes, stubTablet } from "./tabletCamera.fixture.ts";

/** A tablet with a rear and a front camera, and the page that asks for one of them. */
function tablet() {
  const stream = new FakeStream();
  stubTablet(async () => stream);
  const clock = createFakeClock();
  const view = new FakeVideo();
  const abort = new AbortController();
  const told: { troubles: CameraTrouble[]; tallies: ScanTally[]; texts: string[] } = {
    troubles: [],
    tallies: [],
    texts: [],
  };
  const eyes = fakeEyes();
  const start = () =>
    createCameraScanner({ clock, eyes: eyes.maker }).start(
      {
        purpose: "wallet",
        view: view as unknown as HTMLVideoElement,
        cameraId: null,
        onRead: ({ text }) => told.texts.push(text),
        onTrouble: (trouble) => told.troubles.push(trouble),
        onHint: () => undefined,
        onTally: (tally) => told.tallies.push(tally),
        onMotion: () => undefined,
      },
      abort.signal,
    );
  return { stream, clock, view, abort, told, start, eyes };
}

afterEach(() => vi.unstubAllGlobals());

describe("a session with the camera", () => {
  test("[SCAN-6] offers the cameras that can be chosen, and no torch where there is none", async () => {
    const { start } = tablet();
    const started = await start();
    expect(started).toMatchObject({
      ok: true,
      value: {
        cameras: [
          { id: "rear", label: "Rear" },
          { id: "front", label: "Front" },
        ],
        cameraId: "rear",
        torch: null,
      },
    });
  });

  test("[SCAN-3] leaves no live track when it is stopped, once or twice", async () => {
    const { start, stream, view, clock } = tablet();
    const started = await start();
    if (!started.ok) throw new Error("not started");
    started.value.stop();
    started.value.stop();
    expect(stream.track.readyState).toBe("ended");
    expect(view.srcObject).toBeNull();
    expect(clock.armed).toBe(0);
  });

  test("[SCAN-3] leaves alone the picture that a later session shows in the same place", async () => {
    const { start, view } = tablet();
    const started = await start();
    if (!started.ok) throw new Error("not started");
    const later = new FakeStream();
    view.srcObject = later;
    started.value.stop();
    expect(view.srcObject).toBe(later);
  });

  test("[SCAN-2] tells that the camera was unplugged, and lets go of it", async () => {
    const { start, stream, told, view, clock } = tablet();
    await start();
    stream.track.dispatchEvent(new Event("ended"));
    expect(told.troubles).toEqual(["unplugged"]);
    expect(view.srcObject).toBeNull();
    expect(clock.armed).toBe(0);
  });

  test("[SCAN-3] leaves no live track when it is called off before the first picture", async () => {
    const { start, stream, view, abort } = tablet();
    view.play = () => new Promise(() => undefined);
    void start();
    await vi.waitFor(() => expect(view.srcObject).toBe(stream));
    abort.abort();
    expect(stream.track.readyState).toBe("ended");
  });

  test("[SCAN-3] leaves no live track when it is called off while it runs", async () => {
    const { start, stream, abort, clock } = tablet();
    await start();
    abort.abort();
    expect(stream.track.readyState).toBe("ended");
    expect(clock.armed).toBe(0);
  });

  test("[SCAN-2] that cannot show its picture fails, and leaves no live track", async () => {
    const { start, stream, view } = tablet();
    view.play = () => Promise.reject(new Error("no picture"));
    expect(await start()).toMatchObject({ ok: false, error: { type: "failed" } });
    expect(stream.track.readyState).toBe("ended");
  });

  test("[SCAN-2] is unsupported where the browser has no cameras at all", async () => {
    const { start } = tablet();
    vi.stubGlobal("navigator", {});
    expect(await start()).toEqual({ ok: false, error: { type: "unsupported" } });
  });

  test("[SCAN-9] looks at the camera's track, tells what was read, and nothing once it is stopped", async () => {
    const { start, stream, eyes, told } = tablet();
    const started = await start();
    if (!started.ok) throw new Error("not started");
    expect(eyes.seen.tracks).toEqual([stream.track]);
    const read = { text: "a", symbology: "QR" } as const;
    eyes.seen.options?.report({ type: "read", read, engine: "zxing-wasm" });
    started.value.pace("resting");
    expect(eyes.seen.pace).toBe("resting");
    started.value.stop();
    eyes.seen.options?.report({ type: "read", read, engine: "zxing-wasm" });
    expect(told.texts).toEqual(["a"]);
    expect(eyes.seen.ended).toBe(true);
  });

  test("[SCAN-15] tells the last tally when it is stopped", async () => {
    const { start, told } = tablet();
    const started = await start();
    if (!started.ok) throw new Error("not started");
    started.value.stop();
    expect(told.tallies).toEqual([emptyTally]);
  });

  test("[SCAN-6] moves its picture to another place, and says when it is a mirror", async () => {
    const { start, stream, view } = tablet();
    const started = await start();
    if (!started.ok) throw new Error("not started");
    expect(started.value.mirrored).toBe(true);
    const other = new FakeVideo();
    started.value.show(other as unknown as HTMLVideoElement);
    expect([view.srcObject, other.srcObject]).toEqual([null, stream]);
    started.value.show(null);
    expect(other.srcObject).toBeNull();
    expect(stream.track.readyState).toBe("live");
  });
});
