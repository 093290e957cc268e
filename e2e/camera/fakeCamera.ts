import type { BrowserContext, Page } from "@playwright/test";
import { frameSizes, type GrayBitmap, plainBitmap } from "../../camera/bitmap.ts";

/** How the browser answers when the page asks for a camera. */
export type CameraMode = "works" | "denied" | "none" | "busy";

export interface FakeCameraSetup {
  readonly mode?: CameraMode;
  /** How many cameras the device has. */
  readonly cameras?: number;
  readonly torch?: boolean;
  /** They can be drawn nearer. */
  readonly zoom?: boolean;
  /** Whom its cameras look at. */
  readonly facingMode?: "user" | "environment";
}

/** What the page's side of the fake camera offers; only this file knows it. */
interface CameraInPage {
  mode: CameraMode;
  show(pixels: string, width: number, height: number): void;
  end(): void;
  liveTracks(): number;
  tracksGiven(): number;
  torch(): boolean;
  zoom(): number;
}

declare global {
  interface Window {
    __camera?: CameraInPage;
  }
}

/** A camera whose picture a test changes while the till looks. */
export interface FakeCamera {
  /** From now on the camera sees this, held by a hand that is not quite steady. */
  show(bitmap: GrayBitmap): Promise<void>;
  /** Nothing is held before it. */
  counter(): Promise<void>;
  /** The lens is covered. */
  black(): Promise<void>;
  /** The camera is unplugged. */
  end(): Promise<void>;
  /** How the next request for a camera is answered. */
  setMode(mode: CameraMode): Promise<void>;
  /** Tracks that were given out and not stopped. */
  liveTracks(): Promise<number>;
  /** Tracks that were ever given out since the page was loaded. */
  tracksGiven(): Promise<number>;
  torchIsOn(): Promise<boolean>;
  zoom(): Promise<number>;
}

/**
 * Puts a camera made of a canvas in the place of the browser's own. To be called before the page
 * is opened; the handle it gives works on the page as it is, so after each reload the camera sees
 * an empty counter again.
 */
export async function installFakeCamera(
  context: BrowserContext,
  setup: FakeCameraSetup = {},
): Promise<(page: Page) => FakeCamera> {
  const complete: Required<FakeCameraSetup> = {
    mode: "works",
    cameras: 1,
    torch: false,
    zoom: false,
    facingMode: "environment",
    ...setup,
  };
  await context.addInitScript(putCameraInPage, complete);
  return handleOf;
}

function handleOf(page: Page): FakeCamera {
  const show = ({ pixels, width, height }: GrayBitmap) =>
    page.evaluate(([data, w, h]) => window.__camera?.show(data, w, h), [
      Buffer.from(pixels).toString("base64"),
      width,
      height,
    ] as const);
  return {
    show,
    counter: () => show(plainBitmap(120, frameSizes["720p"])),
    black: () => show(plainBitmap(0, frameSizes["720p"])),
    end: () => page.evaluate(() => window.__camera?.end()),
    setMode: (mode) =>
      page.evaluate((next) => {
        if (window.__camera) window.__camera.mode = next;
      }, mode),
    liveTracks: () => page.evaluate(() => window.__camera?.liveTracks() ?? 0),
    tracksGiven: () => page.evaluate(() => window.__camera?.tracksGiven() ?? 0),
    zoom: () => page.evaluate(() => window.__camera?.zoom() ?? 0),
    torchIsOn: () => page.evaluate(() => window.__camera?.torch() ?? false),
  };
}

/** Runs in the page before any of its scripts, so it can use nothing from outside its braces. */
function putCameraInPage(setup: Required<FakeCameraSetup>): void {
  // A page that is not served securely has no cameras, nor has the blank page before the first.
  if (!("mediaDevices" in navigator)) return;
  const size = { width: 1280, height: 720 };
  const swingRadians = (4 * Math.PI) / 180;
  const swingMs = 2_500;
  const given = new Set<MediaStreamTrack>();
  let torchOn = false;
  let zoom = 1;

  const picture = new OffscreenCanvas(size.width, size.height);
  const shown = document.createElement("canvas");
  Object.assign(shown, size);
  const pen = shown.getContext("2d");

  function paint(now: number): void {
    if (!pen) return;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = "#000";
    pen.fillRect(0, 0, size.width, size.height);
    pen.translate(size.width / 2, size.height / 2);
    pen.rotate(swingRadians * Math.sin((2 * Math.PI * now) / swingMs));
    pen.drawImage(picture, -size.width / 2, -size.height / 2);
  }
  setInterval(() => paint(performance.now()), 66);

  function show(pixels: string, width: number, height: number): void {
    const gray = Uint8Array.from(atob(pixels), (character) => character.charCodeAt(0));
    const image = new ImageData(width, height);
    gray.forEach((shade, at) => image.data.set([shade, shade, shade, 255], at * 4));
    picture.getContext("2d")?.putImageData(image, 0, 0);
    paint(performance.now());
  }

  const faults = { denied: "NotAllowedError", none: "NotFoundError", busy: "NotReadableError" };
  const camera: CameraInPage = {
    mode: setup.mode,
    show,
    end() {
      for (const track of given) {
        track.stop();
        // The browser tells the page only of an end it caused itself.
        track.dispatchEvent(new Event("ended"));
      }
    },
    liveTracks: () => [...given].filter((track) => track.readyState === "live").length,
    tracksGiven: () => given.size,
    torch: () => torchOn,
    zoom: () => zoom,
  };
  window.__camera = camera;

  const idOf = (index: number) => `fake-camera-${index}`;
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    if (camera.mode !== "works") throw new DOMException("fake", faults[camera.mode]);
    const stream = shown.captureStream(15);
    const wanted = JSON.stringify(constraints ?? {}).match(/fake-camera-\d+/)?.[0] ?? idOf(0);
    for (const track of stream.getVideoTracks()) {
      given.add(track);
      track.getSettings = () => ({ ...size, deviceId: wanted, facingMode: setup.facingMode });
      const capabilities: MediaTrackCapabilities & { torch?: boolean; zoom?: object } = {};
      if (setup.torch) capabilities.torch = true;
      if (setup.zoom) capabilities.zoom = { min: 1, max: 4, step: 0.5 };
      track.getCapabilities = () => capabilities;
      track.applyConstraints = async (change) => {
        const told = JSON.stringify(change ?? {});
        torchOn = told.includes('"torch":true');
        zoom = Number(/"zoom":([\d.]+)/.exec(told)?.[1] ?? zoom);
      };
    }
    return stream;
  };
  navigator.mediaDevices.enumerateDevices = async () =>
    Array.from({ length: camera.mode === "none" ? 0 : setup.cameras }, (_, index) => ({
      kind: "videoinput" as const,
      deviceId: idOf(index),
      groupId: "fake",
      label: `Camera ${index + 1}`,
      toJSON: () => ({}),
    }));
  show(btoa("\x78".repeat(size.width * size.height)), size.width, size.height);
}
