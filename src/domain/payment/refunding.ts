import { yen, zeroYen } from "../money/yen.ts";
import type { CancelAnswer, InquiryAnswer, RefundAnswer } from "./answers.ts";
import type { Effect, PaymentEvent } from "./events.ts";
import { type In, type Step, attemptOf, stay } from "./moves.ts";
import { pauseBeforeRetry } from "./plan.ts";
import { refusesTheCall } from "./callCodes.ts";

type Refunding = In<"refunding">;
type Refundable = In<"paid" | "partiallyRefunded">;

/**
 * Pause before money that is owed back, and was refused to go, is tried anew (ms): a night block or
 * an empty balance passes by itself.
 */
const payBackAgainMs = 300_000;

/** Paid, wholly or less what went back already: the one thing left is to pay back. */
export function fromPaid(payment: Refundable, event: PaymentEvent): Step {
  switch (event.type) {
    case "refundRequested":
      return refundBegun(payment, event);
    case "payBackDue":
    case "resumed":
      return payment.refundOwed ? [payment, [{ do: "payBack" }]] : stay(payment);
    default:
      return stay(payment);
  }
}

function refundBegun(
  payment: Refundable,
  { refund }: Extract<PaymentEvent, { type: "refundRequested" }>,
): Step {
  const refunded = payment.status === "paid" ? zeroYen : payment.refunded;
  if (refund.amount <= 0 || refunded + refund.amount > payment.total) return stay(payment);
  // A cancellation takes everything back, so it may only stand for everything.
  if (refund.by === "cancel" && refund.amount !== payment.total) return stay(payment);
  const { proof, refundOwed } = payment;
  return ask({
    ...attemptOf(payment),
    status: "refunding",
    proof,
    refundOwed,
    refunded,
    refund,
    tries: 1,
    awaiting: "answer",
  });
}

/** Retried under the same refund id until it is answered, so it can never go out twice. */
export function fromRefunding(payment: Refunding, event: PaymentEvent): Step {
  switch (event.type) {
    case "refundAnswered":
      return payment.awaiting === "answer" && payment.refund.by === "refund"
        ? afterRefund(payment, event.answer)
        : stay(payment);
    case "cancelAnswered":
      return payment.awaiting === "answer" && payment.refund.by === "cancel"
        ? afterCancel(payment, event.answer)
        : stay(payment);
    case "inquiryAnswered":
      return payment.awaiting === "truth" ? afterTruth(payment, event.answer) : stay(payment);
    case "refundDue":
      return tryAgain(payment);
    case "resumed":
      return ask(payment);
    default:
      return stay(payment);
  }
}

function ask(payment: Refunding): Step {
  return [{ ...payment, awaiting: "answer" }, [{ do: payment.refund.by }]];
}

function tryAgain(payment: Refunding): Step {
  const again = { ...payment, tries: payment.tries + 1 };
  switch (payment.awaiting) {
    case "retry":
      return ask(again);
    case "truthRetry":
      return askForTruth(again);
    default:
      return stay(payment);
  }
}

function afterRefund(payment: Refunding, answer: RefundAnswer): Step {
  switch (answer.kind) {
    case "refunded":
      return answer.amount === payment.refund.amount ? paidBack(payment) : retry(payment);
    case "declined":
      // An earlier try may have gone through; a no to the call says nothing about that one.
      if (payment.tries > 1 && refusesTheCall(answer.code)) return retry(payment);
      return payment.insteadOfCancel
        ? askForTruth({ ...payment, insteadOfCancel: { refused: answer.code } })
        : notPaidBack(payment, answer.code);
    default:
      return retry(payment);
  }
}

/** A refusal may mean that an earlier try has worked, so the acquirer is asked what it holds. */
function afterCancel(payment: Refunding, answer: CancelAnswer): Step {
  switch (answer.kind) {
    case "cancelled":
      return paidBack(payment);
    case "tooLate":
    case "declined":
      return askForTruth(payment);
    default:
      return retry(payment);
  }
}

function askForTruth(payment: Refunding): Step {
  return [{ ...payment, awaiting: "truth" }, [{ do: "inquire" }]];
}

/**
 * Where the money is, after a refusal. The word that it is still there may be an old one: believed
 * before the refund is tried, it is asked for once more when the refund is refused.
 */
function afterTruth(payment: Refunding, answer: InquiryAnswer): Step {
  const { refund, insteadOfCancel } = payment;
  if (answer.kind === "cancelled") {
    return paidBack({ ...payment, refund: { ...refund, by: "cancel" } });
  }
  // Word of another request says nothing: ours may have gone back by the very try that was refused.
  if (answer.kind === "approved" && answer.proof.request === payment.request) {
    return insteadOfCancel && insteadOfCancel.refused !== null
      ? notPaidBack(payment, insteadOfCancel.refused)
      : refundInstead(payment);
  }
  return [{ ...payment, awaiting: "truthRetry" }, [retryLater(payment)]];
}

function refundInstead(payment: Refunding): Step {
  const refund = { ...payment.refund, by: "refund" } as const;
  return ask({ ...payment, tries: 1, refund, insteadOfCancel: { refused: null } });
}

function paidBack(payment: Refunding): Step {
  const refunded = yen(payment.refunded + payment.refund.amount);
  const known = { ...attemptOf(payment), proof: payment.proof, refunded };
  if (refunded === payment.total) {
    const byCancel = payment.refund.by === "cancel";
    return [{ ...known, status: "refunded", ...(byCancel && { byCancel }) }, []];
  }
  const { refundOwed } = payment;
  return [
    { ...known, status: "partiallyRefunded", refundOwed, refundRefused: null },
    refundOwed ? [{ do: "payBack" }] : [],
  ];
}

function notPaidBack(payment: Refunding, code: string): Step {
  const { proof, refundOwed, refunded } = payment;
  const known = { ...attemptOf(payment), proof, refundOwed, refundRefused: code };
  const again: readonly Effect[] = refundOwed
    ? [{ do: "wake", afterMs: payBackAgainMs, event: "payBackDue" }]
    : [];
  return refunded === 0
    ? [{ ...known, status: "paid" }, again]
    : [{ ...known, status: "partiallyRefunded", refunded }, again];
}

function retry(payment: Refunding): Step {
  return [{ ...payment, awaiting: "retry" }, [retryLater(payment)]];
}

function retryLater({ plan, tries }: Refunding): Effect {
  return { do: "wake", afterMs: pauseBeforeRetry(plan, tries), event: "refundDue" };
}
