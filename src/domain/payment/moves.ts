import type { Monotonic } from "../time/instant.ts";
import { isShopCode } from "../wallet/codeFamily.ts";
import type { InquiryAnswer, PayAnswer, Pending, Proof } from "./answers.ts";
import type { Effect } from "./events.ts";
import type { Doubt, Payment, PaymentStatus } from "./payment.ts";
import { asksForResend } from "./callCodes.ts";

/** The payment in one of the named states. */
export type In<Status extends PaymentStatus> = Extract<Payment, { readonly status: Status }>;

export type Step<Next extends Payment = Payment> = readonly [
  next: Next,
  effects: readonly Effect[],
];

/** The event does not apply. */
export function stay(payment: Payment): Step {
  return [payment, []];
}

/** What every state after the scan carries along. */
type Sent = Exclude<Payment, { readonly status: "draft" }>;

export function attemptOf({ request, total, plan, code, scannedAt }: Sent) {
  return { request, total, plan, code, scannedAt };
}

/** From here on the shopper may have been charged. The first thing done about it is to ask. */
export function doubted(
  payment: Sent,
  at: Monotonic,
  doubt: Doubt,
  { codeHeld }: { readonly codeHeld: boolean },
): Step<In<"confirming">> {
  return [
    {
      ...attemptOf(payment),
      status: "confirming",
      doubt,
      since: at,
      polls: 1,
      resends: 0,
      awaiting: "inquiry",
      resendNext: false,
      codeHeld,
    },
    [{ do: "inquire" }],
  ];
}

/**
 * What a "not yet" tells of an unsure payment. An order whose code we do not have is asked for again
 * under the same id, for nobody can pay what is not shown.
 */
export function afterPending(
  { code: { family }, ...known }: Sent,
  answer: Pending,
): Pick<In<"confirming">, "doubt" | "resendNext" | "shopCode"> {
  if (asksForResend(answer.code)) return { doubt: "acquirerBusy", resendNext: true };
  if (!isShopCode(family)) return { doubt: "customerConfirms", resendNext: false };
  const shopCode = answer.shopCode ?? ("shopCode" in known ? known.shopCode : undefined);
  return shopCode === undefined
    ? { doubt: "noAnswer", resendNext: true }
    : { doubt: "customerScans", resendNext: false, shopCode };
}

/** True when an approval speaks of this very payment. */
export function matches(payment: Sent, proof: Proof): boolean {
  return proof.request === payment.request && proof.amount === payment.total;
}

/**
 * The final state an answer leads to, or null when it is not a final word about this payment.
 * An approval of anything but our request and our amount is no final word.
 */
export function settled(
  payment: Sent,
  answer: PayAnswer | InquiryAnswer,
  { refundOwed }: { readonly refundOwed: boolean },
): Step | null {
  const attempt = attemptOf(payment);
  switch (answer.kind) {
    case "approved":
      if (!matches(payment, answer.proof)) return null;
      return [
        { ...attempt, status: "paid", proof: answer.proof, refundOwed, refundRefused: null },
        refundOwed ? [{ do: "payBack" }] : [],
      ];
    case "declined":
      return [{ ...attempt, status: "failed", resultCode: answer.code }, []];
    case "cancelled":
      // Called off by somebody else, for the acquirer closes forgotten orders by itself.
      return [{ ...attempt, status: "failed", resultCode: "ORDER_IS_CANCELED" }, []];
    default:
      return null;
  }
}
