import type { Yen } from "../money/yen.ts";
import type { FunderPart } from "../offer/tenders.ts";
import type { Monotonic } from "../time/instant.ts";
import type { CodeFamily } from "../wallet/codeFamily.ts";
import type { WalletBrand } from "../wallet/wallet.ts";
import type { Proof, RefundId, RequestId } from "./answers.ts";
import type { PaymentPlan } from "./plan.ts";

/**
 * The code of an attempt as far as it may be kept: enough to recognise it again, too little to pay
 * with. For one that the shop shows, the family tells so; nobody reads its digits.
 */
export interface CodeTrace {
  readonly family: CodeFamily;
  /** What the code itself says of the brand; the acquirer's answer has the last word. */
  readonly brand: WalletBrand | null;
  /** Empty for a code that the shop shows. */
  readonly lastFour: string;
  /** Keyed digest of the whole code; equal codes have equal fingerprints on one till. */
  readonly fingerprint: string;
}

/** What every state knows once a code has been read. */
interface Attempt {
  readonly request: RequestId;
  readonly total: Yen;
  readonly plan: PaymentPlan;
  readonly code: CodeTrace;
  readonly scannedAt: Monotonic;
}

/** Why the payment is unsure, as the cashier is told. */
export type Doubt =
  /** The shop shows a code; the customer scans it, or is already paying. */
  | "customerScans"
  | "customerConfirms"
  | "noAnswer"
  | "acquirerBusy"
  | "tillRestarted"
  | "contradiction";

/**
 * Why a payment is being called off. `lateApproval`: it was over unpaid, and then there was word that
 * it had taken the money after all.
 */
export type CancelReason = "cashierStopped" | "budgetSpent" | "contradiction" | "lateApproval";

/** Why a person has to look at it. */
export type AttentionReason = "cancelRefused" | "contradiction";

/** So many pieces of one line of the sale, brought back. */
export interface ReturnedLine {
  /** Key of the sale's line. */
  readonly key: string;
  readonly quantity: number;
}

/** Money that is to go back. On disk before anybody is asked for it, and retried unchanged. */
export interface RefundOrder {
  readonly id: RefundId;
  readonly amount: Yen;
  /** What the funders of campaigns get back beside it; nothing of it concerns the acquirer. */
  readonly toFunders?: readonly FunderPart[];
  /**
   * `cancel`: the whole payment is called off on the day it was made, which costs the shop no fee;
   * when the acquirer will not, it is refunded under the same id.
   */
  readonly by: "cancel" | "refund";
  /** The goods that came back, or null when an amount was agreed on. */
  readonly returned: readonly ReturnedLine[] | null;
}

/**
 * One shopper paying one total, as the acquirer integration guides describe it.
 *
 *     draft ─► ready ─► paying ─► paid ─► refunding ─► partiallyRefunded ─► refunded
 *                         │  ╲      ▲
 *                         │   ─► failed
 *                         ▼  ╱      │
 *                     confirming ───┘
 *                         ▼
 *                     cancelling ─► cancelled │ attention
 *
 * `confirming` means the shopper may already have been charged. It ends only in a final word of the
 * acquirer or in a confirmed cancellation, never by itself and never by a button. `failed` and
 * `cancelled` go back to `cancelling` when there is word that money moved all the same.
 */
