import type { Effect, PaymentEvent } from "#domain/payment/events.ts";
import type { Payment, SentPayment } from "#domain/payment/payment.ts";
import { monotonic } from "#domain/time/instant.ts";
import { type Machine, type PlantedBug, atMachine } from "./plantedBug.ts";

type Step = ReturnType<Machine>;
type Event<Type extends PaymentEvent["type"]> = Extract<PaymentEvent, { readonly type: Type }>;

/** Bugs planted in the payment machine: each replaces what it decides in one case. */
export const machineBugs: readonly PlantedBug[] = [
  when("resumed", "takes what a crash left open for failed", (payment) =>
    payment.status === "confirming" || payment.status === "ready" ? failed(payment) : null,
  ),
  when("resumed", "takes what a crash left half cancelled for cancelled", (payment) =>
    payment.status === "cancelling" ? cancelled(payment) : null,
  ),
  when("silenceFell", "takes silence for a no", (payment) =>
    payment.status === "paying" ? failed(payment) : null,
  ),
  when("silenceFell", "cancels without asking first", (payment) =>
    payment.status === "paying" ? callOff(payment) : null,
  ),
  when("payAnswered", "takes an unheard answer to pay for a no", (payment, { answer }) =>
    payment.status === "paying" && answer.kind === "silent" ? failed(payment) : null,
  ),
  when("payAnswered", "takes a busy acquirer for a no", (payment, { answer }) =>
    payment.status === "paying" && answer.kind === "pending" ? failed(payment) : null,
  ),
  when("payAnswered", "takes an approval of other money for a no", (payment, { answer }) =>
    payment.status === "paying" && answer.kind === "contradicted" ? failed(payment) : null,
  ),
  when("payAnswered", "believes a refused call about an earlier one", (payment, { answer }) =>
    payment.status === "confirming" && answer.kind === "declined" ? failed(payment) : null,
  ),
  when("payAnswered", "lets a late approval undo a cancellation", (payment, { answer }) =>
    answer.kind === "approved" && isCalledOff(payment)
      ? [{ ...payment, ...paidWith(answer.proof) }, []]
      : null,
  ),
  when("inquiryAnswered", "takes not found for a no", (payment, { answer }) =>
    payment.status === "confirming" && answer.kind === "notFound" ? failed(payment) : null,
  ),
  when("inquiryAnswered", "accepts an approval while it cancels", (payment, { answer }) =>
    payment.status === "cancelling" && answer.kind === "approved"
      ? [{ ...payment, ...paidWith(answer.proof) }, []]
      : null,
  ),
  when("inquiryAnswered", "does not compare the amount", (payment, { answer }) =>
    payment.status === "confirming" && answer.kind === "approved"
      ? [{ ...payment, ...paidWith({ ...answer.proof, amount: payment.total }) }, []]
      : null,
  ),
  when("inquiryAnswered", "gives up at the first unheard inquiry", (payment, { answer }) =>
    payment.status === "confirming" && answer.kind === "silent" ? failed(payment) : null,
  ),
  when("inquiryAnswered", "lets a person's case rest", (payment) =>
    payment.status === "attention" ? cancelled(payment) : null,
  ),
  when("inquiryAnswered", "forgets that late money is owed back", (payment, { answer }) =>
    payment.status === "attention" && answer.kind === "approved"
      ? [{ ...payment, ...paidWith(answer.proof) }, []]
      : null,
  ),
  when("cashierStopped", "is cancelled because the cashier says so", (payment) =>
    payment.status === "confirming" ? cancelled(payment) : null,
  ),
  when("cashierStopped", "lets the cashier force a payment", (payment) =>
    payment.status === "confirming"
      ? [
          {
            ...payment,
            ...paidWith({
              paymentId: "forced",
              walletBrandName: null,
              request: payment.request,
              amount: payment.total,
              paidAt: null,
            }),
          },
          [],
        ]
      : null,
  ),
  when("cancelAnswered", "takes too late for cancelled", (payment, { answer }) =>
    payment.status === "cancelling" && answer.kind === "tooLate" ? cancelled(payment) : null,
  ),
  when("cancelAnswered", "takes a refusal to cancel for cancelled", (payment, { answer }) =>
    payment.status === "cancelling" && answer.kind === "declined" ? cancelled(payment) : null,
  ),
  when("cancelAnswered", "takes an unheard cancellation for done", (payment, { answer }) =>
    payment.status === "cancelling" && answer.kind === "silent" ? cancelled(payment) : null,
  ),
  when("cancelDue", "does not repeat a cancellation", unmoved),
  when("pollDue", "does not inquire a second time", unmoved),
  mended("inquires every second", (payment, effects) => [
    payment,
    effects.map((effect) =>
      effect.do === "wake" && effect.event === "pollDue" ? { ...effect, afterMs: 1_000 } : effect,
    ),
  ]),
  mended("never calls off what it is unsure of", (payment, effects) => [
    payment.status === "confirming" ? { ...payment, polls: 0, since: monotonic(2 ** 40) } : payment,
    effects,
  ]),
  mended("sends again without end", (payment, effects) => [
    payment.status === "confirming" ? { ...payment, resends: 0 } : payment,
    effects,
  ]),
  atMachine(
    "sends a code older than its life",
    (sound) => (payment, event) =>
      sound(
        "scannedAt" in payment ? { ...payment, scannedAt: event.at } : payment,
        event.type === "codeScanned" ? { ...event, at: event.scannedAt } : event,
      ),
  ),
  when("payAnswered", "believes a refused call at once", (payment, { answer }) =>
    payment.status === "paying" && answer.kind === "declined" ? failed(payment) : null,
  ),
  when("inquiryAnswered", "takes not found for the last word while it cancels", (payment, event) =>
    payment.status === "cancelling" && event.answer.kind === "notFound" ? cancelled(payment) : null,
  ),
];

