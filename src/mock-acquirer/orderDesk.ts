import { cancelAnswer, inquiryAnswer } from "./answers.ts";
import { cancelled, moved } from "./course.ts";
import { cancelDeadline } from "./dates.ts";
import { houseOf } from "./houses.ts";
import type { Decision, LedgerRow, PaymentRow } from "./ledger.ts";
import { type Body } from "./line.ts";
import { nth } from "./payDesk.ts";
import { plainAnswer, type ResultCode } from "./results.ts";
import { scenarioOf } from "./scenarios.ts";
import { rulesOf } from "./wallets.ts";

/** What became of an order. Some customers make up their mind while they are asked about. */
export function decideInquiry(row: LedgerRow | null, now: number): Decision<Body> {
  if (row === null || row.kind === "lost") {
    return { row: null, answer: plainAnswer("ORDER_NOT_EXIST") };
  }
  if (row.kind === "fence") return { row: null, answer: inquiryAnswer(row) };
  const counted = { ...row, inquiries: row.inquiries + 1 };
  const { inquiry: turn, blindInquiries = 0 } = scenarioOf(row.scenario);
  const turned =
    turn && row.state === "inProcess" && counted.inquiries >= turn.nth
      ? moved(counted, turn.outcome, now)
      : counted;
  const isBlind = turned.state === "paid" && turned.inquiries <= blindInquiries;
  return { row: turned, answer: inquiryAnswer(isBlind ? beforeItWasPaid(turned) : turned) };
}

/** What a copy of the ledger says that lags behind. */
function beforeItWasPaid(row: PaymentRow): PaymentRow {
  return { ...row, state: "inProcess", resultCode: "PAYMENT_IN_PROCESS", paidAt: null };
}

/** Calls an id off. One that no payment has reached is closed as well, so that none ever can. */
export function decideCancel(
  row: LedgerRow | null,
  paymentRequestId: string,
  now: number,
): Decision<Body> {
  if (row?.kind === "payment") return cancelPayment(row, now);
  const answer = cancelAnswer("SUCCESS", paymentRequestId);
  if (row?.kind === "fence") return { row: null, answer };
  return { row: { kind: "fence", paymentRequestId, cancelledAt: now }, answer };
}

function cancelPayment(row: PaymentRow, now: number): Decision<Body> {
  const say = (code: ResultCode) => cancelAnswer(code, row.paymentRequestId);
  if (row.state === "cancelled") return { row: null, answer: say("SUCCESS") };
  const scenario = scenarioOf(row.scenario);
  const counted = { ...row, cancels: row.cancels + 1 };
  if (rulesOf(row.walletBrandName).cancels === "none") {
    return { row: counted, answer: say("BUSINESS_NOT_SUPPORT") };
  }
  const reached =
    scenario.paidBeforeCancel && row.state === "inProcess"
      ? moved(counted, "SUCCESS", now)
      : counted;
  const answer = nth(scenario.cancel ?? ["SUCCESS"], counted.cancels);
  const refusal = answer === "SUCCESS" ? refusalToCancel(reached, now) : answer;
  if (refusal !== null) return { row: reached, answer: say(refusal) };
  return { row: cancelled(reached, now), answer: say("SUCCESS") };
}

/**
 * Unpaid orders can be closed at any time; paid ones until the day is over, when nothing went back
 * and the wallet allows it.
 */
function refusalToCancel(row: PaymentRow, now: number): ResultCode | null {
  if (row.state !== "paid") return null;
  if (rulesOf(row.walletBrandName).cancels === "unpaid") return "BUSINESS_NOT_SUPPORT";
  if (row.refunds.some((refund) => refund.resultCode === "SUCCESS")) return "ORDER_STATUS_INVALID";
  return now > cancelDeadline(row.createdAt, houseOf(row.clientId)) ? "CANCEL_WINDOW_EXCEED" : null;
}
