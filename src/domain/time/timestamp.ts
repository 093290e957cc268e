import { instant, type Instant } from "./instant.ts";
import { dayMs, dayOfDate, hourMs } from "./jst.ts";

const shape =
  /^(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)$/;

/**
 * The moment an ISO 8601 text with offset names, or null when it names none. What is finer than a
 * millisecond is cut off.
 */
export function parseTimestamp(text: string): Instant | null {
  const [, date, hours, minutes, seconds = "0", fraction = "", sign, aheadHours, aheadMinutes] =
    shape.exec(text) ?? [];
  if (date === undefined) return null;
  const ahead = msOf(aheadHours, aheadMinutes) * (sign === "-" ? -1 : 1);
  const ms =
    msOf(hours, minutes) + Number(seconds) * 1_000 + Number(fraction.padEnd(3, "0").slice(0, 3));
  try {
    return instant(dayOfDate(date) * dayMs + ms - ahead);
  } catch {
    // No such day in the calendar.
    return null;
  }
}

function msOf(hours = "0", minutes = "0"): number {
  return Number(hours) * hourMs + Number(minutes) * 60_000;
}