/** Replaces the answer to one kind of event; null leaves it as it was. */
export function when<Type extends PaymentEvent["type"]>(
  type: Type,
  does: string,
  decides: (payment: SentPayment, event: Event<Type>) => Step | null,
): PlantedBug {
  return atMachine(
    does,
    (sound) => (payment, event) =>
      (event.type === type && payment.status !== "draft"
        ? decides(payment, event as Event<Type>)
        : null) ?? sound(payment, event),
  );
}

/** Changes whatever the sound machine decides. */
export function mended(
  does: string,
  change: (payment: Payment, effects: readonly Effect[]) => Step,
): PlantedBug {
  return atMachine(does, (sound) => (payment, event) => change(...sound(payment, event)));
}

export function unmoved(payment: SentPayment): Step {
  return [payment, []];
}

export function attemptOf({ request, total, plan, code, scannedAt }: SentPayment) {
  return { request, total, plan, code, scannedAt };
}

function failed(payment: SentPayment): Step {
  return [{ ...attemptOf(payment), status: "failed", resultCode: "PROCESS_FAIL" }, []];
}

export function cancelled(payment: SentPayment): Step {
  return [{ ...attemptOf(payment), status: "cancelled", reason: "cashierStopped" }, []];
}

function callOff(payment: SentPayment): Step {
  return [
    {
      ...attemptOf(payment),
      status: "cancelling",
      reason: "budgetSpent",
      tries: 1,
      awaiting: "answer",
    },
    [{ do: "cancel" }],
  ];
}

function isCalledOff({ status }: SentPayment): boolean {
  return status === "cancelling" || status === "cancelled" || status === "failed";
}

type Proof = Extract<SentPayment, { readonly status: "paid" }>["proof"];

export function paidWith(proof: Proof) {
  return { status: "paid", proof, refundOwed: false, refundRefused: null } as const;
}
