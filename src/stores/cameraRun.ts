import type { StoreApi } from "zustand/vanilla";
import { exhaustive } from "#domain/exhaustive.ts";
import type { ScanTally } from "#domain/scan/scanTally.ts";
import type { Clock } from "#ports/clock.ts";
import type {
  CameraFault,
  CameraTrouble,
  ScanOptions,
  ScanPace,
  ScanPurpose,
  ScanRead,
  ScanSession,
  Scanner,
} from "#ports/scanner.ts";
import type { ScannerState } from "./contracts.ts";
import { createDialTurner } from "./dialTurner.ts";
import { createHintPatience } from "./hintPatience.ts";

/** What the camera should be doing. */
export interface CameraWish {
  readonly purpose: ScanPurpose;
  readonly view: HTMLVideoElement | null;
  readonly pace: ScanPace;
}

export type RunFault = CameraFault | { readonly type: "unplugged" };

export interface CameraRunPorts {
  readonly state: Pick<StoreApi<ScannerState>, "getState" | "setState">;
  readonly scanner: Scanner;
  readonly clock: Clock;
  readonly cameraId: string | null;
  /** Keeps on the screen what stands there while it is not known whether the camera works. */
  readonly quiet: boolean;
  /** The camera is on and wants to know what to do. */
  begun(): void;
  onRead(read: ScanRead): void;
  moved(): void;
  told(tally: ScanTally): void;
  faulted(fault: RunFault): void;
}

/** The camera from being asked for to being released. Once stopped it changes nothing any more. */
export interface CameraRun {
  readonly purpose: ScanPurpose;
  aimed(wish: CameraWish): void;
  torchSwitched(on: boolean): void;
  dialTurned(name: "zoom" | "exposure", value: number): void;
  stop(): void;
}

export function startCamera(wish: CameraWish, ports: CameraRunPorts): CameraRun {
  const { getState, setState } = ports.state;
  const { purpose } = wish;
  /** Ends a start that is under way too, so that a camera granted too late is released at once. */
  const abort = new AbortController();
  const { signal } = abort;
  let session: ScanSession | null = null;
  let { view } = wish;
  let pace: ScanPace = "reading";
  const turn: { zoom?: (value: number) => void; exposure?: (value: number) => void } = {};
  const hints = createHintPatience(ports.clock, (hint) => changed({ hint }));

  const options: ScanOptions = {
    purpose,
    view,
    cameraId: ports.cameraId,
    onRead: whileRunning((read) => {
      hints.begunAnew();
      ports.onRead(read);
    }),
    onTrouble: whileRunning(troubled),
    onHint: whileRunning(hints.told),
    // The last one may come when the camera is off.
    onTally: ports.told,
    onMotion: whileRunning(ports.moved),
  };

  function whileRunning<News extends readonly unknown[]>(hear: (...news: News) => void) {
    return (...news: News): void => {
      if (!signal.aborted) hear(...news);
    };
  }

  function changed(change: Partial<Extract<ScannerState, { status: "on" }>>): void {
    if (!signal.aborted && getState().status === "on") setState(change);
  }

  async function begin(): Promise<void> {
    if (!ports.quiet) setState({ status: "starting", purpose }, true);
    const result = await ports.scanner.start(options, signal);
    if (signal.aborted) {
      if (result.ok) result.value.stop();
      return;
    }
    if (!result.ok) {
      ports.faulted(result.error);
      return;
    }
    session = result.value;
    for (const name of ["zoom", "exposure"] as const) {
      const dial = session[name];
      if (dial) turn[name] = createDialTurner(dial, (value) => dialShown(name, value));
    }
    setState(stateOf(session, purpose), true);
    hints.begunAnew();
    ports.begun();
  }

  function troubled(trouble: CameraTrouble): void {
    switch (trouble) {
      case "unplugged":
        ports.faulted({ type: "unplugged" });
        return;
      case "blackFrames":
      case "pictureBack":
        changed({ black: trouble === "blackFrames" });
        return;
      default:
        exhaustive(trouble);
    }
  }

  function dialShown(name: "zoom" | "exposure", value: number): void {
    const now = getState();
    const dial = now.status === "on" ? now[name] : null;
    if (dial) changed({ [name]: { ...dial, value } });
  }

  void begin();
  return {
    purpose,
    aimed(wanted) {
      // A camera that is not there yet is told when it is.
      if (!session) return;
      if (view !== wanted.view) session.show((view = wanted.view));
      if (pace === wanted.pace) return;
      session.pace((pace = wanted.pace));
      changed({ pace });
      if (pace === "reading") hints.begunAnew();
      else hints.ended();
    },
    torchSwitched(on) {
      const torch = on ? "on" : "off";
      // A lamp that does not obey leaves the button as it was.
      session?.torch?.set(on).then(
        () => changed({ torch }),
        () => undefined,
      );
    },
    dialTurned(name, value) {
      dialShown(name, value);
      turn[name]?.(value);
    },
    stop() {
      hints.ended();
      abort.abort();
      session?.stop();
    },
  };
}

function stateOf(session: ScanSession, purpose: ScanPurpose): ScannerState {
  const { cameras, cameraId, torch, zoom, exposure, mirrored } = session;
  return {
    status: "on",
    purpose,
    cameras,
    cameraId,
    torch: torch ? "off" : null,
    zoom,
    exposure,
    mirrored,
    black: false,
    pace: "reading",
    hint: null,
  };
}
