const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
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

/** A paid order can be cancelled until a quarter past midnight after the acquirer's day it began on. */
export function cancelDeadline(createdAt: number): number {
  const dayStart = Math.floor((createdAt + acquirerOffsetMs) / dayMs) * dayMs - acquirerOffsetMs;
  return dayStart + dayMs + 15 * 60_000;
}

/** Half past eleven at night to half past midnight in Japan, when one wallet pays nothing back. */
export function isRefundNight(at: number): boolean {
  const sinceHalfPastEleven = (at + japanOffsetMs + hourMs / 2) % dayMs;
  return sinceHalfPastEleven < hourMs;
}
