import { instant, type Instant } from "../time/instant.ts";
import { calendarDateJst, dayMs, jstAheadMs } from "../time/jst.ts";
import type { AcquirerId } from "./wallet.ts";

/** The calendar an acquirer closes its days by. */
export interface AcquirerCalendar {
  /** How far its clocks are ahead of UTC (ms). */
  readonly aheadMs: number;
  /** How long after the end of a day that day's payments can still be cancelled (ms). */
  readonly cancelGraceMs: number;
}

/**
 * Alipay+ keeps China's time: a day ends at 01:00 in Japan, and its payments can be cancelled until
 * 01:15 (docs.alipayplus.com cancel_payment: 00:15 UTC+8 on T+1). The Japanese acquirer's day is
 * Japan's, and its payments can be cancelled until 00:14:59 (PayPay's published rule).
 */
const calendars: Readonly<Record<AcquirerId, AcquirerCalendar>> = {
  alipayplus: { aheadMs: 8 * 3_600_000, cancelGraceMs: 15 * 60_000 },
  domestic: { aheadMs: jstAheadMs, cancelGraceMs: 15 * 60_000 - 1 },
};

/** The last moment at which a payment made at `at` can be cancelled. */
export function cancelDeadline(acquirer: AcquirerId, at: Instant): Instant {
  return instant(endOfDay(acquirer, at) + calendars[acquirer].cancelGraceMs);
}

/** The acquirer's date "YYYY-MM-DD" of a moment: the day in whose file a payment stands. */
export function clearingDate(acquirer: AcquirerId, at: Instant): string {
  return calendarDateJst(instant(at + calendars[acquirer].aheadMs - jstAheadMs));
}

function endOfDay(acquirer: AcquirerId, at: Instant): number {
  const { aheadMs } = calendars[acquirer];
  return (Math.floor((at + aheadMs) / dayMs) + 1) * dayMs - aheadMs;
}
