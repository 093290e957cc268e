import { createStore } from "zustand/vanilla";
import type { ScanPurpose } from "#ports/scanner.ts";
import type { ScannerState, ScannerStore } from "./contracts.ts";
import type { ScannerKeeper } from "./scannerKeeper.ts";

/**
 * What the picture on the screen is doing. The keeper of the camera comes with the first wish, or a
 * little before; wishes wait for it in their order. While it cannot be fetched the camera does not
 * work, and the next wish tries again.
 */
export function createScannerStore(fetchKeeper: () => Promise<ScannerKeeper>) {
  const state = createStore<ScannerState>()(() => ({ status: "off" }));
  const { getState, getInitialState, subscribe } = state;
  let keeper: ScannerKeeper | null = null;
  let waiting: ((keeper: ScannerKeeper) => void)[] = [];
  /** What the picture on the screen is for, if there is one. */
  let purpose: ScanPurpose | null = null;

  async function wished(wish: (keeper: ScannerKeeper) => void): Promise<void> {
    if (!keeper) {
      waiting.push(wish);
      try {
        keeper = await fetchKeeper();
      } catch (fault) {
        const detail = String(fault);
        const broken = { type: "failed", detail } as const;
        if (purpose) state.setState({ status: "fault", purpose, fault: broken }, true);
        return;
      }
      const wishes = waiting;
      waiting = [];
      for (const each of wishes) each(keeper);
    } else wish(keeper);
  }

  return {
    state,
    getState,
    getInitialState,
    subscribe,
    opened(wanted, view) {
      purpose = wanted;
      void wished((it) => it.opened(wanted, view));
    },
    closed() {
      purpose = null;
      void wished((it) => it.closed());
    },
    tillShown: (shown) => void wished((it) => it.tillShown(shown)),
    retried: () => void wished((it) => it.retried()),
    cameraChosen: (id) => void wished((it) => it.cameraChosen(id)),
    torchSwitched: (on) => void wished((it) => it.torchSwitched(on)),
    zoomTurned: (value) => void wished((it) => it.zoomTurned(value)),
    exposureTurned: (value) => void wished((it) => it.exposureTurned(value)),
    prefetched: () => wished((it) => it.prefetched()),
    /** Nothing is fetched for a tablet that wakes: no camera is on before the keeper is there. */
    woke: () => keeper?.woke(),
  } satisfies ScannerStore & Record<string, unknown>;
}
