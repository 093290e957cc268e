import { describe, expect, test } from "vitest";
import { ok } from "#domain/result.ts";
import { scannerContract } from "#ports/scanner.contract.ts";
import type { ScanOptions, ScanSession, Scanner } from "#ports/scanner.ts";
import { fakeCamera } from "#testkit/fakeCamera.ts";
import { createLazyScanner } from "./lazyScanner.ts";

const session: ScanSession = {
  cameras: [],
  cameraId: "rear",
  torch: null,
  zoom: null,
  exposure: null,
  mirrored: false,
  show: () => undefined,
  pace: () => undefined,
  stop: () => undefined,
};
const camera: Scanner = { prefetch: async () => undefined, start: async () => ok(session) };
const options = {} as ScanOptions;

describe("a scanner that is fetched when it is wanted", () => {
  test("[SEC-3] is fetched once, and not before", async () => {
    let fetched = 0;
    const scanner = createLazyScanner(async () => {
      fetched += 1;
      return camera;
    });
    expect(fetched).toBe(0);
    await Promise.all([scanner.prefetch(), scanner.start(options, AbortSignal.abort())]);
    expect(fetched).toBe(1);
  });

  test("[SCAN-2] that cannot be fetched is a camera that does not work, until the next try", async () => {
    let online = false;
    const scanner = createLazyScanner(async () => {
      if (!online) throw new TypeError("offline");
      return camera;
    });
    await scanner.prefetch();
    expect(await scanner.start(options, AbortSignal.abort())).toEqual({
      ok: false,
      error: { type: "failed", detail: "TypeError: offline" },
    });
    online = true;
    expect(await scanner.start(options, AbortSignal.abort())).toEqual({ ok: true, value: session });
  });
});

scannerContract("a scanner that is fetched when it is wanted", () => {
  const camera = fakeCamera();
  return {
    scanner: createLazyScanner(async () => camera.scanner),
    asked: () => camera.started,
    live: camera.live,
    forbid: (is) => (camera.fault = is ? { type: "denied" } : null),
    show: camera.show,
  };
});
