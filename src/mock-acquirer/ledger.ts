import type { ResultCode } from "./results.ts";
import type { NoticeFault } from "./scenarios.ts";

/** Money on its way back, or refused to go. */
export interface RefundRow {
  readonly refundRequestId: string;
  readonly refundId: string;
  readonly amount: string;
  /** SUCCESS: the money went back. REFUND_IN_PROCESS: it will. Anything else: it never does. */
  readonly resultCode: ResultCode;
  readonly at: number;
}

/** What will become of an order by itself, and when. */
export interface Turn {
  readonly at: number;
  readonly outcome: ResultCode;
}

/** Alipay+'s default for codes shown by the payer. */
const unpaidLifeMs = 10 * 60_000;

/** An order whose code the shop shows waits so long for a customer. */
const shownLifeMs = 3 * 60_000;

/** What an order turns into that nobody pays. */
export function closing(createdAt: number, isShown = false): Turn {
  const lifeMs = isShown ? shownLifeMs : unpaidLifeMs;
  return { at: createdAt + lifeMs, outcome: "ORDER_IS_CLOSED" };
}

/** A notification to the merchant: what it says and how far it got. It is never taken off the row. */
export interface NoticeRow {
  /** When it is tried next, or null when it is not tried again. */
  readonly at: number | null;
  readonly says: ResultCode;
  readonly fault: NoticeFault | null;
  readonly tries: number;
  readonly acceptedAt: number | null;
}

/** A payment that arrived. Times are milliseconds since 1970. */
export interface PaymentRow {
  readonly kind: "payment";
  readonly paymentRequestId: string;
  readonly paymentId: string;
  /** Yen as digits, as they came. */
  readonly amount: string;
  /** Digest of the code, salted with the request id: enough to compare, too little to pay with. */
  readonly codeDigest: string;
  readonly codeLastFour: string;
  readonly scenario: string | null;
  /** Empty as long as nobody has scanned the order's code. */
  readonly walletBrandName: string;
  /** What the shop shows to be scanned; not there for an order that a customer's code pays. */
  readonly orderCode?: string;
  readonly state: "inProcess" | "paid" | "refused" | "cancelled";
  /** What `pay` and inquiries say of it: SUCCESS when paid, the reason when refused. */
  readonly resultCode: ResultCode;
  /** Whose order it is, by the header of its `pay`; null for one from before this was kept. */
  readonly clientId: string | null;
  /** Where the merchant wants to hear what became of it, or null: nowhere. */
  readonly notifyUrl: string | null;
  readonly createdAt: number;
  /** Stays set when a paid order is cancelled: then the money went there and back. */
  readonly paidAt: number | null;
  /** Stays set when the money is taken all the same: then a confirmed cancellation was not kept. */
  readonly cancelledAt: number | null;
  readonly turn: Turn | null;
  readonly notices: readonly NoticeRow[];
  readonly pays: number;
  readonly inquiries: number;
  readonly cancels: number;
  readonly refunds: readonly RefundRow[];
}

/** An id that was cancelled before any payment arrived under it, and so can never be paid. */
export interface FenceRow {
  readonly kind: "fence";
  readonly paymentRequestId: string;
  readonly cancelledAt: number;
}

/** An id whose first `pay` got lost on the way. To every question it is as if nothing were here. */
export interface LostRow {
  readonly kind: "lost";
  readonly paymentRequestId: string;
}

export type LedgerRow = PaymentRow | FenceRow | LostRow;

/** What was decided about one id: the row to keep, or null to leave all as it is; and the answer. */
export interface Decision<Answer> {
  readonly row: LedgerRow | null;
  readonly answer: Answer;
}

/** Where the acquirer keeps what it knows. A change that has resolved is not forgotten. */
export interface Ledger {
  /**
   * Reads the row of an id, decides and writes, with nothing in between. Rejects when the row cannot
   * be written; then nothing has changed.
   */
  change<Answer>(
    paymentRequestId: string,
    decide: (row: LedgerRow | null) => Decision<Answer>,
  ): Promise<Answer>;
  /** The request id behind the acquirer's own number. */
  requestIdOf(paymentId: string): Promise<string | null>;
  /** Payments whose code ended in these four digits. */
  paymentsEnding(codeLastFour: string): Promise<readonly PaymentRow[]>;
  all(): Promise<readonly LedgerRow[]>;
  /** Ids of the orders that have an errand due by then. */
  errandsDue(by: number): Promise<readonly string[]>;
  /** When the first errand of all is due, or null when there is none. */
  nextErrandAt(): Promise<number | null>;
}

/**
 * When the acquirer has to see to an order by itself, or null when it has not. Without anybody to
 * tell there is no errand: what becomes of such an order is seen when somebody asks for it.
 */
export function errandAt(row: LedgerRow): number | null {
  if (row.kind !== "payment" || row.notifyUrl === null) return null;
  const times = [row.turn?.at ?? null, ...row.notices.map(({ at }) => at)];
  const due = times.filter((at) => at !== null);
  return due.length === 0 ? null : Math.min(...due);
}
