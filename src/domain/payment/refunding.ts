import { yen, zeroYen } from "../money/yen.ts";
import type { RefundAnswer } from "./answers.ts";
import type { PaymentEvent } from "./events.ts";
import { pauseBeforeRetry } from "./plan.ts";
import { refusesTheCall } from "./resultCodes.ts";
import { type In, type Step, attemptOf, stay } from "./moves.ts";

type Refunding = In<"refunding">;
type Refundable = In<"paid" | "partiallyRefunded">;

/** Paid, wholly or less what went back already: the one thing left is to pay back. */
export function fromPaid(payment: Refundable, event: PaymentEvent): Step {
  if (event.type !== "refundRequested") return stay(payment);
  const refunded = payment.status === "paid" ? zeroYen : payment.refunded;
  const { refund: id, amount } = event;
  if (amount <= 0 || refunded + amount > payment.total) return stay(payment);
  return [
    {
      ...attemptOf(payment),
      status: "refunding",
      proof: payment.proof,
      refundOwed: payment.refundOwed,
      refunded,
      refund: { id, amount },
      tries: 1,
      awaiting: "answer",
    },
    [{ do: "refund" }],
  ];
}

/** Retried under the same refund id until it is answered, so it can never go out twice. */
export function fromRefunding(payment: Refunding, event: PaymentEvent): Step {
  switch (event.type) {
    case "refundAnswered":
      return payment.awaiting === "answer" ? afterRefund(payment, event.answer) : stay(payment);
    case "refundDue":
      return payment.awaiting === "retry"
        ? [{ ...payment, awaiting: "answer", tries: payment.tries + 1 }, [{ do: "refund" }]]
        : stay(payment);
    case "resumed":
      return [{ ...payment, awaiting: "answer" }, [{ do: "refund" }]];
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
      return payment.tries > 1 && refusesTheCall(answer.code)
        ? retry(payment)
        : notPaidBack(payment, answer.code);
    default:
      return retry(payment);
  }
}

function paidBack(payment: Refunding): Step {
  const refunded = yen(payment.refunded + payment.refund.amount);
  const known = { ...attemptOf(payment), proof: payment.proof, refunded };
  return refunded === payment.total
    ? [{ ...known, status: "refunded" }, []]
    : [
        {
          ...known,
          status: "partiallyRefunded",
          refundOwed: payment.refundOwed,
          refundRefused: null,
        },
        [],
      ];
}

function notPaidBack(payment: Refunding, code: string): Step {
  const { proof, refundOwed, refunded } = payment;
  const known = { ...attemptOf(payment), proof, refundOwed, refundRefused: code };
  return refunded === 0
    ? [{ ...known, status: "paid" }, []]
    : [{ ...known, status: "partiallyRefunded", refunded }, []];
}

function retry(payment: Refunding): Step {
  const { plan, tries } = payment;
  return [
    { ...payment, awaiting: "retry" },
    [{ do: "wake", afterMs: pauseBeforeRetry(plan, tries), event: "refundDue" }],
  ];
}
