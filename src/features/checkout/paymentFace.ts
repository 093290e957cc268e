import { exhaustive } from "#domain/exhaustive.ts";
import { isOpen, isOverAtCounter } from "#domain/payment/payment.ts";
import type { Doubt, Payment, SentPayment } from "#domain/payment/payment.ts";
import { isResultCode, resultAction } from "#domain/payment/resultCodes.ts";
import type { CashierAction } from "#domain/payment/resultCodes.ts";
import type { Messages } from "#i18n/messages.ts";
import type { PayerSentence } from "#i18n/payer.ts";
import type { IconName } from "#ui/Icon.tsx";
import type { Tone } from "#ui/StatusPill.tsx";

export type FaceName =
  | "sending"
  | Doubt
  | "cancelling"
  | "checkingTruth"
  | "paid"
  | "refundOwed"
  | "newCode"
  | "otherTender"
  | "waitAndTry"
  | "callSupport"
  | "cancelled"
  | "cancelRefused"
  | "attentionContradiction"
  | "refunding"
  | "partlyRefunded"
  | "refunded";

/** The one thing the cashier can press. */
export type FaceAction =
  "stop" | "nextCustomer" | "newCode" | "otherTender" | "waitAndTry" | "callSupport" | "again";

/** How a payment looks to the cashier: everything the screen shows follows from this. */
export interface PaymentFace {
  readonly name: FaceName;
  readonly tone: Tone;
  /** `turning`: something is under way and the screen changes by itself. */
  readonly sign: IconName | "turning";
  /** null where there is nothing to do but wait. */
  readonly action: FaceAction | null;
  /** The acquirer's final code, whose sentence replaces the general advice. */
  readonly resultCode: string | null;
  /** True once it is certain that the customer was not charged. */
  readonly notCharged: boolean;
  /** True while something is still to come at the counter: the screen cannot be left. */
  readonly live: boolean;
  /** What to show the customer in their own language. */
  readonly toPayer: PayerSentence | null;
}

/**
 * The face of a payment, or null when there is none yet and the scanner stands on the screen.
 * The only place where a payment's status becomes words, colours and buttons.
 */
export function paymentFace(payment: Payment | null): PaymentFace | null {
  if (payment === null || payment.status === "draft") return null;
  return { ...plain, live: isOpen(payment) && !isOverAtCounter(payment), ...ofStatus(payment) };
}

const plain = {
  tone: "info",
  sign: "turning",
  action: null,
  resultCode: null,
  notCharged: false,
  toPayer: null,
} as const;

type Traits = Pick<PaymentFace, "name"> & Partial<PaymentFace>;

function ofStatus(payment: SentPayment): Traits {
  switch (payment.status) {
    case "ready":
    case "paying":
      return { name: "sending" };
    case "confirming":
      return ofDoubt(payment.doubt);
    case "cancelling":
      return {
        name:
          payment.awaiting === "truth" || payment.awaiting === "truthRetry"
            ? "checkingTruth"
            : "cancelling",
        tone: "warn",
        toPayer: "wait",
        action: isOverAtCounter(payment) ? "nextCustomer" : null,
      };
    case "paid":
      return payment.refundOwed
        ? { name: "refundOwed", tone: "warn", sign: "warning", action: "nextCustomer" }
        : { name: "paid", tone: "ok", sign: "checkCircle", action: "nextCustomer" };
    case "failed":
      return ofRefusal(payment.resultCode);
    case "cancelled":
      return {
        name: "cancelled",
        tone: "neutral",
        sign: "undo",
        action: "again",
        notCharged: true,
      };
    case "attention":
      return {
        name: payment.reason === "contradiction" ? "attentionContradiction" : payment.reason,
        tone: "warn",
        sign: "warning",
        action: "nextCustomer",
        resultCode: payment.resultCode,
      };
    case "refunding":
      return { name: "refunding" };
    case "partiallyRefunded":
      return { name: "partlyRefunded", tone: "neutral", sign: "undo", action: "nextCustomer" };
    case "refunded":
      return { name: "refunded", tone: "neutral", sign: "undo", action: "nextCustomer" };
    default:
      return exhaustive(payment);
  }
}

function ofDoubt(doubt: Doubt): Traits {
  const unsure = { name: doubt, tone: "warn", action: "stop" } as const;
  return doubt === "customerConfirms"
    ? { ...unsure, tone: "info", sign: "phone", toPayer: "confirm" }
    : { ...unsure, toPayer: "wait" };
}

const refused = { tone: "danger", sign: "cross", notCharged: true } as const;

const ofFailure: Readonly<Record<CashierAction, Traits>> = {
  newCode: { ...refused, name: "newCode", action: "newCode", toPayer: "newCode" },
  otherTender: { ...refused, name: "otherTender", action: "otherTender", toPayer: "otherTender" },
  wait: { ...refused, name: "waitAndTry", action: "waitAndTry", toPayer: "newCode" },
  callSupport: { ...refused, name: "callSupport", action: "callSupport", toPayer: "callSupport" },
};

/** A fresh code helps nobody whose wallet is empty: they are asked for what does. */
const lacksMoney: ReadonlySet<string> = new Set([
  "USER_BALANCE_NOT_ENOUGH",
  "USER_AMOUNT_EXCEED_LIMIT",
]);

function ofRefusal(resultCode: string): Traits {
  const traits = { ...ofFailure[resultAction(resultCode)], resultCode };
  return lacksMoney.has(resultCode) ? { ...traits, toPayer: "topUp" } : traits;
}

/** What the cashier does or waits for, in one or two sentences. */
export function faceAdvice(face: PaymentFace, t: Messages): string {
  const general = t[`checkout.face.${face.name}.advice`];
  // Where money may have moved, the acquirer's reason matters less than what must not be done now.
  if (face.resultCode === null || !face.notCharged || !isResultCode(face.resultCode))
    return general;
  return t[`checkout.result.${face.resultCode}`];
}

/**
 * Whole seconds until the till cancels by itself, or null when the payment is not waiting for that.
 * @param doubtMs how long the payment has been unsure (ms)
 */
export function secondsToCancel(payment: Payment, doubtMs: number): number | null {
  if (payment.status !== "confirming") return null;
  return Math.max(0, Math.ceil((payment.plan.budgetMs - doubtMs) / 1000));
}
