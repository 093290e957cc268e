import { err, ok, type Result } from "#domain/result.ts";
import type { Clock } from "#ports/clock.ts";
import type {
  CameraChoice,
  CameraFault,
  ScanOptions,
  ScanSession,
  Scanner,
} from "#ports/scanner.ts";
import { cameraFaultOf } from "./cameraFault.ts";
import { createFrameGrabber } from "./frameGrabber.ts";
import { calledOff, openCamera, releaseStream, type CameraSource } from "./openCamera.ts";
import { startReading } from "./readingLoop.ts";
import { torchOf } from "./torch.ts";

/** The decoder is the largest part of the till and not needed before the first scan. */
const loadDecoder = () => import("./decoder.ts");

/**
 * The tablet's camera, read by @zxing. The stream stays in our own hands from the first to the
 * last moment: the library's way to stop one does not reliably turn the camera off.
 */
export function createCameraScanner({ clock }: { readonly clock: Clock }): Scanner {
  return {
    async prefetch() {
      await loadDecoder();
    },
    async start(options, signal) {
      // Where a page is not served securely there is no `mediaDevices`, whatever its type says.
      const source = navigator.mediaDevices as CameraSource | undefined;
      const opened = await openCamera(source, options.cameraId, signal);
      if (!opened.ok) return opened;
      return begin(clock, opened.value, options, signal);
    },
  };
}

/**
 * From a live stream to a reading session. Whatever goes wrong here, and whenever `signal` is
 * aborted, the stream is released, even while the browser still waits for a first picture.
 */
async function begin(
  clock: Clock,
  stream: MediaStream,
  options: ScanOptions,
  signal: AbortSignal,
): Promise<Result<ScanSession, CameraFault>> {
  // The picture that is read is our own, so that the one on the screen may come and go.
  const lens = document.createElement("video");
  let shownIn = options.view;
  const released = () => {
    release(lens, stream);
    if (shownIn) release(shownIn, stream);
  };
  signal.addEventListener("abort", released, { once: true });
  try {
    const [track] = stream.getVideoTracks();
    if (!track) throw new Error("the stream has no picture");
    const [{ createDecoder }, cameras] = await Promise.all([
      loadDecoder(),
      listCameras(),
      showIn(lens, stream),
      shownIn && showIn(shownIn, stream),
    ]);
    if (signal.aborted) return err(calledOff);
    const read = () =>
      startReading({
        clock,
        grabber: createFrameGrabber(lens),
        decoder: createDecoder(options.purpose),
        onRead: options.onRead,
        onTrouble: options.onTrouble,
      });
    let stopReading = read();
    const stop = () => {
      track.removeEventListener("ended", unplugged);
      stopReading();
      released();
    };
    const unplugged = () => {
      stop();
      options.onTrouble("unplugged");
    };
    track.addEventListener("ended", unplugged);
    signal.addEventListener("abort", stop, { once: true });
    const { deviceId, facingMode } = track.getSettings();
    return ok({
      cameras,
      cameraId: deviceId ?? options.cameraId ?? "",
      torch: torchOf(track),
      zoom: null,
      exposure: null,
      mirrored: facingMode === "user",
      show(view) {
        if (shownIn) shownIn.srcObject = null;
        shownIn = view;
        if (view) void showIn(view, stream);
      },
      pace(pace) {
        stopReading();
        stopReading = pace === "reading" ? read() : () => undefined;
      },
      stop,
    });
  } catch (error) {
    released();
    return err(signal.aborted ? calledOff : cameraFaultOf(error));
  }
}

async function showIn(view: HTMLVideoElement, stream: MediaStream): Promise<void> {
  view.srcObject = stream;
  // Without both of these, Safari on a tablet shows the picture full screen or not at all.
  view.muted = true;
  view.playsInline = true;
  await view.play();
}

/** A picture that a later session already shows in the same place is left alone. */
function release(view: HTMLVideoElement, stream: MediaStream): void {
  releaseStream(stream);
  if (view.srcObject === stream) view.srcObject = null;
}

async function listCameras(): Promise<readonly CameraChoice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === "videoinput" && deviceId !== "")
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}
