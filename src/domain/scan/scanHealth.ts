import { addDays } from "../time/jst.ts";
import { countOf, percentileMs } from "./histogram.ts";
import {
  type ReadingEngine,
  type ScanHint,
  type ScanTally,
  addTallies,
  emptyTally,
  framesPerSecond,
} from "./scanTally.ts";

/** Why there was no picture to read: the camera's faults, and one that was pulled out. */
export type ScanFault = "denied" | "noCamera" | "busy" | "unsupported" | "failed" | "unplugged";

export const scanFaults: readonly ScanFault[] = [
  "denied",
  "noCamera",
  "busy",
  "unsupported",
  "failed",
  "unplugged",
];

/** What the camera did on one business day. */
export interface ScanDay {
  /** "YYYY-MM-DD", as `businessDate` gives it. */
  readonly businessDate: string;
  readonly tally: ScanTally;
  readonly faults: Readonly<Record<ScanFault, number>>;
}

/** Something to be added to the day: what the camera told, or why it could not be used. */
export type ScanNews = { readonly tally: ScanTally } | { readonly fault: ScanFault };

/** How many business days are kept, the newest of them included. */
export const scanDaysKept = 31;

export function emptyScanDay(businessDate: string): ScanDay {
  const faults = { denied: 0, noCamera: 0, busy: 0, unsupported: 0, failed: 0, unplugged: 0 };
  return { businessDate, tally: emptyTally, faults };
}

/**
 * The days with the news added to theirs, newest first. Days more than a month older than the newest
 * are let go, so that the record never grows beyond `scanDaysKept`.
 */
export function recordScan(
  days: readonly ScanDay[],
  businessDate: string,
  news: ScanNews,
): readonly ScanDay[] {
  const before = days.find((day) => day.businessDate === businessDate);
  const others = days.filter((day) => day.businessDate !== businessDate);
  return scanDaysInOrder([added(before ?? emptyScanDay(businessDate), news), ...others]);
}

function added(day: ScanDay, news: ScanNews): ScanDay {
  if ("tally" in news) return { ...day, tally: addTallies(day.tally, news.tally) };
  return { ...day, faults: { ...day.faults, [news.fault]: day.faults[news.fault] + 1 } };
}

/** Newest first, one for each date, none too old to be kept. */
export function scanDaysInOrder(days: readonly ScanDay[]): readonly ScanDay[] {
  const sorted = [...days].sort((one, other) =>
    one.businessDate < other.businessDate ? 1 : one.businessDate > other.businessDate ? -1 : 0,
  );
  const [newest] = sorted;
  if (!newest) return [];
  const oldest = addDays(newest.businessDate, 1 - scanDaysKept);
  return sorted.filter(
    ({ businessDate }, index) =>
      businessDate >= oldest && businessDate !== sorted[index - 1]?.businessDate,
  );
}

/** A day's scanning in the figures a manager compares. Times are ms; null where nothing was measured. */
export interface ScanSummary {
  readonly framesPerSecond: number | null;
  /** Upper bounds, as `percentileMs` gives them. */
  readonly decodeMs: Percentiles;
  readonly beepMs: Percentiles;
  readonly reads: number;
  readonly readsBy: Readonly<Record<ReadingEngine, number>>;
  readonly unconfirmed: number;
  readonly blindSeconds: Readonly<Record<ScanHint | "none", number>>;
  readonly faults: number;
  readonly faultsBy: Readonly<Record<ScanFault, number>>;
  /** Time the camera was on, reading or resting (ms). */
  readonly cameraMs: number;
  readonly readingMs: number;
  readonly restingMs: number;
}

export interface Percentiles {
  readonly p50: number | null;
  readonly p95: number | null;
}

export function summaryOf({ tally, faults }: ScanDay): ScanSummary {
  const { readingMs, restingMs, reads, unconfirmed, blindSeconds } = tally;
  return {
    framesPerSecond: framesPerSecond(tally),
    decodeMs: percentiles(tally.decode),
    beepMs: percentiles(tally.beep),
    reads: sum(reads),
    readsBy: reads,
    unconfirmed,
    blindSeconds,
    faults: sum(faults) + tally.faults,
    faultsBy: faults,
    cameraMs: readingMs + restingMs,
    readingMs,
    restingMs,
  };
}

function percentiles(histogram: ScanTally["decode"]): Percentiles {
  return { p50: percentileMs(histogram, 0.5), p95: percentileMs(histogram, 0.95) };
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** True for a day on which the camera was neither used nor wanted. */
export function isIdleDay({ tally, faults }: ScanDay): boolean {
  return tally.readingMs + tally.restingMs + countOf(tally.beep) + sum(faults) + tally.faults === 0;
}
