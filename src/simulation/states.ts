import type { SaleRecord } from "#domain/journal/views.ts";
import type { SentPayment } from "#domain/payment/payment.ts";

type Status = SentPayment["status"];

/** The judge's own words for where a payment stands: it must not believe those of the engine. */
const unfinished: ReadonlySet<Status> = new Set<Status>([
  "ready",
  "paying",
  "confirming",
  "cancelling",
  "attention",
  "refunding",
]);

const expectsMoney: ReadonlySet<Status> = new Set<Status>(["ready", "paying", "confirming"]);

/** Its story is not over: it stands on the open list, where somebody sees it. */
export function isUnfinished(payment: SentPayment): boolean {
  return unfinished.has(payment.status) || isOwed(payment);
}

/** The acquirer holds money that was never the sale's. */
export function isOwed(payment: SentPayment): boolean {
  return "refundOwed" in payment && payment.refundOwed;
}

/** The shop still expects this payment to pay for the sale, or it has. */
export function isLive(payment: SentPayment): boolean {
  if (expectsMoney.has(payment.status)) return true;
  return "proof" in payment && payment.status !== "refunded" && !isOwed(payment);
}

/** The payment the sale's receipt stands on. */
export function payer({ attempts, receipt }: SaleRecord): SentPayment | null {
  return attempts.find(({ request }) => request === receipt?.request) ?? null;
}

export function isOverUnpaid({ status }: SentPayment): boolean {
  return status === "failed" || status === "cancelled";
}
