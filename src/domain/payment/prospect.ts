import { exhaustive } from "../exhaustive.ts";
import type { Instant, Monotonic } from "../time/instant.ts";
import { cancelDeadline } from "../wallet/acquirerDay.ts";
import { type Doubt, type SentPayment, isOwedBack } from "./payment.ts";
import { profileOf } from "./walletProfile.ts";

/** What the till is doing about an open payment at this moment. */
export type Doing =
  | "sending"
  | "waitingForCustomer"
  | "asking"
  | "sendingAgain"
  | "cancelling"
  | "askingTruth"
  | "payingBack"
  | "waitingForPerson";

/** What it will do next by itself. */
export type NextStep = "ask" | "cancel" | "askTruth" | "payBack";

/** By when the payment is over at the latest. */
export type End =
  | { readonly kind: "within"; readonly ms: number }
  /** The acquirer's day ends then: what can still be cancelled must be by that moment. */
  | { readonly kind: "by"; readonly at: Instant }
  /** As soon as the acquirer answers; no clock can tell. */
  | { readonly kind: "onAnswer" };

export interface Prospect {
  readonly doing: Doing;
  /** null while an answer is waited for. */
  readonly next: { readonly step: NextStep; readonly inMs: number } | null;
  readonly end: End;
}

/** What only the flow and the clock know of an open payment. */
export interface AtWork {
  readonly now: Monotonic;
  /** When the till wakes by itself for this payment, or null while it waits for an answer. */
  readonly wakesAt: Monotonic | null;
  /** When the intent was written: tells the acquirer's day. */
  readonly intendedAt: Instant;
}

/** What is done about an open payment now, what comes next, and when it will be over. */
export function prospect(payment: SentPayment, { now, wakesAt, intendedAt }: AtWork): Prospect {
  const inMs = wakesAt === null ? null : Math.max(0, wakesAt - now);
  const then = (step: NextStep) => (inMs === null ? null : { step, inMs });
  const endOfDay: End = { kind: "by", at: cancelDeadline(payment.plan.acquirer, intendedAt) };
  switch (payment.status) {
    case "ready":
    case "paying":
      return { doing: "sending", next: then("ask"), end: within(planMs(payment)) };
    case "confirming": {
      const left = Math.max(0, payment.plan.budgetMs - (now - payment.since));
      const doing = confirmingBy(payment.awaiting, waitsForCustomer(payment.doubt));
      const next = left === 0 && inMs !== null ? then("cancel") : then("ask");
      return { doing, next, end: within(left) };
    }
    case "cancelling":
      return payment.awaiting === "answer" || payment.awaiting === "retry"
        ? { doing: "cancelling", next: then("cancel"), end: endOfDay }
        : {
            doing: "askingTruth",
            next: then("askTruth"),
            end: profileOf(payment).cancel.unsure ? { kind: "onAnswer" } : endOfDay,
          };
    case "attention":
      return { doing: "waitingForPerson", next: then("askTruth"), end: { kind: "onAnswer" } };
    case "refunding":
    case "paid":
    case "partiallyRefunded":
    case "refunded":
    case "failed":
    case "cancelled":
      return {
        doing: payment.status === "refunding" || isOwedBack(payment) ? "payingBack" : "asking",
        next: then("payBack"),
        end: { kind: "onAnswer" },
      };
    default:
      return exhaustive(payment);
  }
}

function waitsForCustomer(doubt: Doubt): boolean {
  return doubt === "customerConfirms" || doubt === "customerScans";
}

function confirmingBy(awaiting: "poll" | "inquiry" | "resend", customerConfirms: boolean): Doing {
  if (awaiting === "inquiry") return "asking";
  if (awaiting === "resend") return "sendingAgain";
  return customerConfirms ? "waitingForCustomer" : "asking";
}

function planMs({ plan }: SentPayment): number {
  return plan.silenceMs + plan.budgetMs;
}

function within(ms: number): End {
  return { kind: "within", ms };
}
