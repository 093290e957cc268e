import fc from "fast-check";
import { yen } from "#domain/money/yen.ts";
import type {
  CancelAnswer,
  InquiryAnswer,
  PayAnswer,
  Proof,
  RefundAnswer,
  RefundId,
  RequestId,
} from "#domain/payment/answers.ts";
import type { Effect, PaymentEvent } from "#domain/payment/events.ts";
import type { CodeTrace, Payment, RefundOrder } from "#domain/payment/payment.ts";
import { alipayPlusPlan, shownPlan } from "#domain/payment/plan.ts";
import { step } from "#domain/payment/step.ts";
import { monotonic } from "#domain/time/instant.ts";

export const total = yen(2296);
export const request = "R_test_1" as RequestId;
export const trace: CodeTrace = {
  family: "ALIPAYPLUS_CGCP",
  brand: "Alipay",
  lastFour: "0001",
  fingerprint: "f1",
};
export const proof: Proof = {
  paymentId: "2026112219012345",
  walletBrandName: "Alipay",
  request,
  amount: total,
  paidAt: "2026-11-22T16:05:00+09:00",
};

/** The same for a code that the shop shows. */
export const shownTrace: CodeTrace = {
  family: "ALIPAYPLUS_ORDER",
  brand: null,
  lastFour: "",
  fingerprint: "f2",
};
export const shopCode = "https://order.acquirer.example/281901040001";
export const ordered = { kind: "pending", code: "PAYMENT_IN_PROCESS", shopCode } as const;

export const approved = { kind: "approved", proof } as const;
export const approvedOther = { kind: "approved", proof: { ...proof, amount: yen(1) } } as const;
export const inProcess = { kind: "pending", code: "PAYMENT_IN_PROCESS" } as const;
export const busy = { kind: "pending", code: "UNKNOWN_EXCEPTION" } as const;
export const declined = { kind: "declined", code: "USER_BALANCE_NOT_ENOUGH" } as const;
export const silent = { kind: "silent", cause: "timeout" } as const;
export const notFound = { kind: "notFound" } as const;
export const calledOffThere = { kind: "cancelled" } as const;
export const tooLate = { kind: "tooLate" } as const;

export const draft: Payment = { status: "draft", total, plan: alipayPlusPlan };
export const start = monotonic(1_000_000);

export function at(ms: number) {
  return monotonic(start + ms);
}

/** An order to pay back: a part, or everything. */
export function refundOrder(
  amount: number,
  by: RefundOrder["by"] = "refund",
  id = "RF_1",
): RefundOrder {
  return { id: id as RefundId, amount: yen(amount), by, returned: null };
}

export const scanned: Extract<PaymentEvent, { readonly type: "codeScanned" }> = {
  type: "codeScanned",
  at: start,
  scannedAt: start,
  request,
  code: trace,
};

export const shown: Extract<PaymentEvent, { readonly type: "codeScanned" }> = {
  ...scanned,
  code: shownTrace,
};
export const shownDraft: Payment = { status: "draft", total, plan: shownPlan("alipayplus") };

/** Follows the events of a payment whose code the shop shows. */
export function followShown(
  ...events: readonly PaymentEvent[]
): readonly [payment: Payment, effects: readonly Effect[]] {
  return [shown, recorded, ...events].reduce<readonly [Payment, readonly Effect[]]>(
    ([payment], event) => step(payment, event),
    [shownDraft, []],
  );
}

export const recorded: PaymentEvent = { type: "intentRecorded", at: start };
/** A payment that is out: its code was read, its intent is on disk. */
export const sent: readonly PaymentEvent[] = [scanned, recorded];
export const fellSilent: PaymentEvent = { type: "silenceFell", at: at(5_000) };
export const stopped: PaymentEvent = { type: "cashierStopped", at: at(6_000) };

export function payAnswered(answer: PayAnswer, ms = 400): PaymentEvent {
  return { type: "payAnswered", at: at(ms), answer };
}

export function inquired(answer: InquiryAnswer, ms = 6_000, dayOver = false): PaymentEvent {
  return { type: "inquiryAnswered", at: at(ms), answer, dayOver };
}

export function notified(answer: InquiryAnswer, ms = 8_000): PaymentEvent {
  return { type: "notified", at: at(ms), answer };
}

