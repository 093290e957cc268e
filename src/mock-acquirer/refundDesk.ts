import { refundAnswer } from "./answers.ts";
import { acquirerDay, dayMs, isRefundNight } from "./dates.ts";
import { acquirerNumber } from "./digest.ts";
import { houseOf } from "./houses.ts";
import type { Decision, LedgerRow, PaymentRow, RefundRow } from "./ledger.ts";
import { type Body } from "./line.ts";
import type { RefundRequest } from "./requests.ts";
import { plainAnswer, resultStatus, type ResultCode } from "./results.ts";
import { scenarioOf } from "./scenarios.ts";
import { rulesOf } from "./wallets.ts";

/** Pays back under an id of its own, which pays back once however often it is asked. */
export function decideRefund(
  row: LedgerRow | null,
  asked: RefundRequest,
  now: number,
): Decision<Body> {
  if (row === null || row.kind === "lost") return only("ORDER_NOT_EXIST");
  if (row.kind === "fence" || row.state !== "paid") return only("ORDER_STATUS_INVALID");
  const earlier = row.refunds.find((one) => one.refundRequestId === asked.refundRequestId);
  const amount = asked.refundAmount.value;
  if (earlier && earlier.amount !== amount) return only("REPEAT_REQ_INCONSISTENT");
  if (earlier && earlier.resultCode !== "REFUND_IN_PROCESS") {
    return { row: null, answer: refundAnswer(earlier) };
  }
  const day = acquirerDay(earlier?.at ?? now, houseOf(row.clientId));
  const refund: RefundRow = {
    refundRequestId: asked.refundRequestId,
    refundId: acquirerNumber(day, asked.refundRequestId),
    amount,
    resultCode: earlier ? "SUCCESS" : firstOutcome(row, amount, now),
    at: now,
  };
  const others = row.refunds.filter((one) => one !== earlier);
  return { row: { ...row, refunds: [...others, refund] }, answer: refundAnswer(refund) };
}

function firstOutcome(row: PaymentRow, amount: string, now: number): ResultCode {
  const scenario = scenarioOf(row.scenario).refund;
  const wallet = rulesOf(row.walletBrandName);
  const rules: readonly (string | undefined)[] = [scenario, wallet.refunds];
  // What is still in process counts as gone: it will be.
  const gone = row.refunds.filter((one) => resultStatus(one.resultCode) !== "F");
  const sum = gone.reduce((total, one) => total + BigInt(one.amount), BigInt(amount));
  const isTooLate = now - (row.paidAt ?? now) > wallet.refundDays * dayMs;
  if (isTooLate || scenario === "windowOver") return "REFUND_WINDOW_EXCEED";
  if (rules.includes("notAtNight") && isRefundNight(now)) return "BUSINESS_NOT_SUPPORT";
  if (rules.includes("once") && gone.length > 0) return "MULTIPLE_REFUNDS_NOT_SUPPORTED";
  if (rules.includes("whole") && amount !== row.amount) return "PARTIAL_REFUNDS_NOT_SUPPORTED";
  if (sum > BigInt(row.amount)) return "REFUND_AMOUNT_EXCEED";
  return scenario === "slow" ? "REFUND_IN_PROCESS" : "SUCCESS";
}

function only(code: ResultCode): Decision<Body> {
  return { row: null, answer: plainAnswer(code) };
}
