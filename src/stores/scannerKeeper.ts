import type { StoreApi } from "zustand/vanilla";
import { exhaustive } from "#domain/exhaustive.ts";
import type { ScanFault, ScanNews } from "#domain/scan/scanHealth.ts";
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
import type { Sight } from "#ports/sight.ts";
import type { ScannerState, ScannerStore } from "./contracts.ts";
import { createDialTurner } from "./dialTurner.ts";
import { createHintPatience } from "./hintPatience.ts";
import { createIdleWatch } from "./idleWatch.ts";

export interface ScannerKeeperPorts {
  readonly state: Pick<StoreApi<ScannerState>, "getState" | "setState">;
  readonly scanner: Scanner;
  readonly clock: Clock;
  readonly sight: Sight;
  readonly cameraChoice: { read(): string | null; write(id: string): void };
  handsFree(): boolean;
  /** There is a cart with a total to be paid. */
  isPayable(): boolean;
  onRead(read: ScanRead, purpose: ScanPurpose): void;
  recorded(news: ScanNews): void;
}

export type ScannerKeeper = Omit<
  ScannerStore,
  "getState" | "getInitialState" | "subscribe" | "prefetched"
> & {
  /** Fetches what reads, without touching the camera. */
  prefetched(): void;
  /** Something that decides whether the camera is wanted has changed. */
  circumstancesChanged(): void;
  /** The tablet has slept: a camera that was on may be dead without having said so. */
  woke(): void;
};

/** What the camera should be doing. */
interface Wish {
  readonly purpose: ScanPurpose;
  readonly view: HTMLVideoElement | null;
  readonly pace: ScanPace;
}

/** The camera from being asked for to being released. */
interface Run {
  readonly purpose: ScanPurpose;
  /** Ends a start that is under way, so that a camera granted too late is released at once. */
  readonly abort: AbortController;
  session: ScanSession | null;
  view: HTMLVideoElement | null;
  pace: ScanPace;
  readonly turn: { zoom?: (value: number) => void; exposure?: (value: number) => void };
}

/** So long a total stands on the screen before a camera that stood by reads a code for it (ms). */
const totalLegibleMs = 1_000;

/** Pauses before a camera that went away is looked for again: doubled up to the longest (ms). */
const retryMs = { first: 3_000, longest: 48_000 };

/**
 * Keeps the camera as the screens, the cart and the shop's preference want it. One rule decides what
 * is wanted, whatever has changed, and the camera is made to follow.
 */
