import type { HourRow } from "#domain/day/dailySales.ts";
import type { Tally } from "#domain/journal/views.ts";
import { zeroYen } from "#domain/money/yen.ts";

/** 0 to 100: a row's bar against the longest of its breakdown. */
export function barLength(row: Tally, rows: readonly Tally[]): number {
  const longest = Math.max(1, ...rows.map(({ amount }) => amount));
  return Math.round((100 * row.amount) / longest);
}

/**
 * Hours without sales put in between the first and the last one: a gap in trade is something to see.
 * @param rows hours with sales in the order of the business day
 */
export function withQuietHours(rows: readonly HourRow[]): readonly HourRow[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const span = (last.hour - first.hour + 24) % 24;
  return Array.from({ length: span + 1 }, (_, step) => {
    const hour = (first.hour + step) % 24;
    return rows.find((row) => row.hour === hour) ?? { hour, count: 0, amount: zeroYen };
  });
}
