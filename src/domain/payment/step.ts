import { exhaustive } from "../exhaustive.ts";
import { fromAttention, fromCancelling, fromUnpaid } from "./cancelling.ts";
import { fromConfirming } from "./confirming.ts";
import type { Effect, PaymentEvent } from "./events.ts";
import { type In, type Step, afterPending, doubted, settled, stay } from "./moves.ts";
import { noteOn } from "./notes.ts";
import type { Monotonic } from "../time/instant.ts";
import type { Doubt, Payment } from "./payment.ts";
import { fromPaid, fromRefunding } from "./refunding.ts";
import { refusesTheCall } from "./callCodes.ts";

/**
 * What becomes of a payment when something happens, and what it wishes to be done about it.
 *
 * Pure and total: every event is answered in every state, and an event that does not apply changes
 * nothing, so a late or repeated answer never disturbs a sale that has moved on. The caller writes
 * the new state to the journal before it acts on the effects.
 *
 * Source of the transitions: Antom in-store best practice and Alipay+ cancelPayment
 * (docs.antom.com/ac/ams_upm/bp, docs.alipayplus.com cancel_payment).
 */
export function step(payment: Payment, event: PaymentEvent): Step {
  const [next, effects] = moved(payment, event);
  const note = noteOn(payment, event, next);
  return [next, note ? [note, ...effects] : effects];
}

function moved(payment: Payment, event: PaymentEvent): Step {
  if (event.type === "codeScanned" && payment.status !== "draft") return refuseSecondCode(payment);
  switch (payment.status) {
    case "draft":
      return fromDraft(payment, event);
    case "ready":
      return fromReady(payment, event);
    case "paying":
      return fromPaying(payment, event);
    case "confirming":
      return fromConfirming(payment, event);
    case "cancelling":
      return fromCancelling(payment, event);
    case "attention":
      return fromAttention(payment, event);
    case "paid":
    case "partiallyRefunded":
      return fromPaid(payment, event);
    case "refunding":
      return fromRefunding(payment, event);
    case "failed":
    case "cancelled":
      return fromUnpaid(payment, event);
    case "refunded":
      return stay(payment);
    default:
      return exhaustive(payment);
  }
}

/** A new code needs a new payment, and that only after this one is known to be dead. */
function refuseSecondCode(payment: Payment): Step {
  const refusal: Effect = { do: "refuse", reason: "paymentLive" };
  return [payment, [refusal]];
}

function fromDraft(payment: In<"draft">, event: PaymentEvent): Step {
  if (event.type !== "codeScanned") return stay(payment);
  if (event.at - event.scannedAt > payment.plan.codeLifeMs) {
    return [payment, [{ do: "refuse", reason: "codeExpired" }]];
  }
  const { total, plan } = payment;
  const { request, code, scannedAt } = event;
  return [{ status: "ready", request, total, plan, code, scannedAt }, []];
}

function fromReady(payment: In<"ready">, event: PaymentEvent): Step {
  switch (event.type) {
    case "intentRecorded":
      // A stalled disk may have outlived the code. Nothing was sent, so this is a true no.
      if (event.at - payment.scannedAt > payment.plan.codeLifeMs) {
        return [{ ...payment, status: "failed", resultCode: "EXPIRED_CODE" }, []];
      }
      return [
        { ...payment, status: "paying" },
        [{ do: "pay" }, { do: "wake", afterMs: payment.plan.silenceMs, event: "silenceFell" }],
      ];
    case "resumed":
      return doubted(payment, event.at, "tillRestarted", { codeHeld: false });
    default:
      return stay(payment);
  }
}

function fromPaying(payment: In<"paying">, event: PaymentEvent): Step {
  switch (event.type) {
    case "payAnswered":
      return afterPayAnswer(payment, event);
    case "notified":
      return settled(payment, event.answer, { refundOwed: false }) ?? stay(payment);
    case "silenceFell":
      return doubted(payment, event.at, "noAnswer", { codeHeld: true });
    case "resumed":
      return doubted(payment, event.at, "tillRestarted", { codeHeld: false });
    default:
      return stay(payment);
  }
}

function afterPayAnswer(
  payment: In<"paying">,
  { answer, at }: Extract<PaymentEvent, { type: "payAnswered" }>,
): Step {
  if (answer.kind === "declined" && refusesTheCall(answer.code)) {
    return askedLater(payment, at, "noAnswer", { callRefused: answer.code });
  }
  const final = settled(payment, answer, { refundOwed: false });
  if (final) return final;
  if (answer.kind === "pending") {
    const known = afterPending(payment, answer);
    return askedLater(payment, at, known.doubt, known);
  }
  const doubt = answer.kind === "silent" ? "noAnswer" : "contradiction";
  return doubted(payment, at, doubt, { codeHeld: true });
}

/** The acquirer has answered, so that it need not be asked at once. */
function askedLater(
  payment: In<"paying">,
  at: Monotonic,
  doubt: Doubt,
  known: Partial<Pick<In<"confirming">, "doubt" | "resendNext" | "callRefused" | "shopCode">>,
): Step {
  const [next] = doubted(payment, at, doubt, { codeHeld: true });
  return [
    { ...next, awaiting: "poll", polls: 0, ...known },
    [{ do: "wake", afterMs: payment.plan.pollEveryMs, event: "pollDue" }],
  ];
}
