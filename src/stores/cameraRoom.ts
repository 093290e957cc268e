import type { ScanHealthStore } from "./contracts.ts";
import { type ScanHealthPorts, createScanHealthStore } from "./scanHealthStore.ts";
import {
  type ScannerKeeper,
  type ScannerKeeperPorts,
  createScannerKeeper,
} from "./scannerKeeper.ts";

export type CameraRoomPorts = ScanHealthPorts & Omit<ScannerKeeperPorts, "recorded">;

/** What stands behind the picture, fetched before anybody scans: the camera's keeper and its record. */
export interface CameraRoom {
  readonly keeper: ScannerKeeper;
  readonly health: ScanHealthStore;
}

export function createCameraRoom(ports: CameraRoomPorts): CameraRoom {
  const health = createScanHealthStore(ports);
  const keeper = createScannerKeeper({ ...ports, recorded: health.recorded });
  // After the keeper's own look: what a camera tells as it is released belongs to the record.
  ports.sight.watch(() => ports.sight.isSeen() || health.flushed());
  return { keeper, health };
}
