import type { SaleRecord } from "../journal/views.ts";
import type { Yen } from "../money/yen.ts";
import {
  isCaptured,
  type CapturedPayment,
  type PaymentStatus,
  type SentPayment,
} from "../payment/payment.ts";
import { paidAtOf } from "../refund/wayBack.ts";
import type { SaleId } from "../sale/saleId.ts";
import type { Instant } from "../time/instant.ts";
import { clearingDate } from "../wallet/acquirerDay.ts";
import type { ClearingRow } from "./clearingRow.ts";

/** One payment or refund as the journal holds it, with what the acquirer's files must say of it. */
export interface Movement {
  readonly type: ClearingRow["type"];
  /** Request id of the payment, or refund id. */
  readonly id: string;
  readonly saleId: SaleId;
  readonly amount: Yen;
  readonly status: PaymentStatus;
  /** True when we hold it for money that moved and stands in a file. */
  readonly moved: boolean;
  /** The acquirer's date in whose file it stands; null when that cannot be told, or nothing moved. */
  readonly date: string | null;
}

/** Everything about wallets that the sale's record holds: cash is no matter of the acquirer's. */
export function movementsOf(record: SaleRecord): readonly Movement[] {
  return record.attempts.flatMap((payment) => [
    paymentMovement(record, payment),
    ...refundMovements(record, payment),
  ]);
}

/**
 * A payment whose money went back after it had been called off. Its refund is no refund of the sale,
 * so that the record does not name it: it is known by the payment's own number.
 */
export function owedRefundOf(
  record: SaleRecord,
  { originalTransactionId }: ClearingRow,
): CapturedPayment | null {
  const owed = record.attempts
    .filter(isCaptured)
    .filter((payment) => !isOfReceipt(record, payment));
  return owed.find(({ proof }) => proof.paymentId === originalTransactionId) ?? null;
}

function paymentMovement(record: SaleRecord, payment: SentPayment): Movement {
  const { request: id, total: amount, status } = payment;
  const of = { type: "payment", id, saleId: record.saleId, amount, status } as const;
  // What was called off altogether stands in no file, though the money was there for a while.
  const inFile = isCaptured(payment) && !("byCancel" in payment);
  if (!inFile) return { ...of, moved: false, date: null };
  return { ...of, moved: true, date: dateOf(payment, paidAtOf(record, payment)) };
}

function refundMovements(record: SaleRecord, payment: SentPayment): readonly Movement[] {
  const { saleId } = record;
  const { status } = payment;
  if (!isOfReceipt(record, payment)) {
    if (status !== "refunding") return [];
    const { id, amount } = payment.refund;
    return [{ type: "refund", id, saleId, amount, status, moved: false, date: null }];
  }
  return record.refunds.map(({ id, amount, askedAt, outcome }) => {
    const of = { type: "refund", id, saleId, amount, status } as const;
    if (outcome.state !== "done" || "byCancel" in payment) {
      return { ...of, moved: false, date: null };
    }
    const [asked, done] = [dateOf(payment, askedAt), dateOf(payment, outcome.at)];
    // Which of several tries the acquirer heard cannot be told once they lie on both sides of midnight.
    return { ...of, moved: true, date: asked === done ? done : null };
  });
}

function isOfReceipt({ receipt }: SaleRecord, { request }: SentPayment): boolean {
  return receipt?.request === request;
}

function dateOf({ plan }: SentPayment, at: Instant): string {
  return clearingDate(plan.acquirer, at);
}
