import { exhaustive } from "#domain/exhaustive.ts";
import type { Payment } from "#domain/payment/payment.ts";
import type { Tone } from "#ports/sound.ts";

/** What the cashier hears when the payment at the till has come this far, or null for nothing. */
export function toneOf(payment: Payment): Tone | null {
  switch (payment.status) {
    case "paid":
      return payment.refundOwed ? "unsure" : "paid";
    case "failed":
    case "cancelled":
      return "declined";
    case "confirming":
    case "attention":
      return "unsure";
    case "draft":
    case "ready":
    case "paying":
    case "cancelling":
    case "refunding":
    case "partiallyRefunded":
    case "refunded":
      return null;
    default:
      return exhaustive(payment);
  }
}
