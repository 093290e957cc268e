import type { ScanDay } from "#domain/scan/scanHealth.ts";
import type { Watch } from "./contracts.ts";

/** How the camera has worked, by business day. */
export interface ScanHealthState {
  readonly status: "loading" | "ready";
  readonly today: string;
  /** Newest first. */
  readonly days: readonly ScanDay[];
}

export interface ScanHealthStore extends Watch<ScanHealthState> {
  /** The screen is shown: time may have gone on to another day. */
  opened(): void;
  /** All days as JSON, for QA. */
  report(): string;
}
