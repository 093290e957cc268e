const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
/** The acquirer's day is China's, an hour behind Japan's. */
const acquirerOffsetMs = 8 * hourMs;
const japanOffsetMs = 9 * hourMs;

/** ISO 8601 in the acquirer's own time zone, as it writes every time on the wire. */
export function wireTime(at: number): string {
  return new Date(at + acquirerOffsetMs).toISOString().replace(/\.\d+Z$/, "+08:00");
}

/** The acquirer's calendar day as eight digits. */
export function acquirerDay(at: number): string {
  return new Date(at + acquirerOffsetMs).toISOString().slice(0, 10).replaceAll("-", "");
}

/** What is still to be settled of a day is settled within a quarter of an hour after it. */
const afterDayMs = 15 * 60_000;

/** A paid order can be cancelled until a quarter past midnight after the acquirer's day it began on. */
export function cancelDeadline(createdAt: number): number {
  const dayStart = Math.floor((createdAt + acquirerOffsetMs) / dayMs) * dayMs - acquirerOffsetMs;
  return dayStart + dayMs + afterDayMs;
}

/** The moment after which no payment of that day can be cancelled any more. */
export function closedAt(day: ClearingDay): number {
  return day.end + afterDayMs;
}

/** A clearing day: the acquirer's own calendar day, from `start` up to but without `end`. */
export interface ClearingDay {
  /** Eight digits. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Reads a day that is written as eight digits, or gives null for one that no calendar has. */
export function clearingDay(name: string): ClearingDay | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(name) ?? [];
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day)) - acquirerOffsetMs;
  if (Number.isNaN(start) || acquirerDay(start) !== name) return null;
  return { name, start, end: start + dayMs };
}

/** Half past eleven at night to half past midnight in Japan, when one wallet pays nothing back. */
export function isRefundNight(at: number): boolean {
  const sinceHalfPastEleven = (at + japanOffsetMs + hourMs / 2) % dayMs;
  return sinceHalfPastEleven < hourMs;
}