export function pollDue(ms: number): PaymentEvent {
  return { type: "pollDue", at: at(ms) };
}

export function cancelAnswered(answer: CancelAnswer, ms = 7_000): PaymentEvent {
  return { type: "cancelAnswered", at: at(ms), answer };
}

export function refundAnswered(answer: RefundAnswer, ms = 11_000): PaymentEvent {
  return { type: "refundAnswered", at: at(ms), answer };
}

/** The acquirer has paid back so much. */
export function back(amount: number): PaymentEvent {
  return refundAnswered({ kind: "refunded", refundId: "A1", amount: yen(amount) });
}

export function refundRequested(order: RefundOrder): PaymentEvent {
  return { type: "refundRequested", at: at(10_000), refund: order };
}

/** Follows the events from the draft; returns the last state and the last step's effects. */
export function follow(
  ...events: readonly PaymentEvent[]
): readonly [payment: Payment, effects: readonly Effect[]] {
  return events.reduce<readonly [Payment, readonly Effect[]]>(
    ([payment], event) => step(payment, event),
    [draft, []],
  );
}

const finalOrNot = fc.constantFrom<PayAnswer>(
  approved,
  approvedOther,
  { kind: "approved", proof: { ...proof, request: "R_other" as RequestId } },
  inProcess,
  ordered,
  busy,
  declined,
  silent,
  { kind: "contradicted", field: "request" },
  { kind: "contradicted", field: "amount" },
);

const inquiryAnswer: fc.Arbitrary<InquiryAnswer> = fc.oneof(
  finalOrNot,
  fc.constantFrom<InquiryAnswer>(notFound, { kind: "cancelled" }),
);

const cancelAnswer = fc.constantFrom<CancelAnswer>(
  { kind: "cancelled" },
  { kind: "tooLate" },
  declined,
  inProcess,
  silent,
);

const refundAnswer: fc.Arbitrary<RefundAnswer> = fc.oneof(
  fc.constantFrom<RefundAnswer>(declined, inProcess, silent),
  fc
    .constantFrom(500, total - 500, total)
    .map((amount): RefundAnswer => ({ kind: "refunded", refundId: "RF", amount: yen(amount) })),
);

/** Any event at any later time: also those that make no sense where they come. */
export const anyEvent: fc.Arbitrary<(now: number) => PaymentEvent> = fc.oneof(
  fc.constant((now: number): PaymentEvent => ({ ...scanned, at: at(now), scannedAt: at(now) })),
  fc
    .constantFrom(
      "intentRecorded",
      "silenceFell",
      "pollDue",
      "cashierStopped",
      "cancelDue",
      "refundDue",
      "payBackDue",
      "questioned",
      "resumed",
    )
    .map((type) => (now: number): PaymentEvent => ({ type, at: at(now) })),
  finalOrNot.map((answer) => (now: number): PaymentEvent => ({
    type: "payAnswered",
    at: at(now),
    answer,
  })),
  fc.tuple(inquiryAnswer, fc.boolean()).map(([answer, dayOver]) => (now: number): PaymentEvent => ({
    type: "inquiryAnswered",
    at: at(now),
    answer,
    dayOver,
  })),
  inquiryAnswer.map((answer) => (now: number): PaymentEvent => ({
    type: "notified",
    at: at(now),
    answer,
  })),
  cancelAnswer.map((answer) => (now: number): PaymentEvent => ({
    type: "cancelAnswered",
    at: at(now),
    answer,
  })),
  refundAnswer.map((answer) => (now: number): PaymentEvent => ({
    type: "refundAnswered",
    at: at(now),
    answer,
  })),
  fc
    .tuple(
      fc.constantFrom(-1, 0, 500, total - 500, total, total + 1),
      fc.constantFrom<RefundOrder["by"]>("cancel", "refund"),
    )
    .map(([amount, by]) => (now: number): PaymentEvent => ({
      type: "refundRequested",
      at: at(now),
      refund: refundOrder(amount, by),
    })),
);

/** A walk of events with the pauses between them (ms). */
export const anyWalk = fc.array(fc.tuple(fc.integer({ min: 0, max: 9_000 }), anyEvent), {
  minLength: 20,
  maxLength: 120,
});
