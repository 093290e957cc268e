import { createStore } from "zustand/vanilla";
import { exhaustive } from "#domain/exhaustive.ts";
import type { CameraTrouble, ScanPurpose, ScanRead, ScanSession, Scanner } from "#ports/scanner.ts";
import type { ScannerState, ScannerStore } from "./contracts.ts";

export interface ScannerStorePorts {
  readonly scanner: Scanner;
  readonly cameraChoice: { read(): string | null; write(id: string): void };
  onRead(read: ScanRead, purpose: ScanPurpose): void;
}

/** What the picture on the screen is doing. The camera runs only between `opened` and `closed`. */
export function createScannerStore({ scanner, cameraChoice, onRead }: ScannerStorePorts) {
  const store = createStore<ScannerState>()(() => ({ status: "off" }));
  const { getState, setState, getInitialState, subscribe } = store;
  let shown: { readonly purpose: ScanPurpose; readonly view: HTMLVideoElement } | null = null;
  let session: ScanSession | null = null;
  /** Ends the start that is under way, so that a camera granted too late is released at once. */
  let starting = new AbortController();

  function released(): void {
    starting.abort();
    session?.stop();
    session = null;
  }

  async function started(): Promise<void> {
    released();
    if (!shown) return;
    const { purpose, view } = shown;
    const { signal } = (starting = new AbortController());
    setState({ status: "starting", purpose }, true);
    const result = await scanner.start(
      {
        purpose,
        view,
        cameraId: cameraChoice.read(),
        onRead: (read) => onRead(read, purpose),
        onTrouble: (trouble) => troubled(trouble, purpose),
        onHint: () => undefined,
        onTally: () => undefined,
        onMotion: () => undefined,
      },
      signal,
    );
    if (signal.aborted) {
      if (result.ok) result.value.stop();
      return;
    }
    if (!result.ok) {
      setState({ status: "fault", purpose, fault: result.error }, true);
      return;
    }
    session = result.value;
    const { cameras, cameraId, torch } = session;
    const torchState = torch ? "off" : null;
    setState({ status: "on", purpose, cameras, cameraId, torch: torchState, black: false }, true);
  }

  function troubled(trouble: CameraTrouble, purpose: ScanPurpose): void {
    switch (trouble) {
      case "unplugged":
        released();
        setState({ status: "fault", purpose, fault: { type: "unplugged" } }, true);
        return;
      case "blackFrames":
      case "pictureBack":
        if (getState().status === "on") setState({ black: trouble === "blackFrames" });
        return;
      default:
        exhaustive(trouble);
    }
  }

  const scannerStore: ScannerStore = {
    getState,
    getInitialState,
    subscribe,
    opened(purpose, view) {
      shown = { purpose, view };
      void started();
    },
    closed() {
      shown = null;
      released();
      setState({ status: "off" }, true);
    },
    retried: () => void started(),
    cameraChosen(id) {
      cameraChoice.write(id);
      void started();
    },
    torchSwitched(on) {
      const lit = session?.torch;
      if (!lit) return;
      void lit.set(on).then(() => {
        if (getState().status === "on") setState({ torch: on ? "on" : "off" });
      });
    },
    prefetched: () => void scanner.prefetch(),
  };
  return scannerStore;
}
