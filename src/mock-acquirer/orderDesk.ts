import { cancelAnswer, inquiryAnswer, plainAnswer, type Body } from "./answers.ts";
import { cancelDeadline } from "./dates.ts";
import type { Decision, LedgerRow, PaymentRow } from "./ledger.ts";
import { moved, nth } from "./payDesk.ts";
import type { ResultCode } from "./results.ts";
import { scenarioOf } from "./scenarios.ts";

/** What became of an order. Some customers make up their mind while they are asked about. */
export function decideInquiry(row: LedgerRow | null, now: number): Decision<Body> {
  if (row === null || row.kind === "lost") {
    return { row: null, answer: plainAnswer("ORDER_NOT_EXIST") };
  }
  if (row.kind === "fence") return { row: null, answer: inquiryAnswer(row) };
  const counted = { ...row, inquiries: row.inquiries + 1 };
  const turn = scenarioOf(row.scenario).inquiry;
  const turned =
    turn && row.state === "inProcess" && counted.inquiries >= turn.nth
      ? moved(counted, turn.outcome, now)
      : counted;
  return { row: turned, answer: inquiryAnswer(turned) };
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
  const reached =
    scenario.paidBeforeCancel && row.state === "inProcess"
      ? moved(counted, "SUCCESS", now)
      : counted;
  const answer = nth(scenario.cancel ?? ["SUCCESS"], counted.cancels);
  const refusal = answer === "SUCCESS" ? refusalToCancel(reached, now) : answer;
  if (refusal !== null) return { row: reached, answer: say(refusal) };
  return { row: { ...reached, state: "cancelled", cancelledAt: now }, answer: say("SUCCESS") };
}

/** Unpaid orders can be closed at any time; paid ones until the day is over and nothing went back. */
function refusalToCancel(row: PaymentRow, now: number): ResultCode | null {
  if (row.state !== "paid") return null;
  if (row.refunds.some((refund) => refund.resultCode === "SUCCESS")) return "ORDER_STATUS_INVALID";
  return now > cancelDeadline(row.createdAt) ? "CANCEL_WINDOW_EXCEED" : null;
}
