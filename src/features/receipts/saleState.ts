import { exhaustive } from "#domain/exhaustive.ts";
import type { SaleRecord } from "#domain/journal/views.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import type { IconName } from "#ui/Icon.tsx";
import type { Tone } from "#ui/StatusPill.tsx";

export type StateName =
  | "asking"
  | "unsure"
  | "cancelling"
  | "attention"
  | "paid"
  | "refundOwed"
  | "failed"
  | "cancelled"
  | "refunding"
  | "partlyRefunded"
  | "refunded";

/** A payment's state in a word, a colour and a sign, for rows of a list. */
export interface PaymentState {
  readonly name: StateName;
  readonly tone: Tone;
  readonly icon: IconName;
}

/**
 * The attempt that speaks for the sale: the one that took money, else the last one. Only the last
 * attempt of a sale can still be open, so a paid one is never hidden by a later no.
 */
export function speakingAttempt(record: SaleRecord): SentPayment | undefined {
  return record.attempts.findLast((attempt) => "proof" in attempt) ?? record.attempts.at(-1);
}

/** True when the money came after the sale was stopped: it goes back, and the goods never went. */
export function isRefundOwed(record: SaleRecord): boolean {
  const payment = speakingAttempt(record);
  return payment?.status === "paid" && payment.refundOwed;
}

export function paymentState(payment: SentPayment): PaymentState {
  switch (payment.status) {
    case "ready":
    case "paying":
      return { name: "asking", tone: "info", icon: "clock" };
    case "confirming":
      return { name: "unsure", tone: "warn", icon: "clock" };
    case "cancelling":
      return { name: "cancelling", tone: "warn", icon: "clock" };
    case "attention":
      return { name: "attention", tone: "warn", icon: "warning" };
    case "paid":
      return payment.refundOwed
        ? { name: "refundOwed", tone: "warn", icon: "warning" }
        : { name: "paid", tone: "ok", icon: "check" };
    case "failed":
      return { name: "failed", tone: "neutral", icon: "close" };
    case "cancelled":
      return { name: "cancelled", tone: "neutral", icon: "undo" };
    case "refunding":
      return { name: "refunding", tone: "info", icon: "clock" };
    case "partiallyRefunded":
      return { name: "partlyRefunded", tone: "neutral", icon: "undo" };
    case "refunded":
      return { name: "refunded", tone: "neutral", icon: "undo" };
    default:
      return exhaustive(payment);
  }
}
