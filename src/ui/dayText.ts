/**
 * A business day as people write it, with its weekday.
 * @param language BCP 47 tag of the reader
 */
export function dayText(date: string, language: string): string {
  // A business day is a name, not a moment: read and written in UTC it never slips.
  return new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    year: "numeric",
    month: "short",
    day: "numeric",
    weekday: "short",
  }).format(Date.parse(date));
}
