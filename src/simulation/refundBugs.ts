import { yen } from "#domain/money/yen.ts";
import type { RefundId } from "#domain/payment/answers.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import { attemptOf, mended, paidWith, unmoved, when } from "./machineBugs.ts";
import type { PlantedBug } from "./plantedBug.ts";

/** Bugs planted where money goes back, or should, and where late truth arrives. */
export const refundBugs: readonly PlantedBug[] = [
  when("notified", "ignores a late approval", (payment, { answer }) =>
    isOver(payment) && answer.kind === "approved" ? unmoved(payment) : null,
  ),
  when("notified", "takes a late approval for the sale's payment", (payment, { answer }) =>
    isOver(payment) && answer.kind === "approved"
      ? [{ ...attemptOf(payment), ...paidWith(answer.proof) }, []]
      : null,
  ),
  when("notified", "believes a late approval without asking", (payment, { answer }) =>
    isOver(payment) && answer.kind === "approved"
      ? [
          { ...attemptOf(payment), ...paidWith(answer.proof), refundOwed: true },
          [{ do: "payBack" }],
        ]
      : null,
  ),
  when("questioned", "does not ask when somebody doubts", unmoved),
  when("inquiryAnswered", "gives a receipt for money that is owed back", (payment, { answer }) =>
    payment.status === "cancelling" && answer.kind === "approved"
      ? [{ ...attemptOf(payment), ...paidWith(answer.proof) }, []]
      : null,
  ),
  mended("does not pay back what it owes", (payment, effects) => [
    payment,
    effects.filter((effect) => effect.do !== "payBack"),
  ]),
  when("payBackDue", "does not try anew to pay back what it owes", unmoved),
  when("refundDue", "takes a new refund id after silence", (payment) =>
    payment.status === "refunding" && payment.refund.by === "refund"
      ? [
          {
            ...payment,
            awaiting: "answer",
            refund: { ...payment.refund, id: `${payment.refund.id}_2` as RefundId },
          },
          [{ do: "refund" }],
        ]
      : null,
  ),
  when("refundAnswered", "takes an unheard refund for done", (payment, { answer }) =>
    answer.kind === "silent" ? paidBack(payment) : null,
  ),
  when("refundAnswered", "takes a pending refund for refused", (payment, { answer }) =>
    payment.status === "refunding" && answer.kind === "pending"
      ? [{ ...refundable(payment), refundRefused: answer.code }, []]
      : null,
  ),
  when("refundAnswered", "takes a refused refund for done", (payment, { answer }) =>
    answer.kind === "declined" ? paidBack(payment) : null,
  ),
  when(
    "cancelAnswered",
    "takes a refund by a refused cancellation for done",
    (payment, { answer }) =>
      answer.kind === "declined" || answer.kind === "tooLate" ? paidBack(payment) : null,
  ),
  when(
    "refundRequested",
    "calls off all of it after a part went back",
    (payment, { refund, at }) =>
      payment.status === "partiallyRefunded"
        ? [
            {
              ...attemptOf(payment),
              status: "refunding",
              proof: payment.proof,
              refundOwed: payment.refundOwed,
              refunded: payment.refunded,
              refund: { ...refund, by: "cancel" },
              tries: Math.min(1, at),
              awaiting: "answer",
            },
            [{ do: "cancel" }],
          ]
        : null,
  ),
  mended("pays back one yen more than was agreed", (payment, effects) => [
    payment.status === "refunding" && payment.refund.amount < payment.total
      ? { ...payment, refund: { ...payment.refund, amount: yen(payment.refund.amount + 1) } }
      : payment,
    effects,
  ]),
];

function isOver({ status }: SentPayment): boolean {
  return status === "failed" || status === "cancelled";
}

type Refunding = Extract<SentPayment, { readonly status: "refunding" }>;

function refundable(payment: Refunding) {
  const { proof, refundOwed, refunded } = payment;
  const known = { ...attemptOf(payment), proof, refundOwed, refundRefused: null };
  return refunded === 0
    ? ({ ...known, status: "paid" } as const)
    : ({ ...known, status: "partiallyRefunded", refunded } as const);
}

function paidBack(payment: SentPayment): ReturnType<typeof unmoved> | null {
  if (payment.status !== "refunding") return null;
  const refunded = yen(payment.refunded + payment.refund.amount);
  if (refunded !== payment.total) {
    return [{ ...refundable(payment), status: "partiallyRefunded", refunded }, []];
  }
  const { proof } = payment;
  return [{ ...attemptOf(payment), status: "refunded", proof, refunded }, []];
}
