import { payAnswer } from "./answers.ts";
import type { ReadCode } from "./codes.ts";
import { moved, opened } from "./course.ts";
import { acquirerDay } from "./dates.ts";
import { acquirerNumber, codeDigest } from "./digest.ts";
import { houseOf } from "./houses.ts";
import { closing, type Decision, type LedgerRow, type PaymentRow } from "./ledger.ts";
import { answered, type Reply } from "./line.ts";
import { orderCodeOf } from "./orderCode.ts";
import type { PayRequest } from "./requests.ts";
import { plainAnswer, type ResultCode } from "./results.ts";
import { scenarioOf } from "./scenarios.ts";

/** A `pay` request together with everything that was looked up before it is decided. */
export interface PayCase {
  readonly request: PayRequest;
  readonly code: ReadCode | null;
  /** Why this code cannot pay, or null when it can. */
  readonly refusal: ResultCode | null;
  /** Who asks, by the header. */
  readonly clientId: string;
  readonly now: number;
}

/** One id pays at most once: what was decided under it is said again to whoever asks the same again. */
export function decidePay(row: LedgerRow | null, asked: PayCase): Decision<Reply> {
  if (row?.kind === "fence") return only("ORDER_IS_CANCELED");
  if (row?.kind === "payment") return repeated(row, asked);
  if (asked.request.paymentMethod.paymentMethodId === undefined) {
    const order = shown(asked);
    return { row: order, answer: answered(payAnswer(order)) };
  }
  const scenario = scenarioOf(asked.code?.scenario ?? null);
  const paymentRequestId = asked.request.paymentRequestId;
  const fails = asked.refusal === null ? scenario.line : undefined;
  if (fails === "lost" && row === null) {
    return { row: { kind: "lost", paymentRequestId }, answer: { line: "lost", body: {} } };
  }
  const order = opened(unpaid(asked), asked.refusal);
  const lateMs = asked.refusal === null ? scenario.payLateMs : undefined;
  const reply = { ...answered(payAnswer(order)), lateMs: lateMs ?? 0 };
  const spoilt = fails !== undefined && fails !== "lost";
  return { row: order, answer: spoilt ? { ...reply, line: fails } : reply };
}

/** An order that waits for somebody to scan its code. */
function shown(asked: PayCase): PaymentRow {
  const { paymentRequestId } = asked.request;
  const orderCode = orderCodeOf(houseOf(asked.clientId), paymentRequestId);
  return { ...unpaid(asked), orderCode, turn: closing(asked.now, true) };
}

function repeated(row: PaymentRow, asked: PayCase): Decision<Reply> {
  if (row.state === "cancelled") return only("ORDER_IS_CANCELED");
  const { paymentRequestId, paymentAmount, paymentMethod } = asked.request;
  const { paymentMethodId = "" } = paymentMethod;
  const sameCode = row.codeDigest === codeDigest(paymentRequestId, paymentMethodId);
  if (!sameCode || row.amount !== paymentAmount.value) return only("REPEAT_REQ_INCONSISTENT");
  if (row.state !== "inProcess" || row.orderCode !== undefined) {
    return { row: null, answer: answered(payAnswer(row)) };
  }
  const again = moved(
    { ...row, pays: row.pays + 1 },
    nth(scenarioOf(row.scenario).pay, row.pays + 1),
    asked.now,
  );
  return { row: again, answer: answered(payAnswer(again)) };
}

/** The nth of a list of answers, counted from 1; the last one repeats. */
export function nth(answers: readonly [ResultCode, ...ResultCode[]], n: number): ResultCode {
  return answers[Math.min(n, answers.length) - 1] ?? answers[0];
}

function unpaid({ request, code, clientId, now }: PayCase): PaymentRow {
  const { paymentMethodId = "" } = request.paymentMethod;
  const { paymentRequestId, paymentAmount, paymentNotifyUrl = null } = request;
  return {
    kind: "payment",
    paymentRequestId,
    paymentId: acquirerNumber(acquirerDay(now, houseOf(clientId)), paymentRequestId),
    amount: paymentAmount.value,
    codeDigest: codeDigest(paymentRequestId, paymentMethodId),
    codeLastFour: paymentMethodId.slice(-4),
    scenario: code?.scenario ?? null,
    walletBrandName: code?.walletBrandName ?? "",
    state: "inProcess",
    resultCode: "PAYMENT_IN_PROCESS",
    clientId,
    notifyUrl: paymentNotifyUrl,
    createdAt: now,
    paidAt: null,
    cancelledAt: null,
    turn: null,
    notices: [],
    pays: 1,
    inquiries: 0,
    cancels: 0,
    refunds: [],
  };
}

function only(code: ResultCode): Decision<Reply> {
  return { row: null, answer: answered(plainAnswer(code)) };
}
