import { exhaustive } from "#domain/exhaustive.ts";
import { isCalledOff, isOpen, isOverAtCounter } from "#domain/payment/payment.ts";
import type { Doubt, Payment, SentPayment } from "#domain/payment/payment.ts";
import { timeMends } from "#domain/payment/refundRefusal.ts";
import { isResultCode, resultAction } from "#domain/payment/resultCodes.ts";
import type { CashierAction } from "#domain/payment/resultCodes.ts";
import { profileOf } from "#domain/payment/walletProfile.ts";
import type { Messages } from "#i18n/messages.ts";
import type { PayerSentence } from "#i18n/payer/payerSentences.ts";
import type { IconName } from "#ui/Icon.tsx";
import type { Tone } from "#ui/StatusPill.tsx";

export type FaceName =
  | "sending"
  | Doubt
  | "cancelling"
  | "checkingTruth"
  | "watching"
  | "lateApproval"
  | "paid"
  | "refundOwed"
  | "refundWaits"
  | "refundRefused"
  | "paidBack"
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

/** What leads on besides: the same sale by another tender, or the next customer. */
export type SideAction = "otherWay" | "putAside";

/** The one thing the cashier is to press. */
export type FaceAction =
  | "stop"
  | "giveUp"
  | "nextCustomer"
  | "newCode"
  | "otherTender"
  | "waitAndTry"
  | "callSupport"
  | "again"
  | "otherWay";

/** How a payment looks to the cashier: everything the screen shows follows from this. */
export interface PaymentFace {
  readonly name: FaceName;
  readonly tone: Tone;
  /** `turning`: something is under way and the screen changes by itself. */
  readonly sign: IconName | "turning";
  /** null where there is nothing to do but wait. */
  readonly action: FaceAction | null;
  /** Quieter ways on, beside the action. */
  readonly besides: readonly SideAction[];
  /** The acquirer's final code, whose sentence replaces the general advice. */
  readonly resultCode: string | null;
  /** True once it is certain that the customer was not charged. */
  readonly notCharged: boolean;
  /** True while money is expected of the payment: the screen cannot be left, only put aside. */
  readonly live: boolean;
  /** What to show the customer in their own language. */
  readonly toPayer: PayerSentence | null;
}

/**
 * The face of a payment, or null when there is none yet and the scanner stands on the screen.
 * The only place where a payment's status becomes words, colours and buttons.
 * @param sold true when the sale has its receipt: what goes back is then a return
 */
export function paymentFace(payment: Payment | null, sold = false): PaymentFace | null {
  if (payment === null || payment.status === "draft") return null;
  const live = isOpen(payment) && !isCalledOff(payment) && !isOverAtCounter(payment);
  return { ...plain, live, ...ofStatus(payment, sold) };
}

const plain = {
  tone: "info",
  sign: "turning",
  action: null,
  besides: [],
  resultCode: null,
  notCharged: false,
  toPayer: null,
} as const;

type Traits = Pick<PaymentFace, "name"> & Partial<PaymentFace>;

function ofStatus(payment: SentPayment, sold: boolean): Traits {
  switch (payment.status) {
    case "ready":
    case "paying":
      return { name: "sending" };
    case "confirming":
      return ofDoubt(payment);
    case "cancelling":
      return ofCancelling(payment);
    case "paid":
      return payment.refundOwed ? ofOwed(payment.refundRefused) : { ...over, ...celebrated };
    case "failed":
      return ofRefusal(payment.resultCode);
    case "cancelled":
      return { ...over, name: "cancelled", action: "again", notCharged: true };
    case "attention":
      return {
        ...calledOff,
        name: payment.reason === "contradiction" ? "attentionContradiction" : payment.reason,
        sign: "warning",
        resultCode: payment.resultCode,
      };
    case "refunding":
      return payment.refundOwed ? ofOwed(null) : { name: "refunding", action: "nextCustomer" };
    case "partiallyRefunded":
      return payment.refundOwed
        ? ofOwed(payment.refundRefused)
        : { ...over, name: "partlyRefunded", action: "nextCustomer" };
    case "refunded":
      return sold
        ? { ...over, name: "refunded", action: "nextCustomer" }
        : { ...over, name: "paidBack", action: "otherWay" };
    default:
      return exhaustive(payment);
  }
}

const celebrated = {
  name: "paid",
  tone: "ok",
  sign: "checkCircle",
  action: "nextCustomer",
} as const;

/** Nothing more is to come, and nothing is wrong. */
const over = { tone: "neutral", sign: "undo" } as const;

/**
 * Called off: the till sees to the money by itself, so the sale may be paid another way at once, or
 * wait aside with its goods.
 */
const calledOff = {
  tone: "warn",
  action: "otherWay",
  besides: ["putAside"],
  toPayer: "goesBack",
} as const;

function ofDoubt(payment: Extract<SentPayment, { status: "confirming" }>): Traits {
  const { doubt } = payment;
  const unsure = {
    name: doubt,
    tone: "warn",
    action: profileOf(payment).cancel.unsure ? "stop" : "giveUp",
    besides: ["putAside"],
  } as const;
  if (doubt === "customerScans") {
    return { ...unsure, tone: "info", sign: "phone", toPayer: "scanShopCode" };
  }
  return doubt === "customerConfirms"
    ? { ...unsure, tone: "info", sign: "phone", toPayer: "confirm" }
    : { ...unsure, toPayer: "wait" };
}

function ofCancelling(payment: Extract<SentPayment, { status: "cancelling" }>): Traits {
  if (payment.reason === "lateApproval") return { ...calledOff, name: "lateApproval" };
  if (payment.awaiting === "truth" || payment.awaiting === "truthRetry") {
    const name = profileOf(payment).cancel.unsure ? "checkingTruth" : "watching";
    return { ...calledOff, name };
  }
  if (isOverAtCounter(payment)) return { ...calledOff, name: "cancelling" };
  // As a rule the answer is there at once: it is worth waiting for, and nobody has to.
  return {
    ...calledOff,
    name: "cancelling",
    action: null,
    besides: ["otherWay", "putAside"],
    toPayer: "wait",
  };
}

/** Money that came after all and goes back by itself; `refused` is the code when it did not yet. */
function ofOwed(refused: string | null): Traits {
  if (refused === null) return { ...calledOff, name: "refundOwed" };
  const known = { ...calledOff, resultCode: refused };
  return timeMends(refused)
    ? { ...known, name: "refundWaits", sign: "clock" }
    : { ...known, name: "refundRefused", sign: "warning" };
}

const refused = { tone: "danger", sign: "cross", notCharged: true } as const;

const ofFailure: Readonly<Record<CashierAction, Traits>> = {
  newCode: { ...refused, name: "newCode", action: "newCode", toPayer: "newCode" },
  otherTender: { ...refused, name: "otherTender", action: "otherTender", toPayer: "otherTender" },
  wait: { ...refused, name: "waitAndTry", action: "waitAndTry", toPayer: "newCode" },
  callSupport: {
    ...refused,
    name: "callSupport",
    action: "callSupport",
    // The customer is not at fault, and cash needs no contract.
    besides: ["otherWay"],
    toPayer: "callSupport",
  },
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
 * Whole seconds until the till calls it off by itself, or null when it does not wait for that.
 * @param doubtMs how long the payment has been unsure (ms)
 */
export function secondsToCancel(payment: Payment, doubtMs: number): number | null {
  if (payment.status !== "confirming") return null;
  return Math.max(0, Math.ceil((payment.plan.budgetMs - doubtMs) / 1000));
}
