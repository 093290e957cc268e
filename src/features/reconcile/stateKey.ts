import type { PaymentStatus } from "#domain/payment/payment.ts";
import type { ReconcileException } from "#domain/reconcile/report.ts";
import type { Messages } from "#i18n/messages.ts";

type StateKey = Extract<keyof Messages, `receipts.state.${string}`> | "reconcile.state.notPaidBack";

const payments = {
  draft: "receipts.state.asking",
  ready: "receipts.state.asking",
  paying: "receipts.state.asking",
  confirming: "receipts.state.unsure",
  cancelling: "receipts.state.cancelling",
  attention: "receipts.state.attention",
  paid: "receipts.state.paid",
  failed: "receipts.state.failed",
  cancelled: "receipts.state.cancelled",
  refunding: "receipts.state.refunding",
  partiallyRefunded: "receipts.state.partlyRefunded",
  refunded: "receipts.state.refunded",
} as const satisfies Readonly<Record<PaymentStatus, StateKey>>;

/**
 * How the till holds the money of one side to stand. A refund's side is told by its payment: one that
 * is merely paid has not been paid back.
 */
export function stateKey(type: ReconcileException["type"], status: PaymentStatus): StateKey {
  const isNotBack = type === "refund" && (status === "paid" || status === "failed");
  return isNotBack ? "reconcile.state.notPaidBack" : payments[status];
}
