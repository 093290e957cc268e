import { chargedFor } from "./charged.ts";
import { wireTime } from "./dates.ts";
import { houseOf } from "./houses.ts";
import type { Body } from "./line.ts";
import type { FenceRow, PaymentRow, RefundRow } from "./ledger.ts";
import { resultStatus, wireResult, type ResultCode } from "./results.ts";

export const parties = { acquirerId: "MOCK_ACQUIRER", pspId: "MOCK_PSP" };

/** The answer to `pay`: the payment's own outcome is the result of the call. */
export function payAnswer(row: PaymentRow): Body {
  return { result: wireResult(row.resultCode), ...paymentFields(row) };
}

/** The answer to an inquiry: the call worked, whatever became of the payment. */
export function inquiryAnswer(row: PaymentRow | FenceRow): Body {
  const found = { result: wireResult("SUCCESS") };
  if (row.kind === "fence") {
    return {
      ...found,
      ...parties,
      paymentResult: wireResult("ORDER_IS_CANCELED"),
      paymentRequestId: row.paymentRequestId,
      transactions: [cancelTransaction(row.paymentRequestId, row.cancelledAt)],
    };
  }
  return {
    ...found,
    paymentResult: wireResult(row.state === "cancelled" ? "ORDER_IS_CANCELED" : row.resultCode),
    ...paymentFields(row),
    transactions: transactions(row),
  };
}

export function cancelAnswer(code: ResultCode, paymentRequestId: string): Body {
  return { result: wireResult(code), ...parties, paymentRequestId };
}

export function refundAnswer(refund: RefundRow): Body {
  const result = wireResult(refund.resultCode);
  if (result.resultStatus === "F") return { result };
  return {
    result,
    refundId: refund.refundId,
    refundRequestId: refund.refundRequestId,
    refundAmount: yenAmount(refund.amount),
    refundTime: wireTime(refund.at),
  };
}

function paymentFields(row: PaymentRow): Body {
  const named = {
    ...parties,
    paymentRequestId: row.paymentRequestId,
    paymentId: row.paymentId,
    paymentAmount: yenAmount(row.amount),
  };
  if (row.paidAt === null) return { ...named, ...orderCode(row) };
  const { paidAt, walletBrandName, amount } = row;
  const payToAmount = chargedFor(walletBrandName, amount);
  return {
    ...named,
    paymentTime: wireTime(paidAt, houseOf(row.clientId)),
    walletBrandName,
    ...(payToAmount && { payToAmount }),
  };
}

/** What the shop is to show, as long as it may still be scanned. */
function orderCode({ orderCode: codeValue, state, turn }: PaymentRow): Body {
  if (codeValue === undefined || state !== "inProcess") return {};
  const expireTime = turn && { expireTime: wireTime(turn.at) };
  const codeDetails = [{ displayType: "TEXT", codeValue }];
  return { orderCodeForm: { paymentMethodType: "CONNECT_WALLET", ...expireTime, codeDetails } };
}

function transactions(row: PaymentRow): readonly Body[] {
  const payment = {
    transactionType: "PAYMENT",
    transactionStatus: row.paidAt === null ? transactionStatus(row.resultCode) : "SUCCESS",
    transactionRequestId: row.paymentRequestId,
    transactionId: row.paymentId,
    transactionAmount: yenAmount(row.amount),
    transactionTime: wireTime(row.paidAt ?? row.createdAt),
    transactionResult: wireResult(row.resultCode),
  };
  const refunds = row.refunds.map((refund) => ({
    transactionType: "REFUND",
    transactionStatus: transactionStatus(refund.resultCode),
    transactionRequestId: refund.refundRequestId,
    transactionId: refund.refundId,
    transactionAmount: yenAmount(refund.amount),
    transactionTime: wireTime(refund.at),
    transactionResult: wireResult(refund.resultCode),
  }));
  if (row.state !== "cancelled" || row.cancelledAt === null) return [payment, ...refunds];
  return [payment, cancelTransaction(row.paymentRequestId, row.cancelledAt)];
}

function cancelTransaction(paymentRequestId: string, at: number): Body {
  return {
    transactionType: "CANCEL",
    transactionStatus: "SUCCESS",
    transactionRequestId: paymentRequestId,
    transactionTime: wireTime(at),
    transactionResult: wireResult("SUCCESS"),
  };
}

function transactionStatus(code: ResultCode): "SUCCESS" | "PROCESSING" | "FAIL" {
  const statuses = { S: "SUCCESS", U: "PROCESSING", F: "FAIL" } as const;
  return statuses[resultStatus(code)];
}

export function yenAmount(value: string): Body {
  return { currency: "JPY", value };
}
