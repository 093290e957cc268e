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
import type { PaymentEvent } from "#domain/payment/events.ts";
import type { CodeTrace, Payment } from "#domain/payment/payment.ts";
import { alipayPlusPlan } from "#domain/payment/plan.ts";
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

export const approved = { kind: "approved", proof } as const;
export const approvedOther = { kind: "approved", proof: { ...proof, amount: yen(1) } } as const;
export const inProcess = { kind: "pending", code: "PAYMENT_IN_PROCESS" } as const;
export const busy = { kind: "pending", code: "UNKNOWN_EXCEPTION" } as const;
export const declined = { kind: "declined", code: "USER_BALANCE_NOT_ENOUGH" } as const;
export const silent = { kind: "silent", cause: "timeout" } as const;
export const notFound = { kind: "notFound" } as const;

export const draft: Payment = { status: "draft", total, plan: alipayPlusPlan };
export const start = monotonic(1_000_000);

export function at(ms: number) {
  return monotonic(start + ms);
}

export const scanned: PaymentEvent = {
  type: "codeScanned",
  at: start,
  scannedAt: start,
  request,
  code: trace,
};

const finalOrNot = fc.constantFrom<PayAnswer>(
  approved,
  approvedOther,
  { kind: "approved", proof: { ...proof, request: "R_other" as RequestId } },
  inProcess,
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
      "resumed",
    )
    .map((type) => (now: number): PaymentEvent => ({ type, at: at(now) })),
  finalOrNot.map((answer) => (now: number): PaymentEvent => ({
    type: "payAnswered",
    at: at(now),
    answer,
  })),
  fc
    .tuple(fc.constantFrom("inquiryAnswered", "notified"), inquiryAnswer)
    .map(([type, answer]) => (now: number): PaymentEvent => ({ type, at: at(now), answer })),
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
    .constantFrom(-1, 0, 500, total - 500, total, total + 1)
    .map((amount) => (now: number): PaymentEvent => ({
      type: "refundRequested",
      at: at(now),
      refund: "RF_1" as RefundId,
      amount: yen(amount),
    })),
);

/** A walk of events with the pauses between them (ms). */
export const anyWalk = fc.array(fc.tuple(fc.integer({ min: 0, max: 9_000 }), anyEvent), {
  minLength: 20,
  maxLength: 120,
});
