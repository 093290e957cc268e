import type { CancelAnswer, InquiryAnswer } from "./answers.ts";
import type { Effect, PaymentEvent } from "./events.ts";
import { type In, type Step, attemptOf, settled, stay } from "./moves.ts";
import type { AttentionReason } from "./payment.ts";
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
      return payment.awaiting === "truth" ? afterTruth(payment, event.answer) : stay(payment);
    case "resumed":
      return payment.awaiting === "truth" || payment.awaiting === "truthRetry"
        ? [{ ...payment, awaiting: "truth" }, [{ do: "inquire" }]]
        : [{ ...payment, awaiting: "answer" }, [{ do: "cancel" }]];
    default:
      return stay(payment);
  }
}

function afterCancel(payment: Cancelling, answer: CancelAnswer): Step {
  switch (answer.kind) {
    case "cancelled":
      return [{ ...attemptOf(payment), status: "cancelled", reason: payment.reason }, []];
    case "tooLate":
      return [{ ...payment, awaiting: "truth" }, [{ do: "inquire" }]];
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
      return [{ ...payment, awaiting: "truth", tries }, [{ do: "inquire" }]];
    default:
      return stay(payment);
  }
}

function retryLater({ plan, tries }: Cancelling): Effect {
  return { do: "wake", afterMs: pauseBeforeRetry(plan, tries), event: "cancelDue" };
}

/** It is too late to cancel, so only the acquirer's books say what the money did. */
function afterTruth(payment: Cancelling, answer: InquiryAnswer): Step {
  if (answer.kind === "cancelled") {
    return [{ ...attemptOf(payment), status: "cancelled", reason: payment.reason }, []];
  }
  const final = settled(payment, answer, { refundOwed: true });
  if (final) return final;
  if (answer.kind === "approved" || answer.kind === "contradicted") {
    return needsAttention(payment, "contradiction", null);
  }
  const afterMs = payment.plan.pollEveryMs;
  return [{ ...payment, awaiting: "truthRetry" }, [{ do: "wake", afterMs, event: "cancelDue" }]];
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
      return payment.awaiting === "poll"
        ? [{ ...payment, awaiting: "inquiry" }, [{ do: "inquire" }]]
        : stay(payment);
    case "resumed":
      return [{ ...payment, awaiting: "inquiry" }, [{ do: "inquire" }]];
    case "inquiryAnswered":
    case "notified": {
      if (event.answer.kind === "cancelled") {
        return [{ ...attemptOf(payment), status: "cancelled", reason: payment.calledOff }, []];
      }
      const final = settled(payment, event.answer, { refundOwed: true });
      if (final) return final;
      if (payment.awaiting !== "inquiry" || event.type === "notified") return stay(payment);
      return [
        { ...payment, awaiting: "poll" },
        [{ do: "wake", afterMs: payment.plan.attentionEveryMs, event: "pollDue" }],
      ];
    }
    default:
      return stay(payment);
  }
}
