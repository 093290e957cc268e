import type { ScanDay } from "#domain/scan/scanHealth.ts";

/** Where the record of the camera's days is kept. No money: it may be lost at any time. */
export interface ScanHealthLog {
  /** Days newest first; what cannot be trusted is left out. */
  read(): Promise<readonly ScanDay[]>;
  /** Puts these days in the place of all that were kept. */
  write(days: readonly ScanDay[]): Promise<void>;
}