export type Payment =
  | { readonly status: "draft"; readonly total: Yen; readonly plan: PaymentPlan }
  | (Attempt & { readonly status: "ready" })
  | (Attempt & { readonly status: "paying" })
  | (Attempt & {
      readonly status: "confirming";
      readonly doubt: Doubt;
      readonly since: Monotonic;
      readonly polls: number;
      readonly resends: number;
      /** The one thing we wait for, so that a stray timer or a late answer starts nothing twice. */
      readonly awaiting: "poll" | "inquiry" | "resend";
      /** True when the next step is to send pay again under the same id instead of to inquire. */
      readonly resendNext: boolean;
      /** False once the code is out of memory (after a restart): then only inquiries are possible. */
      readonly codeHeld: boolean;
      /**
       * The code with which the first call was refused. It is believed once the acquirer, asked, does
       * not know the request: on its way the call may have been doubled, and only one copy refused.
       */
      readonly callRefused?: string;
      /** What the shop shows for this sale, once the acquirer has given it. No secret: it takes no money. */
      readonly shopCode?: string;
    })
  | (Attempt & {
      readonly status: "cancelling";
      readonly reason: CancelReason;
      readonly tries: number;
      /** `truth`: there is no cancelling (any more), so the acquirer is asked what it holds. */
      readonly awaiting: "answer" | "retry" | "truth" | "truthRetry";
    })
  | (Attempt & {
      readonly status: "paid";
      readonly proof: Proof;
      /** True when the shop had already called the sale off: the money has to go back. */
      readonly refundOwed: boolean;
      /** The acquirer's code for the last refused refund, if any. */
      readonly refundRefused: string | null;
    })
  | (Attempt & { readonly status: "failed"; readonly resultCode: string })
  | (Attempt & { readonly status: "cancelled"; readonly reason: CancelReason })
  | (Attempt & {
      readonly status: "attention";
      readonly reason: AttentionReason;
      /** Why the shop had called the payment off before it needed a person. */
      readonly calledOff: CancelReason;
      readonly resultCode: string | null;
      readonly awaiting: "poll" | "inquiry";
    })
  | (Attempt & {
      readonly status: "refunding";
      readonly proof: Proof;
      readonly refundOwed: boolean;
      readonly refunded: Yen;
      readonly refund: RefundOrder;
      readonly tries: number;
      /** `truth`: the cancellation was refused, so the acquirer is asked whether it is done already. */
      readonly awaiting: "answer" | "retry" | "truth" | "truthRetry";
      /**
       * There once the refund stands in for a cancellation that was refused. That one may have worked
       * all the same, so a refund refused too, with this code, is asked about before it is believed.
       */
      readonly insteadOfCancel?: { readonly refused: string | null };
    })
  | (Attempt & {
      readonly status: "partiallyRefunded";
      readonly proof: Proof;
      readonly refundOwed: boolean;
      readonly refunded: Yen;
      readonly refundRefused: string | null;
    })
  | (Attempt & {
      readonly status: "refunded";
      readonly proof: Proof;
      readonly refunded: Yen;
      /** Set when it went back by a cancellation: then it stands in none of the acquirer's files. */
      readonly byCancel?: true;
    });

export type PaymentStatus = Payment["status"];

/** A payment that has an id, and so may be known to the acquirer. */
export type SentPayment = Exclude<Payment, { readonly status: "draft" }>;

const openStatuses: ReadonlySet<PaymentStatus> = new Set<PaymentStatus>([
  "ready",
  "paying",
  "confirming",
  "cancelling",
  "attention",
  "refunding",
]);

/**
 * True while the payment's story is not over: the acquirer has not said its final word, or it holds
 * money that the shop owes back. Such a payment stays on the open list.
 */
export function isOpen(payment: Payment): boolean {
  return openStatuses.has(payment.status) || isOwedBack(payment);
}

const calledOffStatuses: ReadonlySet<PaymentStatus> = new Set<PaymentStatus>([
  "cancelling",
  "attention",
  "failed",
  "cancelled",
  "refunded",
]);

/**
 * True when the shop expects no money from this payment any more, whatever the acquirer may yet say:
 * what it takes all the same goes back by itself. Only then may the sale be paid in another way.
 */
export function isCalledOff(payment: Payment): boolean {
  return calledOffStatuses.has(payment.status) || isOwedBack(payment);
}

/** True while the acquirer holds money for a payment that had been called off. */
export function isOwedBack(payment: Payment): boolean {
  return "refundOwed" in payment && payment.refundOwed;
}

/** A payment the acquirer has taken the money of, whatever became of that money since. */
export type CapturedPayment = Extract<Payment, { readonly proof: unknown }>;

export function isCaptured(payment: Payment): payment is CapturedPayment {
  return "proof" in payment;
}

/**
 * True when nothing more can happen at the counter, so that the next customer may be served: the
 * payment is settled, or a matter for the open list. A cancellation that stays unanswered becomes
 * one when its growing pauses are used up; the till goes on repeating it.
 */
export function isOverAtCounter(payment: Payment): boolean {
  switch (payment.status) {
    case "cancelling":
      return payment.tries > payment.plan.retryMs.length;
    case "draft":
    case "ready":
    case "paying":
    case "confirming":
    case "failed":
    case "cancelled":
      return false;
    default:
      return true;
  }
}
