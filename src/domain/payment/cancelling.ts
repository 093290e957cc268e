import type { CancelAnswer, InquiryAnswer } from "./answers.ts";
import type { Effect, PaymentEvent } from "./events.ts";
import { type In, type Step, attemptOf, matches, settled, stay } from "./moves.ts";
import type { AttentionReason, CancelReason } from "./payment.ts";
import { pauseBeforeRetry } from "./plan.ts";

type Cancelling = In<"cancelling">;

/** The cancellation is repeated until it is answered; the sale is over for the shop meanwhile. */
export function fromCancelling(payment: Cancelling, event: PaymentEvent): Step {
  switch (event.type) {
    case "cancelAnswered":
      return payment.awaiting === "answer" ? afterCancel(payment, event.answer) : stay(payment);
    case "cancelDue":
      return tryAgain(payment);
    case "inquiryAnswered":
      return payment.awaiting === "truth"
        ? afterTruth(payment, event.answer, event.dayOver)
        : stay(payment);
    case "notified":
      return payment.awaiting === "truthRetry" && isConclusive(event.answer)
        ? askForTruth(payment)
        : stay(payment);
    case "resumed":
      return asksForTruth(payment)
        ? askForTruth(payment)
        : [{ ...payment, awaiting: "answer" }, [{ do: "cancel" }]];
    default:
      return stay(payment);
  }
}

function afterCancel(payment: Cancelling, answer: CancelAnswer): Step {
  switch (answer.kind) {
    case "cancelled":
      return cancelled(payment, payment.reason);
    case "tooLate":
      return askForTruth(payment);
    case "declined":
      return needsAttention(payment, "cancelRefused", answer.code);
    default:
      return [{ ...payment, awaiting: "retry" }, [retryLater(payment)]];
  }
}

function tryAgain(payment: Cancelling): Step {
  const tries = payment.tries + 1;
  switch (payment.awaiting) {
    case "retry":
      return [{ ...payment, awaiting: "answer", tries }, [{ do: "cancel" }]];
    case "truthRetry":
      return askForTruth({ ...payment, tries });
    default:
      return stay(payment);
  }
}

function retryLater({ plan, tries }: Cancelling): Effect {
  return { do: "wake", afterMs: pauseBeforeRetry(plan, tries), event: "cancelDue" };
}

function asksForTruth({ awaiting }: Cancelling): boolean {
  return awaiting === "truth" || awaiting === "truthRetry";
}

/** There is no cancelling (any more), so only the acquirer's books say what the money did. */
function afterTruth(payment: Cancelling, answer: InquiryAnswer, dayOver: boolean): Step {
  const final = finalTruth(payment, answer);
  if (final) return final;
  // What the acquirer has not heard of when its day is over, it will never take.
  if (answer.kind === "notFound" && dayOver) return cancelled(payment, payment.reason);
  if (answer.kind === "approved" || answer.kind === "contradicted") {
    return needsAttention(payment, "contradiction", null);
  }
  const { plan, tries } = payment;
  const afterMs = tries > plan.maxPolls ? plan.attentionEveryMs : plan.pollEveryMs;
  return [{ ...payment, awaiting: "truthRetry" }, [{ do: "wake", afterMs, event: "cancelDue" }]];
}

/**
 * A notice about a payment that was called off is a reason to ask, never to believe. Word of money may
 * be old news, for what was taken may have been cancelled since; and word that there is none would
 * end the watch over money of which the acquirer's own books have told.
 */
function isConclusive({ kind }: InquiryAnswer): boolean {
  return kind === "approved" || kind === "declined" || kind === "cancelled";
}

function askForTruth(payment: Cancelling): Step {
  return [{ ...payment, awaiting: "truth" }, [{ do: "inquire" }]];
}

function finalTruth(payment: Cancelling, answer: InquiryAnswer): Step | null {
  return answer.kind === "cancelled"
    ? cancelled(payment, payment.reason)
    : settled(payment, answer, { refundOwed: true });
}

function cancelled(payment: In<"cancelling" | "attention">, reason: CancelReason): Step {
  return [{ ...attemptOf(payment), status: "cancelled", reason }, []];
}

/**
 * Over unpaid, as far as the till was told. Word of money that moved all the same is not believed as
 * it stands, for what was cancelled may have been paid and paid back: the acquirer is asked, and what
 * it then says it holds goes back. A cancellation that was looked into once is not looked into again
 * for the same word.
 */
export function fromUnpaid(payment: In<"failed" | "cancelled">, event: PaymentEvent): Step {
  const lookedInto = payment.status === "cancelled" && payment.reason === "lateApproval";
  const late = approves(payment, event) && !lookedInto;
  if (!late && event.type !== "questioned") return stay(payment);
  return [
    {
      ...attemptOf(payment),
      status: "cancelling",
      reason: "lateApproval",
      tries: 1,
      awaiting: "truth",
    },
    [{ do: "inquire" }],
  ];
}

/** Whether the acquirer says that it took our very money: unasked, or as an answer long overdue. */
function approves(payment: In<"failed" | "cancelled">, event: PaymentEvent): boolean {
  switch (event.type) {
    case "payAnswered":
    case "inquiryAnswered":
    case "notified":
      return event.answer.kind === "approved" && matches(payment, event.answer.proof);
    default:
      return false;
  }
}

function needsAttention(
  payment: Cancelling,
  reason: AttentionReason,
  resultCode: string | null,
): Step {
  return [
    {
      ...attemptOf(payment),
      status: "attention",
      reason,
      calledOff: payment.reason,
      resultCode,
      awaiting: "poll",
    },
    [{ do: "wake", afterMs: payment.plan.attentionEveryMs, event: "pollDue" }],
  ];
}

/** A person has to look; the till keeps asking meanwhile, for the acquirer may still decide it. */
export function fromAttention(payment: In<"attention">, event: PaymentEvent): Step {
  switch (event.type) {
    case "pollDue":
      return payment.awaiting === "poll" ? askNow(payment) : stay(payment);
    case "notified":
      return payment.awaiting === "poll" && isConclusive(event.answer)
        ? askNow(payment)
        : stay(payment);
    case "resumed":
      return askNow(payment);
    case "inquiryAnswered":
      return afterWord(payment, event);
    default:
      return stay(payment);
  }
}

function askNow(payment: In<"attention">): Step {
  return [{ ...payment, awaiting: "inquiry" }, [{ do: "inquire" }]];
}

function afterWord(
  payment: In<"attention">,
  { answer, dayOver }: Extract<PaymentEvent, { type: "inquiryAnswered" }>,
): Step {
  const isNeverToCome = answer.kind === "notFound" && dayOver;
  if (answer.kind === "cancelled" || isNeverToCome) return cancelled(payment, payment.calledOff);
  const final = settled(payment, answer, { refundOwed: true });
  if (final) return final;
  if (payment.awaiting !== "inquiry") return stay(payment);
  return [
    { ...payment, awaiting: "poll" },
    [{ do: "wake", afterMs: payment.plan.attentionEveryMs, event: "pollDue" }],
  ];
}
