import * as v from "valibot";
import type { Yen } from "#domain/money/yen.ts";
import type {
  Approved,
  CancelAnswer,
  Contradicted,
  Declined,
  InquiryAnswer,
  PayAnswer,
  Pending,
  RefundAnswer,
  RefundId,
  RequestId,
  Silent,
} from "#domain/payment/answers.ts";
import { silent } from "./exchange.ts";
import { wireAmount } from "./payBody.ts";
import * as wire from "./wire.ts";

/** What we asked, to hold the answer against. */
export interface AskedPayment {
  readonly request: RequestId;
  readonly total: Yen;
}

export function readPay(body: unknown, asked: AskedPayment): PayAnswer {
  const call = v.safeParse(wire.callAnswer, body);
  if (!call.success) return silent("unreadable");
  return readOutcome(call.output.result, call.output.paymentRequestId, body, asked);
}

/** What the acquirer gives to be shown; null in every answer but the one that waits for a customer. */
export function readOrderCode(body: unknown): string | null {
  const order = v.safeParse(wire.orderCode, body);
  if (!order.success) return null;
  const { codeDetails } = order.output.orderCodeForm;
  return codeDetails.find(({ displayType }) => displayType === "TEXT")?.codeValue ?? null;
}

/** Two results: `result` says whether the call worked, `paymentResult` what became of the payment. */
export function readInquiry(body: unknown, asked: AskedPayment): InquiryAnswer {
  const call = v.safeParse(wire.callAnswer, body);
  if (!call.success) return silent("unreadable");
  const { result, paymentRequestId } = call.output;
  if (result.resultStatus === "F" && result.resultCode === "ORDER_NOT_EXIST") {
    return { kind: "notFound" };
  }
  if (result.resultStatus !== "S") return silent("server");
  const inquiry = v.safeParse(wire.inquiryAnswer, body);
  if (!inquiry.success) return silent("unreadable");
  if (isAbout(paymentRequestId, asked.request) && isCancelled(inquiry.output)) {
    return { kind: "cancelled" };
  }
  const { paymentResult } = inquiry.output;
  if (paymentResult.resultStatus === "F" && paymentResult.resultCode === "ORDER_NOT_EXIST") {
    return { kind: "notFound" };
  }
  return readOutcome(paymentResult, paymentRequestId, body, asked);
}

/**
 * What the acquirer tells unasked has the outcome of an inquiry in it and no result of a call, for
 * there was none. It is read by the very same rules.
 */
export function readNotice(body: unknown, asked: AskedPayment): InquiryAnswer {
  const told = v.safeParse(wire.notice, body);
  if (!told.success || told.output.paymentRequestId !== asked.request) return silent("unreadable");
  const result: wire.WireResult = { resultStatus: "S", resultCode: "SUCCESS" };
  return readInquiry({ ...told.output, result }, asked);
}

export function readCancel(body: unknown, request: RequestId): CancelAnswer {
  const call = v.safeParse(wire.callAnswer, body);
  if (!call.success || !isAbout(call.output.paymentRequestId, request)) return silent("unreadable");
  const { resultStatus, resultCode } = call.output.result;
  if (resultStatus === "S") return { kind: "cancelled" };
  if (resultCode === "CANCEL_WINDOW_EXCEED") return { kind: "tooLate" };
  return notApproved({ resultStatus, resultCode });
}

/**
 * A refund of another amount, or under another id, is not the one we asked for. There is no state for
 * that but not knowing: the same id is asked again until the answer fits, or a person looks.
 */
export function readRefund(body: unknown, refund: RefundId, amount: Yen): RefundAnswer {
  const call = v.safeParse(wire.callAnswer, body);
  if (!call.success) return silent("unreadable");
  const { resultStatus, resultCode } = call.output.result;
  if (resultStatus !== "S") return notApproved({ resultStatus, resultCode });
  const done = v.safeParse(wire.refundDone, body);
  if (!done.success || !isAbout(done.output.refundRequestId, refund)) return silent("unreadable");
  const { currency, value } = wireAmount(amount);
  const { refundAmount, refundId } = done.output;
  if (refundAmount.currency !== currency || refundAmount.value !== value) {
    return silent("unreadable");
  }
  return { kind: "refunded", refundId, amount };
}

function readOutcome(
  outcome: wire.WireResult,
  spokenOf: string | null,
  body: unknown,
  asked: AskedPayment,
): Approved | Contradicted | Declined | Pending | Silent {
  const ours = isAbout(spokenOf, asked.request);
  // A "no" or "not yet" to somebody else says nothing about us.
  if (outcome.resultStatus !== "S") return ours ? notApproved(outcome) : silent("unreadable");
  const approval = v.safeParse(wire.approval, body);
  if (!approval.success) return silent("unreadable");
  const { paymentId, paymentAmount, walletBrandName, paymentTime: paidAt } = approval.output;
  const { payToAmount } = approval.output;
  const { currency, value } = wireAmount(asked.total);
  if (!ours) return { kind: "contradicted", field: "request" };
  if (paymentAmount.currency !== currency) return { kind: "contradicted", field: "currency" };
  if (paymentAmount.value !== value) return { kind: "contradicted", field: "amount" };
  const { request, total: amount } = asked;
  // Not there at all rather than undefined, which has no canonical form.
  const charged = payToAmount && {
    charged: { currency: payToAmount.currency, minor: payToAmount.value },
  };
  const told = { paymentId, walletBrandName, request, amount, paidAt };
  return { kind: "approved", proof: { ...told, ...charged } };
}

function notApproved({ resultStatus, resultCode: code }: wire.WireResult): Declined | Pending {
  return resultStatus === "F" ? { kind: "declined", code } : { kind: "pending", code };
}

/** The protocol lets an answer leave the id out; then the connection it came on is all that ties it. */
function isAbout(spokenOf: string | null, id: RequestId | RefundId): boolean {
  return spokenOf === null || spokenOf === id;
}

/**
 * A cancellation that succeeded outweighs a payment that had succeeded before it: the money went
 * back. A closed order counts as cancelled too, because nobody can pay it any more.
 */
function isCancelled(inquiry: v.InferOutput<typeof wire.inquiryAnswer>): boolean {
  const { resultStatus, resultCode } = inquiry.paymentResult;
  const closed = resultCode === "ORDER_IS_CANCELED" || resultCode === "ORDER_IS_CLOSED";
  const calledOff = inquiry.transactions?.some(
    (one) => one.transactionType === "CANCEL" && one.transactionStatus === "SUCCESS",
  );
  return (resultStatus === "F" && closed) || calledOff === true;
}
