import { afterEach, vi } from "vitest";
import { scannerContract } from "#ports/scanner.contract.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { createCameraScanner } from "./cameraScanner.ts";
import { FakeStream, fakeEyes, stubTablet } from "./tabletCamera.fixture.ts";

afterEach(() => vi.unstubAllGlobals());

scannerContract("the tablet's camera", () => {
  const streams: FakeStream[] = [];
  const eyes = fakeEyes();
  let asked = 0;
  let isForbidden = false;
  stubTablet(async () => {
    asked += 1;
    if (isForbidden) throw new DOMException("no", "NotAllowedError");
    const stream = new FakeStream();
    streams.push(stream);
    return stream;
  });
  return {
    scanner: createCameraScanner({ clock: createFakeClock(), eyes: eyes.maker }),
    asked: () => asked,
    live: () => streams.filter(({ track }) => track.readyState === "live").length,
    forbid: (is) => (isForbidden = is),
    show: (text) =>
      eyes.seen.options?.report({
        type: "read",
        read: { text, symbology: "QR" },
        engine: "zxing-wasm",
      }),
  };
});
