import { err, ok, type Result } from "#domain/result.ts";
import type { Clock } from "#ports/clock.ts";
import type {
  CameraChoice,
  CameraFault,
  ScanOptions,
  ScanPace,
  ScanSession,
  Scanner,
} from "#ports/scanner.ts";
import { cameraFaultOf } from "./camera/cameraFault.ts";
import { createControls } from "./camera/controls.ts";
import { createKeeper, type Keeper } from "./camera/keeper.ts";
import { calledOff, openCamera, releaseStream, type CameraSource } from "./camera/openCamera.ts";
import { createPicture } from "./camera/picture.ts";
import { browserEyes, type EyesMaker } from "./lookout/openEyes.ts";
import type { LookoutReport } from "./lookout/lookout.ts";

export interface CameraScannerPorts {
  readonly clock: Clock;
  /** Who looks; given by tests. */
  readonly eyes?: EyesMaker;
}

/**
 * The tablet's camera as a reader of codes. The stream stays in our own hands from the first to the
 * last moment: the libraries' ways to stop one do not reliably turn the camera off.
 */
export function createCameraScanner({ clock, eyes = browserEyes }: CameraScannerPorts): Scanner {
  return {
    prefetch: () => eyes.prefetch(),
    async start(options, signal) {
      // Where a page is not served securely there is no `mediaDevices`, whatever its type says.
      const source = navigator.mediaDevices as CameraSource | undefined;
      // What reads comes while the camera starts; that it cannot come shows when it is needed.
      void eyes.prefetch();
      const opened = await openCamera(source, options.cameraId, signal);
      if (!opened.ok) return opened;
      if (!source) return err({ type: "unsupported" });
      return begin({ clock, eyes, source, stream: opened.value, options, signal });
    },
  };
}

interface Beginning {
  readonly clock: Clock;
  readonly eyes: EyesMaker;
  readonly source: CameraSource;
  readonly stream: MediaStream;
  readonly options: ScanOptions;
  readonly signal: AbortSignal;
}

/**
 * From a live stream to a reading session. Whatever goes wrong here, and whenever `signal` is
 * aborted, the stream is released, even while the browser still waits for a first picture.
 */
async function begin(beginning: Beginning): Promise<Result<ScanSession, CameraFault>> {
  const { stream, options, signal } = beginning;
  const picture = createPicture(stream, options.view);
  const release = () => {
    releaseStream(stream);
    picture.close();
  };
  signal.addEventListener("abort", release, { once: true });
  try {
    const [track] = stream.getVideoTracks();
    if (!track) throw new Error("the stream has no picture");
    const [cameras] = await Promise.all([listCameras(), picture.shown()]);
    if (signal.aborted) return err(calledOff);
    const session = await run({ ...beginning, track, cameras, picture });
    if (signal.aborted) session.stop();
    else signal.addEventListener("abort", session.stop, { once: true });
    return signal.aborted ? err(calledOff) : ok(session);
  } catch (error) {
    release();
    return err(signal.aborted ? calledOff : cameraFaultOf(error));
  }
}

interface Running extends Beginning {
  readonly track: MediaStreamTrack;
  readonly cameras: readonly CameraChoice[];
  readonly picture: ReturnType<typeof createPicture>;
}

async function run({ clock, eyes, source, stream, options, track, cameras, picture }: Running) {
  const controls = createControls(track);
  const settings = track.getSettings();
  const cameraId = settings.deviceId ?? options.cameraId ?? "";
  let keeper: Keeper | null = null;
  let ended = false;

  function reported(report: LookoutReport): void {
    switch (report.type) {
      case "read":
        if (!ended) options.onRead(report.read);
        return;
      case "hint":
        if (!ended) options.onHint(report.hint);
        return;
      case "motion":
        if (!ended) options.onMotion();
        return;
      case "trouble":
        if (!ended) options.onTrouble(report.trouble);
        return;
      case "detail":
        return controls.detail(report.wanted);
      case "tally":
        keeper?.alive();
        return options.onTally(report.tally);
    }
  }

  const looking = await eyes.open({ clock, purpose: options.purpose, report: reported });
  function stop(): void {
    ended = true;
    looking.end();
    keeper?.stop();
    picture.close();
  }
  keeper = createKeeper(stream, {
    clock,
    source,
    cameraId,
    isHidden: () => document.visibilityState === "hidden",
    renewed(next) {
      picture.changed(next);
      const [nextTrack] = next.getVideoTracks();
      if (!nextTrack) return;
      controls.adopt(nextTrack);
      looking.watch(nextTrack);
    },
    unplugged() {
      stop();
      options.onTrouble("unplugged");
    },
  });
  looking.watch(track);
  const { torch, zoom, exposure } = controls;
  const session: ScanSession = {
    cameras,
    cameraId,
    torch,
    zoom,
    exposure,
    mirrored: settings.facingMode === "user",
    show: (view) => picture.show(view),
    pace: (pace: ScanPace) => looking.pace(pace),
    stop,
  };
  return session;
}

async function listCameras(): Promise<readonly CameraChoice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === "videoinput" && deviceId !== "")
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}
