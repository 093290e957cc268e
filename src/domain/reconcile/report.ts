import type { Yen } from "../money/yen.ts";
import type { PaymentStatus } from "../payment/payment.ts";
import type { SaleId } from "../sale/saleId.ts";
import type { ClearingRow } from "./clearingRow.ts";

/** What the journal knows of the money that an exception is about. */
export interface OurSide {
  readonly saleId: SaleId;
  readonly amount: Yen;
  readonly status: PaymentStatus;
}

/**
 * One difference between the acquirer's file and the journal.
 * `oursOnly`: we hold it for moved, the file has no such row; `theirsOnly`: a row nobody here asked
 * for, or a row that stands there once too often; `amountDiffers`; `stateDiffers`: the file says that
 * money moved, and we hold it for unpaid, cancelled or not paid back.
 */
export interface ReconcileException {
  readonly kind: "oursOnly" | "theirsOnly" | "amountDiffers" | "stateDiffers";
  readonly type: ClearingRow["type"];
  /** Request id of the payment, or refund id. */
  readonly id: string;
  readonly ours: OurSide | null;
  readonly theirs: ClearingRow | null;
}

/** The one thing to do about an exception. */
export type ReconcileStep =
  /** The till asks the acquirer about it by itself, and pays back what turns out to be owed. */
  | "tillAsks"
  /** Still open here: the desk of open payments works on it. */
  | "wait"
  | "callAcquirer";

/** One of the acquirer's days, compared. */
export interface ReconcileReport {
  /** The acquirer's date "YYYY-MM-DD". */
  readonly date: string;
  readonly rows: number;
  readonly matched: number;
  /** Sums of the file: what came in, what went back, and what the acquirer keeps (yen). */
  readonly paid: Yen;
  readonly refunded: Yen;
  readonly fees: number;
  readonly exceptions: readonly ReconcileException[];
}
