import type { RefundOrder, SentPayment } from "../payment/payment.ts";

/**
 * A payment as this program keeps it, out of an entry of any release: entries are never rewritten, so
 * what older ones lack is filled in when they are read. The first release knew only refunds of an
 * amount, and named neither the way nor the goods.
 */
export function paymentAsNow(payment: SentPayment): SentPayment {
  if (payment.status !== "refunding" || "by" in payment.refund) return payment;
  const { id, amount } = payment.refund as Pick<RefundOrder, "id" | "amount">;
  return { ...payment, refund: { id, amount, by: "refund", returned: null } };
}
