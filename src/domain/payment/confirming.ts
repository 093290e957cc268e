import type { Monotonic } from "../time/instant.ts";
import type { InquiryAnswer, PayAnswer, Pending } from "./answers.ts";
import type { PaymentEvent } from "./events.ts";
import { type In, type Step, afterPending, attemptOf, doubted, settled, stay } from "./moves.ts";
import type { CancelReason } from "./payment.ts";
import { refusesTheCall } from "./callCodes.ts";
import { profileOf } from "./walletProfile.ts";

type Confirming = In<"confirming">;

/** The shopper may already have been charged: ask by the plan, and call it off when it is spent. */
export function fromConfirming(payment: Confirming, event: PaymentEvent): Step {
  switch (event.type) {
    case "pollDue":
      return payment.awaiting === "poll" ? askAgain(payment, event.at) : stay(payment);
    case "inquiryAnswered":
      return afterInquiry(payment, event.answer, event.at);
    case "payAnswered":
      return afterLatePayAnswer(payment, event.answer);
    case "notified":
      return settled(payment, event.answer, { refundOwed: false }) ?? stay(payment);
    case "cashierStopped":
      return callOff(payment, "cashierStopped");
    case "resumed":
      return resumed(payment, event.at);
    default:
      return stay(payment);
  }
}

/**
 * What the first call was told outlives a restart, for nothing was sent since; and so does the code
 * that the shop shows, for somebody may be scanning it. How long ago a call was refused is not known
 * any more: another copy of it is given the whole pause again.
 */
function resumed(payment: Confirming, at: Monotonic): Step {
  const [next, effects] = doubted(payment, at, "tillRestarted", { codeHeld: false });
  const { callRefused, shopCode } = payment;
  if (callRefused !== undefined) return waitForPoll({ ...next, callRefused, polls: 0 });
  return [{ ...next, ...(shopCode !== undefined && { shopCode }) }, effects];
}

function askAgain(payment: Confirming, at: Monotonic): Step {
  // A tablet that wakes asks early; another copy of a refused call may still be on its way.
  const isEarly = at - payment.since < payment.plan.pollEveryMs;
  if (payment.callRefused !== undefined && isEarly) return waitForPoll(payment);
  const maySend =
    payment.resendNext &&
    payment.codeHeld &&
    payment.resends < payment.plan.maxResends &&
    at - payment.scannedAt <= payment.plan.codeLifeMs &&
    !isSpent(payment, at);
  return maySend
    ? [{ ...payment, awaiting: "resend", resends: payment.resends + 1 }, [{ do: "pay" }]]
    : [{ ...payment, awaiting: "inquiry", polls: payment.polls + 1 }, [{ do: "inquire" }]];
}

function afterInquiry(payment: Confirming, answer: InquiryAnswer, at: Monotonic): Step {
  const final = settled(payment, answer, { refundOwed: false });
  if (final) return final;
  if (payment.awaiting !== "inquiry") return stay(payment);
  // No copy of the refused call got through either.
  if (payment.callRefused !== undefined && answer.kind === "notFound") {
    return [{ ...attemptOf(payment), status: "failed", resultCode: payment.callRefused }, []];
  }
  switch (answer.kind) {
    case "pending":
      return waitOrCallOff({ ...payment, ...afterInquiredPending(payment, answer) }, at);
    case "notFound":
      // Not a no: the request may still be on its way, so only the same id may be sent again.
      return waitOrCallOff({ ...payment, doubt: "noAnswer", resendNext: true }, at);
    case "silent":
      return waitOrCallOff(payment, at);
    default:
      return afterContradiction(payment, answer, at);
  }
}

/** An inquiry that is told to call again is only that: what it was about is still in process. */
function afterInquiredPending(payment: Confirming, answer: Pending) {
  return afterPending(payment, { ...answer, code: "PAYMENT_IN_PROCESS" });
}

/** The acquirer speaks of other money. About ours it said nothing unless the request is ours. */
function afterContradiction(payment: Confirming, answer: InquiryAnswer, at: Monotonic): Step {
  const aboutAnother =
    (answer.kind === "contradicted" && answer.field === "request") ||
    (answer.kind === "approved" && answer.proof.request !== payment.request);
  const doubtful: Confirming = { ...payment, doubt: "contradiction" };
  return aboutAnother ? waitOrCallOff(doubtful, at) : callOff(doubtful, "contradiction");
}

function afterLatePayAnswer(payment: Confirming, answer: PayAnswer): Step {
  // What became of the first sending is unknown, and a no to the call says nothing about it.
  const final = isAboutCall(answer) ? null : settled(payment, answer, { refundOwed: false });
  if (final) return final;
  const heard = answer.kind === "pending" ? afterPending(payment, answer) : null;
  const told: Confirming =
    heard && heard.doubt !== "acquirerBusy"
      ? { ...payment, ...heard, resendNext: payment.resendNext }
      : payment;
  if (payment.awaiting !== "resend") {
    // Whatever is under way now will end by itself; a second timer would double the inquiries.
    return stay(told);
  }
  return waitForPoll({ ...told, resendNext: heard?.resendNext ?? false });
}

function isAboutCall(answer: PayAnswer): boolean {
  return answer.kind === "declined" && refusesTheCall(answer.code);
}

function isSpent(payment: Confirming, at: Monotonic): boolean {
  return payment.polls >= payment.plan.maxPolls || at - payment.since >= payment.plan.budgetMs;
}

/** Reached only after an inquiry, so a cancellation never comes without one. */
function waitOrCallOff(payment: Confirming, at: Monotonic): Step {
  return isSpent(payment, at) ? callOff(payment, "budgetSpent") : waitForPoll(payment);
}

function waitForPoll(payment: Confirming): Step {
  return [
    { ...payment, awaiting: "poll" },
    [{ do: "wake", afterMs: payment.plan.pollEveryMs, event: "pollDue" }],
  ];
}

/** Some wallets take no cancellation: there only the acquirer's own word ends the payment. */
function callOff(payment: Confirming, reason: CancelReason): Step {
  const calledOff = { ...attemptOf(payment), status: "cancelling", reason, tries: 1 } as const;
  return profileOf(payment).cancel.unsure
    ? [{ ...calledOff, awaiting: "answer" }, [{ do: "cancel" }]]
    : [
        { ...calledOff, awaiting: "truthRetry" },
        [{ do: "wake", afterMs: payment.plan.pollEveryMs, event: "cancelDue" }],
      ];
}
