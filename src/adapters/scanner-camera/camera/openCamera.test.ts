import { describe, expect, test } from "vitest";
import { cameraFaultOf } from "./cameraFault.ts";
import { openCamera, type CameraSource } from "./openCamera.ts";

class FakeTrack {
  live = true;
  stop(): void {
    this.live = false;
  }
}

class FakeStream {
  readonly tracks = [new FakeTrack()];
  getTracks(): readonly FakeTrack[] {
    return this.tracks;
  }
}

interface FakeDevices extends CameraSource {
  readonly asked: MediaStreamConstraints[];
}

/** Answers each request for a camera with the next of these. */
function devices(...answers: readonly (() => Promise<FakeStream>)[]): FakeDevices {
  const asked: MediaStreamConstraints[] = [];
  const left = [...answers];
  return {
    asked,
    enumerateDevices: async () => [],
    getUserMedia: async (constraints) => {
      asked.push(constraints ?? {});
      const answer = left.shift() ?? refusal("NotFoundError");
      return (await answer()) as unknown as MediaStream;
    },
  };
}

const refusal = (name: string) => () => Promise.reject(new DOMException("no", name));
const noAbort = () => new AbortController().signal;

describe("opening the camera", () => {
  test.each([
    ["NotAllowedError", "denied"],
    ["SecurityError", "denied"],
    ["NotFoundError", "noCamera"],
    ["OverconstrainedError", "noCamera"],
    ["NotReadableError", "busy"],
    ["AbortError", "busy"],
    ["InvalidStateError", "failed"],
    ["toString", "failed"],
  ])("[SCAN-2] the browser's %s is told as %s", async (name, type) => {
    const opened = await openCamera(devices(refusal(name)), null, noAbort());
    expect(opened).toMatchObject({ ok: false, error: { type } });
  });

  test("[SCAN-2] a browser without cameras is told as unsupported", async () => {
    const opened = await openCamera(undefined, null, noAbort());
    expect(opened).toEqual({ ok: false, error: { type: "unsupported" } });
  });

  test("[SCAN-2] what is thrown and is no error is told with its words", () => {
    expect(cameraFaultOf("gone")).toEqual({ type: "failed", detail: "gone" });
  });

  test("[SCAN-6] asks for a camera that looks away, and for no sound", async () => {
    const source = devices(async () => new FakeStream());
    await openCamera(source, null, noAbort());
    expect(source.asked).toMatchObject([
      { audio: false, video: { facingMode: { ideal: "environment" } } },
    ]);
  });

  test("[SCAN-6] asks for the camera that was chosen", async () => {
    const source = devices(async () => new FakeStream());
    await openCamera(source, "front", noAbort());
    expect(source.asked).toMatchObject([{ video: { deviceId: { exact: "front" } } }]);
  });

  test("[SCAN-6] takes any camera when the chosen one is gone", async () => {
    const stream = new FakeStream();
    const source = devices(refusal("OverconstrainedError"), async () => stream);
    const opened = await openCamera(source, "unplugged", noAbort());
    expect(opened).toEqual({ ok: true, value: stream });
    expect(source.asked[1]).not.toHaveProperty("video.deviceId");
  });

  test("[SCAN-2] says that there is none when no other is there either", async () => {
    const opened = await openCamera(devices(), "unplugged", noAbort());
    expect(opened).toEqual({ ok: false, error: { type: "noCamera" } });
  });

  test("[SCAN-3] a stream that arrives after nobody waits for it is released", async () => {
    const stream = new FakeStream();
    const abort = new AbortController();
    const late = async () => {
      abort.abort();
      return stream;
    };
    const opened = await openCamera(devices(late), null, abort.signal);
    expect(opened.ok).toBe(false);
    expect(stream.tracks.every(({ live }) => !live)).toBe(true);
  });
});
