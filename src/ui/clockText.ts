import { calendarDateJst, formatJstDateTime } from "#domain/time/jst.ts";
import { instant } from "#domain/time/instant.ts";
import type { Instant } from "#domain/time/instant.ts";

/** "14:05": the time of day in Japan. */
export function clockText(at: Instant): string {
  return formatJstDateTime(at).slice(-"14:05".length);
}

/** Today's date in Japan, "YYYY-MM-DD": the one that tax rates follow. Only for what is on display. */
export function todayInJapan(): string {
  return calendarDateJst(instant(Date.now()));
}

/** The moment at which something is drawn. Only for what is on display. */
export function momentShown(): Instant {
  return instant(Date.now());
}
