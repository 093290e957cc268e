import type { StoreApi } from "zustand/vanilla";
import type { Clock } from "#ports/clock.ts";
import type { ScanHealthLog } from "#ports/scanHealth.ts";
import type { ScanPurpose, ScanRead, Scanner } from "#ports/scanner.ts";
import type { Sight } from "#ports/sight.ts";
import type {
  CartState,
  PreferencesState,
  ScannerState,
  SettingsState,
  Watch,
} from "./contracts.ts";
import type { ScanHealthStore } from "./scanHealthContracts.ts";
import { createScanHealthStore } from "./scanHealthStore.ts";
import { type ScannerKeeper, createScannerKeeper } from "./scannerKeeper.ts";

export interface CameraRoomPorts {
  readonly scanner: Scanner;
  readonly clock: Clock;
  readonly sight: Sight;
  readonly engine: string;
  scanHealthLog(): Promise<ScanHealthLog>;
}

/** The stores that have a say in what the camera does. */
export interface CameraRoomStores {
  readonly state: StoreApi<ScannerState>;
  readonly cart: Watch<CartState>;
  readonly settings: Watch<SettingsState>;
  readonly preferences: Watch<PreferencesState> & { cameraChosen(id: string): void };
  readonly onRead: (read: ScanRead, purpose: ScanPurpose) => void;
}

/** What stands behind the picture, fetched before anybody scans: the camera's keeper and its record. */
export interface CameraRoom {
  readonly keeper: ScannerKeeper;
  readonly health: ScanHealthStore;
}

export async function openCameraRoom(
  ports: CameraRoomPorts,
  { state, cart, settings, preferences, onRead }: CameraRoomStores,
): Promise<CameraRoom> {
  const { scanner, clock, sight, engine } = ports;
  const health = createScanHealthStore({
    log: await ports.scanHealthLog(),
    clock,
    engine,
    cutoffHour: () => settings.getState().shop.dayCutoffHour,
  });
  const keeper = createScannerKeeper({
    state,
    scanner,
    clock,
    sight,
    cameraChoice: {
      read: () => preferences.getState().cameraId,
      write: preferences.cameraChosen,
    },
    handsFree: () => preferences.getState().handsFree,
    isPayable: () => cart.getState().totals.total > 0,
    onRead,
    recorded: health.recorded,
  });
  cart.subscribe(keeper.circumstancesChanged);
  preferences.subscribe(keeper.circumstancesChanged);
  // After the keeper's own look: what a camera tells as it is released belongs to the record.
  sight.watch(() => sight.isSeen() || health.flushed());
  return { keeper, health };
}
