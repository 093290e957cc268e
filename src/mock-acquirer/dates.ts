import { type House, houses } from "./houses.ts";

const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
const japanOffsetMs = 9 * hourMs;

/** ISO 8601 in the acquirer's own time zone, as it writes every time on the wire. */
export function wireTime(at: number, house: House = "alipayplus"): string {
  const { aheadMs, zone } = houses[house];
  return new Date(at + aheadMs).toISOString().replace(/\.\d+Z$/, zone);
}

/** The acquirer's calendar day as eight digits. */
export function acquirerDay(at: number, house: House = "alipayplus"): string {
  const { aheadMs } = houses[house];
  return new Date(at + aheadMs).toISOString().slice(0, 10).replaceAll("-", "");
}

/** A paid order can be cancelled until a quarter past midnight after the acquirer's day it began on. */
export function cancelDeadline(createdAt: number, house: House = "alipayplus"): number {
  const { aheadMs, graceMs } = houses[house];
  return (Math.floor((createdAt + aheadMs) / dayMs) + 1) * dayMs - aheadMs + graceMs;
}

/** The moment after which no payment of that day can be cancelled any more. */
export function closedAt({ end, house }: ClearingDay): number {
  return end + houses[house].graceMs;
}

/** A clearing day: the acquirer's own calendar day, from `start` up to but without `end`. */
export interface ClearingDay {
  /** Eight digits. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly house: House;
}

/** Reads a day that is written as eight digits, or gives null for one that no calendar has. */
export function clearingDay(name: string, house: House = "alipayplus"): ClearingDay | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(name) ?? [];
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day)) - houses[house].aheadMs;
  if (Number.isNaN(start) || acquirerDay(start, house) !== name) return null;
  return { name, start, end: start + dayMs, house };
}

/** Half past eleven at night to half past midnight in Japan, when one wallet pays nothing back. */
export function isRefundNight(at: number): boolean {
  const sinceHalfPastEleven = (at + japanOffsetMs + hourMs / 2) % dayMs;
  return sinceHalfPastEleven < hourMs;
}
