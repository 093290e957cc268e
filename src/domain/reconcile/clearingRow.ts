import type { Yen } from "../money/yen.ts";

/** One movement of money as the acquirer's daily file has it. */
export interface ClearingRow {
  readonly type: "payment" | "refund";
  /** Our own request or refund id, as the acquirer wrote it: it may be one that we never gave. */
  readonly id: string;
  /** The acquirer's own number. */
  readonly transactionId: string;
  /** For a refund, the acquirer's number of the payment it was taken from. */
  readonly originalTransactionId: string | null;
  readonly brandName: string;
  readonly amount: Yen;
  /** What the acquirer keeps for itself, in yen; below zero when it gives some back. */
  readonly fee: number;
  /** As the acquirer wrote it, ISO 8601 with offset. */
  readonly at: string;
}
