import { exhaustive } from "#domain/exhaustive.ts";
import { worthOfRefund } from "#domain/offer/tenders.ts";
import type { RefundRecord, SaleRecord } from "#domain/journal/views.ts";
import { sumYen } from "#domain/money/yen.ts";
import { isCaptured, isOpen, isOwedBack } from "#domain/payment/payment.ts";
import type { CapturedPayment, SentPayment } from "#domain/payment/payment.ts";
import { receiptPayment } from "#domain/refund/wayBack.ts";
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
 * The attempt that speaks for the sale: the one its receipt stands on; while there is none, the one
 * that is not over yet, or else the last. None when the sale was paid in cash.
 */
export function speakingAttempt(record: SaleRecord): SentPayment | undefined {
  if (record.receipt) return receiptPayment(record) ?? undefined;
  return record.attempts.findLast(isOpen) ?? record.attempts.at(-1);
}

/** Attempts that took money after they had been called off: it is going back by itself, or has gone. */
export function owedAttempts(record: SaleRecord): readonly CapturedPayment[] {
  const paidBack = (payment: CapturedPayment) =>
    payment.status === "refunded" && payment.request !== record.receipt?.request;
  return record.attempts
    .filter(isCaptured)
    .filter((payment) => isOwedBack(payment) || paidBack(payment));
}

/** How the sale stands as a whole. */
export function saleState(record: SaleRecord): PaymentState | null {
  const payment = speakingAttempt(record);
  if (payment) return paymentState(payment);
  return record.receipt ? cashState(record) : null;
}

/** Cash is given back at once, so a cash sale is never on its way to anything. */
function cashState({ sale, refunds }: SaleRecord): PaymentState {
  const back = sumYen(refunds.map(worthOfRefund));
  if (back === 0) return { name: "paid", tone: "ok", icon: "check" };
  const name = back < sale.totals.total ? "partlyRefunded" : "refunded";
  return { name, tone: "neutral", icon: "undo" };
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
      return payment.refundOwed
        ? { name: "refundOwed", tone: "warn", icon: "warning" }
        : { name: "partlyRefunded", tone: "neutral", icon: "undo" };
    case "refunded":
      return { name: "refunded", tone: "neutral", icon: "undo" };
    default:
      return exhaustive(payment);
  }
}

/** A refund's state in the same three. */
export function refundState({ outcome }: RefundRecord): Pick<PaymentState, "tone" | "icon"> {
  switch (outcome.state) {
    case "asked":
      return { tone: "info", icon: "clock" };
    case "done":
      return { tone: "ok", icon: "check" };
    case "refused":
      return { tone: "danger", icon: "cross" };
    default:
      return exhaustive(outcome);
  }
}
