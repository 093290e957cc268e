import type { SaleRecord } from "../journal/views.ts";
import type { Yen } from "../money/yen.ts";
import { isCaptured, isOpen, type CapturedPayment } from "../payment/payment.ts";
import { profileOf } from "../payment/walletProfile.ts";
import type { DailySpan } from "../wallet/walletProfile.ts";
import { err, ok, type Result } from "../result.ts";
import { instant, type Instant } from "../time/instant.ts";
import { dayMs, msOfDay } from "../time/jst.ts";
import { parseTimestamp } from "../time/timestamp.ts";
import { cancelDeadline } from "../wallet/acquirerDay.ts";
import { leftToRefund } from "./refundPlan.ts";

/** How money goes back: out of the drawer, by calling the payment off, or by a refund. */
export type WayBack =
  { readonly by: "cash" } | { readonly by: "cancel" | "refund"; readonly payment: CapturedPayment };

/** Why a wallet gives nothing back now, though there is money left. */
export type WayBackFault =
  | { readonly type: "notPaid" }
  /** An earlier refund has not been answered yet. */
  | { readonly type: "refundUnderWay" }
  | { readonly type: "wholeOnly" }
  | { readonly type: "noMoreRefunds" }
  | { readonly type: "windowOver"; readonly days: number }
  /** The wallet pays nothing back at night; `until` is when it does again. */
  | { readonly type: "nightBlock"; readonly until: Instant };

/** What a wallet's rules mean for one sale, told before the cashier has chosen anything. */
export interface RefundTerms {
  readonly left: Yen;
  /** True when whatever goes back now is the last that ever goes back. */
  readonly onceOnly: boolean;
  readonly wholeOnly: boolean;
  /** Until when the whole payment can be called off without a fee, or null when it cannot. */
  readonly cancelUntil: Instant | null;
  /** Until when the wallet pays back, or null for cash, which always does. */
  readonly refundUntil: Instant | null;
}

/** The payment that the sale's receipt stands on, or null for cash or an unpaid sale. */
export function receiptPayment({ attempts, receipt }: SaleRecord): CapturedPayment | null {
  return attempts.filter(isCaptured).find(({ request }) => request === receipt?.request) ?? null;
}

/**
 * Which way an amount of the price goes back. All of it, on the acquirer's day of the payment, is a cancellation,
 * for then the fee comes back too; everything else is a refund.
 */
export function wayBack(
  record: SaleRecord,
  amount: Yen,
  now: Instant,
): Result<WayBack, WayBackFault> {
  if (record.cash && record.receipt) return ok({ by: "cash" });
  const payment = receiptPayment(record);
  if (!payment) return err({ type: "notPaid" });
  if (isOpen(payment)) return err({ type: "refundUnderWay" });
  const { refund, cancel } = profileOf(payment);
  const paidAt = paidAtOf(record, payment);
  const whole = amount === record.sale.totals.total;
  if (whole && cancel.paid && now <= cancelDeadline(payment.plan.acquirer, paidAt)) {
    return ok({ by: "cancel", payment });
  }
  if (!refund.partial && !whole) return err({ type: "wholeOnly" });
  if (refund.most !== null && refundsDone(record) >= refund.most) {
    return err({ type: "noMoreRefunds" });
  }
  if (now > paidAt + refund.windowDays * dayMs) {
    return err({ type: "windowOver", days: refund.windowDays });
  }
  const until = refund.nightBlock && endOfBlock(refund.nightBlock, now);
  return until ? err({ type: "nightBlock", until }) : ok({ by: "refund", payment });
}

/** What to tell the cashier before it matters. */
export function refundTerms(record: SaleRecord): RefundTerms {
  const payment = receiptPayment(record);
  const left = leftToRefund(record);
  if (!payment) {
    return { left, onceOnly: false, wholeOnly: false, cancelUntil: null, refundUntil: null };
  }
  const { refund, cancel } = profileOf(payment);
  const paidAt = paidAtOf(record, payment);
  const untouched = left === record.sale.totals.total;
  return {
    left,
    onceOnly: refund.most !== null && refundsDone(record) + 1 >= refund.most,
    wholeOnly: !refund.partial,
    cancelUntil: cancel.paid && untouched ? cancelDeadline(payment.plan.acquirer, paidAt) : null,
    refundUntil: instant(paidAt + refund.windowDays * dayMs),
  };
}

/** When the acquirer says it took the money; the tablet's own time where it did not say. */
export function paidAtOf({ sale, receipt }: SaleRecord, { proof }: CapturedPayment): Instant {
  const told = proof.paidAt === null ? null : parseTimestamp(proof.paidAt);
  return told ?? receipt?.issuedAt ?? sale.at;
}

function refundsDone({ refunds }: SaleRecord): number {
  return refunds.filter(({ outcome }) => outcome.state === "done").length;
}

/** When the block that `now` lies in ends, or null when it lies in none. */
function endOfBlock({ fromMinute, untilMinute }: DailySpan, now: Instant): Instant | null {
  const sinceMidnight = msOfDay(now);
  const from = fromMinute * 60_000;
  const length = ((untilMinute - fromMinute + 24 * 60) % (24 * 60)) * 60_000;
  const sinceStart = (sinceMidnight - from + dayMs) % dayMs;
  return sinceStart < length ? instant(now + length - sinceStart) : null;
}
