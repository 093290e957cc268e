import type { ResultCode } from "./results.ts";

/** Money on its way back, or refused to go. */
export interface RefundRow {
  readonly refundRequestId: string;
  readonly refundId: string;
  readonly amount: string;
  /** SUCCESS: the money went back. REFUND_IN_PROCESS: it will. Anything else: it never does. */
  readonly resultCode: ResultCode;
  readonly at: number;
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
  readonly walletBrandName: string;
  readonly state: "inProcess" | "paid" | "refused" | "cancelled";
  /** What `pay` and inquiries say of it: SUCCESS when paid, the reason when refused. */
  readonly resultCode: ResultCode;
  readonly createdAt: number;
  /** Stays set when a paid order is cancelled: then the money went there and back. */
  readonly paidAt: number | null;
  readonly cancelledAt: number | null;
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
}