export function createScannerKeeper(ports: ScannerKeeperPorts): ScannerKeeper {
  const { scanner, clock, sight } = ports;
  const { getState, setState } = ports.state;
  let shown: { readonly purpose: ScanPurpose; readonly view: HTMLVideoElement } | null = null;
  let shownSince = 0;
  let selling = false;
  let run: Run | null = null;
  /** The last start failed: only a person, or something that may have helped, makes another. */
  let failed = false;
  let pauseMs = retryMs.first;
  let callOffRetry = (): void => undefined;
  const idle = createIdleWatch(clock, followed);
  const hints = createHintPatience(clock, (hint) => whileOn({ hint }));

  /** The rule: read for the screen that shows the picture, stand by while one sells, else be off. */
  function wished(): Wish | null {
    if (!sight.isSeen()) return null;
    const payable = ports.isPayable();
    const handsFree = ports.handsFree();
    if (shown) {
      const nothingToPay = shown.purpose === "wallet" && !payable;
      const rests = handsFree && (idle.level() !== "awake" || !isTotalLegible(shown.purpose));
      return { ...shown, pace: nothingToPay || rests ? "resting" : "reading" };
    }
    const standsBy = handsFree && selling && (payable || idle.level() !== "asleep");
    return standsBy ? { purpose: "wallet", view: null, pace: "resting" } : null;
  }

  /** A camera that was on before could read a phone before its owner has seen the total. */
  function isTotalLegible(purpose: ScanPurpose): boolean {
    return purpose !== "wallet" || clock.monotonic() - shownSince >= totalLegibleMs;
  }

  function followed(): void {
    const wish = wished();
    if (!wish) {
      released();
      if (getState().status !== "off") setState({ status: "off" }, true);
    } else if (run?.purpose === wish.purpose) aimed(run, wish);
    else if (!failed) void started(wish);
  }

  /** What changed may have helped a camera that failed. */
  function anew(): void {
    failed = false;
    pauseMs = retryMs.first;
    livened();
  }

  function livened(): void {
    if (ports.handsFree()) idle.lively();
    followed();
  }

  function restarted(): void {
    released();
    anew();
  }

  function released(): void {
    callOffRetry();
    hints.ended();
    run?.abort.abort();
    run?.session?.stop();
    run = null;
  }

  function aimed(at: Run, { view, pace }: Wish): void {
    const { session } = at;
    // One that is not there yet is told when it is.
    if (!session) return;
    if (at.view !== view) session.show((at.view = view));
    if (at.pace === pace) return;
    session.pace((at.pace = pace));
    whileOn({ pace });
    if (pace === "reading") hints.begunAnew();
    else hints.ended();
  }

  /** @param quiet leaves on the screen what stands there while it is not known whether it works */
  async function started({ purpose, view }: Wish, quiet = false): Promise<void> {
    released();
    const abort = new AbortController();
    const mine: Run = { purpose, view, pace: "reading", abort, session: null, turn: {} };
    run = mine;
    if (!quiet) setState({ status: "starting", purpose }, true);
    const result = await scanner.start(optionsOf(mine), abort.signal);
    if (abort.signal.aborted) {
      if (result.ok) result.value.stop();
      return;
    }
    if (!result.ok) {
      faulted(result.error, purpose, quiet);
      return;
    }
    const session = (mine.session = result.value);
    failed = false;
    pauseMs = retryMs.first;
    for (const name of ["zoom", "exposure"] as const) {
      const dial = session[name];
      const settled = (value: number) => run === mine && turned(name, value);
      if (dial) mine.turn[name] = createDialTurner(dial, settled);
    }
    setState(stateOf(session, purpose), true);
    hints.begunAnew();
    followed();
  }

  function optionsOf(mine: Run): ScanOptions {
    return {
      purpose: mine.purpose,
      view: mine.view,
      cameraId: ports.cameraChoice.read(),
      onRead(read) {
        // What a camera still reads while it is told to rest is nobody's.
        if (run !== mine || wished()?.pace !== "reading") return;
        hints.begunAnew();
        livened();
        ports.onRead(read, mine.purpose);
      },
      onTrouble: (trouble) => run === mine && troubled(trouble, mine.purpose),
      onHint: (hint) => run === mine && hints.told(hint),
      onTally: (tally) => ports.recorded({ tally }),
      onMotion: () => run === mine && livened(),
    };
  }

  function troubled(trouble: CameraTrouble, purpose: ScanPurpose): void {
    switch (trouble) {
      case "unplugged":
        faulted({ type: "unplugged" }, purpose, false);
        return;
      case "blackFrames":
      case "pictureBack":
        whileOn({ black: trouble === "blackFrames" });
        return;
      default:
        exhaustive(trouble);
    }
  }

  function faulted(
    fault: CameraFault | { readonly type: "unplugged" },
    purpose: ScanPurpose,
    quiet: boolean,
  ): void {
    released();
    failed = true;
    setState({ status: "fault", purpose, fault }, true);
    if (!quiet) ports.recorded({ fault: fault.type });
    if (!mayComeBack[fault.type]) return;
    callOffRetry = clock.after(pauseMs, () => {
      const wish = wished();
      if (wish) void started(wish, true);
    });
    pauseMs = Math.min(pauseMs * 2, retryMs.longest);
  }

  function whileOn(change: Partial<Extract<ScannerState, { status: "on" }>>): void {
    if (getState().status === "on") setState(change);
  }

  function turned(name: "zoom" | "exposure", value: number): void {
    const now = getState();
    const dial = now.status === "on" ? now[name] : null;
    if (dial) whileOn({ [name]: { ...dial, value } });
  }

  sight.watch(anew);
  return {
    opened(purpose, view) {
      shown = { purpose, view };
      shownSince = clock.monotonic();
      if (ports.handsFree()) clock.after(totalLegibleMs, followed);
      anew();
    },
    closed() {
      shown = null;
      anew();
    },
    tillShown(isShown) {
      selling = isShown;
      anew();
    },
    circumstancesChanged: livened,
    retried: restarted,
    woke: () => run && restarted(),
    cameraChosen(id) {
      ports.cameraChoice.write(id);
      restarted();
    },
    torchSwitched(on) {
      const lit = run?.session?.torch;
      const torch = on ? "on" : "off";
      // A lamp that does not obey leaves the button as it was.
      lit?.set(on).then(
        () => whileOn({ torch }),
        () => undefined,
      );
    },
    zoomTurned(value) {
      turned("zoom", value);
      run?.turn.zoom?.(value);
    },
    exposureTurned(value) {
      turned("exposure", value);
      run?.turn.exposure?.(value);
    },
    prefetched: () => void scanner.prefetch(),
  };
}

/** Faults that may be over without anybody touching the till. A no stays a no until it is asked. */
const mayComeBack: Readonly<Record<ScanFault, boolean>> = {
  unplugged: true,
  busy: true,
  noCamera: true,
  denied: false,
  unsupported: false,
  failed: false,
};

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
