import type { Effect, PaymentEvent } from "./events.ts";
import { matches } from "./moves.ts";
import { type Payment, type PaymentStatus, isCaptured } from "./payment.ts";

type Note = Extract<Effect, { readonly do: "note" }>;

/** States in which the shop no longer expects money. */
const calledOff: ReadonlySet<PaymentStatus> = new Set<PaymentStatus>([
  "cancelling",
  "attention",
  "cancelled",
  "failed",
]);

/**
 * What an answer says that must not be forgotten although it moves nothing: an approval of other
 * money than ours, or one of ours that came after the shop had called it off.
 */
export function noteOn(payment: Payment, event: PaymentEvent, next: Payment): Note | null {
  if (payment.status === "draft") return null;
  if (
    event.type !== "payAnswered" &&
    event.type !== "inquiryAnswered" &&
    event.type !== "notified"
  ) {
    return null;
  }
  const { answer } = event;
  if (deniesMoney(payment, event)) return { do: "note", note: "contradiction" };
  if (answer.kind === "contradicted") return { do: "note", note: "contradiction" };
  if (answer.kind !== "approved") return null;
  if (!matches(payment, answer.proof)) return { do: "note", note: "contradiction" };
  const taken = next.status === "paid" || !calledOff.has(payment.status);
  return taken ? null : { do: "note", note: "lateApproval" };
}

/** The acquirer tells by itself that a payment failed which it has long said to have taken. */
function deniesMoney(payment: Payment, event: PaymentEvent): boolean {
  return event.type === "notified" && isCaptured(payment) && event.answer.kind === "declined";
}
