import type { StoreApi } from "zustand/vanilla";
import type { ScanFault, ScanNews } from "#domain/scan/scanHealth.ts";
import type { Clock } from "#ports/clock.ts";
import type { ScanPurpose, ScanRead, Scanner } from "#ports/scanner.ts";
import type { Sight } from "#ports/sight.ts";
import { type CameraRun, type CameraWish, type RunFault, startCamera } from "./cameraRun.ts";
import type { ScannerState, ScannerStore } from "./contracts.ts";
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

/** So long a total stands on the screen before a camera that stood by reads a code for it (ms). */
const totalLegibleMs = 1_000;

/** Pauses before a camera that went away is looked for again: doubled up to the longest (ms). */
const retryMs = { first: 3_000, longest: 48_000 };

/**
 * Keeps the camera as the screens, the cart and the shop's preference want it. One rule decides what
 * is wanted, whatever has changed, and the camera is made to follow.
 */
export function createScannerKeeper(ports: ScannerKeeperPorts): ScannerKeeper {
  const { scanner, clock, sight, state } = ports;
  let shown: { readonly purpose: ScanPurpose; readonly view: HTMLVideoElement } | null = null;
  let shownSince = 0;
  let selling = false;
  let run: CameraRun | null = null;
  /** The last start failed: only a person, or something that may have helped, makes another. */
  let failed = false;
  let pauseMs = retryMs.first;
  let callOffRetry = (): void => undefined;
  const idle = createIdleWatch(clock, followed);

  /** The rule: read for the screen that shows the picture, stand by while one sells, else be off. */
  function wished(): CameraWish | null {
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
      failed = false;
      if (state.getState().status !== "off") state.setState({ status: "off" }, true);
    } else if (run?.purpose === wish.purpose) run.aimed(wish);
    else if (!failed) started(wish, false);
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
    run?.stop();
    run = null;
  }

  function started(wish: CameraWish, quiet: boolean): void {
    released();
    run = startCamera(wish, {
      state,
      scanner,
      clock,
      quiet,
      cameraId: ports.cameraChoice.read(),
      begun() {
        failed = false;
        pauseMs = retryMs.first;
        followed();
      },
      onRead(read) {
        // What a camera still reads while it is told to rest is nobody's.
        if (wished()?.pace !== "reading") return;
        livened();
        ports.onRead(read, wish.purpose);
      },
      moved: livened,
      told: (tally) => ports.recorded({ tally }),
      faulted: (fault) => faulted(fault, wish.purpose, quiet),
    });
  }

  function faulted(fault: RunFault, purpose: ScanPurpose, quiet: boolean): void {
    released();
    failed = true;
    state.setState({ status: "fault", purpose, fault }, true);
    // One that is looked for again and again was counted when it went.
    if (!quiet) ports.recorded({ fault: fault.type });
    if (!mayComeBack[fault.type]) return;
    callOffRetry = clock.after(pauseMs, () => {
      const wish = wished();
      if (wish) started(wish, true);
    });
    pauseMs = Math.min(pauseMs * 2, retryMs.longest);
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
      livened();
    },
    tillShown(isShown) {
      selling = isShown;
      livened();
    },
    circumstancesChanged: livened,
    retried: restarted,
    woke: () => run && restarted(),
    cameraChosen(id) {
      ports.cameraChoice.write(id);
      restarted();
    },
    torchSwitched: (on) => run?.torchSwitched(on),
    zoomTurned: (value) => run?.dialTurned("zoom", value),
    exposureTurned: (value) => run?.dialTurned("exposure", value),
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
