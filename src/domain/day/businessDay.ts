import { instant, type Instant } from "../time/instant.ts";
import { calendarDateJst, dayMs, hourMs, msOfDay } from "../time/jst.ts";

/**
 * The shop's business day "YYYY-MM-DD" (営業日): it begins at the cut-off hour, so a sale after
 * midnight still belongs to the evening before. Daily sales and receipt numbers follow it; the
 * invoice date and the tax rate never do.
 * @param cutoffHour whole hour JST, 0 to 11
 */
export function businessDate(at: Instant, cutoffHour: number): string {
  return calendarDateJst(instant(at - cutoffHour * hourMs));
}

/** Milliseconds until the next business day begins, at most a day. */
export function untilNextBusinessDay(at: Instant, cutoffHour: number): number {
  return dayMs - msOfDay(instant(at - cutoffHour * hourMs));
}
