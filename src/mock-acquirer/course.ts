import { closing, type LedgerRow, type NoticeRow, type PaymentRow } from "./ledger.ts";
import { resultStatus, type ResultCode } from "./results.ts";
import { scenarioOf, type Notice } from "./scenarios.ts";

/** A second and a half after an answer of usual speed, so that the answer comes first. */
const usualNotices: readonly Notice[] = [{ afterMs: 1_900 }];

/** A new order after its first outcome. A no that is the answer itself is not notified as well. */
export function opened(row: PaymentRow, refusal: ResultCode | null): PaymentRow {
  const { pay, captures } = scenarioOf(row.scenario);
  const first = withOutcome(row, refusal ?? pay[0], row.createdAt);
  if (first.state === "paid") return { ...first, notices: noticesOf(first, row.createdAt) };
  if (refusal === null && captures?.after === "pay") {
    return { ...first, turn: { at: row.createdAt + captures.ms, outcome: "SUCCESS" } };
  }
  return first.state === "inProcess" ? { ...first, turn: closing(row.createdAt) } : first;
}

/** A customer's phone has read the order's code. A no on the phone leaves the order for another one. */
export function scanned(row: PaymentRow, at: number): PaymentRow {
  const { pay, captures } = scenarioOf(row.scenario);
  const order = { ...row, inquiries: 0 };
  if (captures?.after === "pay") {
    return { ...order, turn: { at: at + captures.ms, outcome: "SUCCESS" } };
  }
  return resultStatus(pay[0]) === "S" ? moved(order, "SUCCESS", at) : order;
}

/** The order after it got another outcome; the merchant is to be told of a final one. */
export function moved(row: PaymentRow, outcome: ResultCode, at: number): PaymentRow {
  const next = withOutcome(row, outcome, at);
  if (next.state === "inProcess") return next;
  return { ...next, turn: null, notices: [...row.notices, ...noticesOf(next, at)] };
}

/** The order after it was called off. What was still to be told of it is not told any more. */
export function cancelled(row: PaymentRow, at: number): PaymentRow {
  const { captures, notifiesCancelled } = scenarioOf(row.scenario);
  const isTakenLater = captures?.after === "cancel" && row.paidAt === null;
  return {
    ...row,
    state: "cancelled",
    cancelledAt: at,
    turn: isTakenLater ? { at: at + captures.ms, outcome: "SUCCESS" } : null,
    notices: notifiesCancelled
      ? row.notices
      : row.notices.map((notice) => ({ ...notice, at: null })),
  };
}

/**
 * The row as it stands by now. What an order turns into by itself is the same whoever looks first,
 * a question or the acquirer's own alarm, and dates from when it was due.
 */
export function caughtUp(row: LedgerRow | null, now: number): LedgerRow | null {
  if (row?.kind !== "payment" || row.turn === null || row.turn.at > now) return row;
  return moved({ ...row, turn: null }, row.turn.outcome, row.turn.at);
}

function withOutcome(row: PaymentRow, outcome: ResultCode, at: number): PaymentRow {
  const states = { S: "paid", F: "refused", U: "inProcess" } as const;
  const state = states[resultStatus(outcome)];
  return { ...row, state, resultCode: outcome, paidAt: state === "paid" ? at : null };
}

function noticesOf(row: PaymentRow, at: number): readonly NoticeRow[] {
  if (row.notifyUrl === null) return [];
  const ownWay = row.state === "paid" ? scenarioOf(row.scenario).notices : undefined;
  return (ownWay ?? usualNotices).map(({ afterMs, fault = null }) => ({
    at: at + afterMs,
    says: row.resultCode,
    fault,
    tries: 0,
    acceptedAt: null,
  }));
}
