import { createStore } from "zustand/vanilla";
import { businessDate } from "#domain/day/businessDay.ts";
import { type ScanDay, type ScanNews, recordScan } from "#domain/scan/scanHealth.ts";
import { scanReport } from "#domain/scan/scanReport.ts";
import type { Clock } from "#ports/clock.ts";
import type { ScanHealthLog } from "#ports/scanHealth.ts";
import type { ScanHealthState, ScanHealthStore } from "./scanHealthContracts.ts";

export interface ScanHealthPorts {
  readonly log: ScanHealthLog;
  readonly clock: Clock;
  /** Program and version, for the report. */
  readonly engine: string;
  /** Whole hour JST at which the shop's business day begins. */
  cutoffHour(): number;
}

/** How long news may wait to be written: a page that dies loses no more of the day than this (ms). */
const writeEveryMs = 10_000;

/** The record of how the camera works, kept by business day while it works. */
export function createScanHealthStore({ log, clock, engine, cutoffHour }: ScanHealthPorts) {
  const { getState, setState, getInitialState, subscribe } = createStore<ScanHealthState>()(() => ({
    status: "loading",
    today: today(),
    days: [],
  }));
  /** What is told before the earlier days are there waits for them. */
  let early: { readonly date: string; readonly news: ScanNews }[] = [];
  let callOff: (() => void) | null = null;

  function today(): string {
    return businessDate(clock.now(), cutoffHour());
  }

  async function loaded(): Promise<void> {
    // Without its past the record goes on from today; it is no reason to stop a till.
    const kept = await log.read().catch((): readonly ScanDay[] => []);
    setState({ status: "ready", days: kept });
    const waiting = early;
    early = [];
    for (const { date, news } of waiting) put(date, news);
  }

  function put(date: string, news: ScanNews): void {
    setState({ today: today(), days: recordScan(getState().days, date, news) });
    callOff ??= clock.after(writeEveryMs, written);
  }

  function written(): void {
    callOff?.();
    callOff = null;
    log.write(getState().days).catch(() => undefined);
  }

  void loaded();
  return {
    getState,
    getInitialState,
    subscribe,
    opened: () => setState({ today: today() }),
    report: () => scanReport(getState().days, { at: clock.now(), engine }),
    recorded(news: ScanNews) {
      if (getState().status === "loading") early.push({ date: today(), news });
      else put(today(), news);
    },
    /** The page is about to be out of sight, where it may be thrown away. */
    flushed() {
      if (callOff) written();
    },
  } satisfies ScanHealthStore & Record<string, unknown>;
}
