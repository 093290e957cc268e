import type { Instant } from "../time/instant.ts";

/**
 * Whether the journal should be saved to a place outside this tablet. `due`: something was sold since
 * the last copy; `overdue`: and so long ago that the business day is over.
 */
export type CopyNeed = "none" | "due" | "overdue";

export interface CopyFacts {
  /** When the last copy was begun, null when there is none. */
  readonly savedAt: Instant | null;
  /** The newest sale of all, and the newest of a business day that is over; null when there is none. */
  readonly newest: Instant | null;
  readonly newestOfPastDays: Instant | null;
}

/** What a day's closing asks of the manager where the browser may throw the journal away. */
export function copyNeed({ savedAt, newest, newestOfPastDays }: CopyFacts): CopyNeed {
  // A sale at the very moment at which the copy was begun may have come too late for it.
  const isUnsaved = (sold: Instant | null) =>
    sold !== null && (savedAt === null || sold >= savedAt);
  if (isUnsaved(newestOfPastDays)) return "overdue";
  return isUnsaved(newest) ? "due" : "none";
}
