import type { RefundId } from "#domain/payment/answers.ts";
import { type RefundFault, type RefundWish, refundFigures } from "#domain/refund/refundPlan.ts";
import { type WayBackFault, wayBack } from "#domain/refund/wayBack.ts";
import { type Result, err, ok } from "#domain/result.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { Clock } from "#ports/clock.ts";
import type { Ids } from "#ports/ids.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";
import type { PaymentDesk } from "./paymentDesk.ts";

export interface ReturnPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly desk: Pick<PaymentDesk, "payBack">;
  /** The journal refused the write: the till has to stop. */
  journalFailed(failure: JournalFailure): void;
}

/** Why nothing goes back. Nobody was asked for anything. */
export type ReturnRefusal =
  | RefundFault
  | WayBackFault
  | { readonly type: "unknownSale" }
  /** The payment moved while the cashier was choosing; what it can give back has to be looked at anew. */
  | { readonly type: "changedMeanwhile" }
  /** The till has stopped. */
  | { readonly type: "notRecorded" };

/**
 * Pays a customer back, by whichever way the wallet allows today. What was agreed is on disk before
 * anybody is asked for money; from then on the till sees to it by itself, over every restart. One at a
 * time for one sale: what is left is looked up before the order is written.
 * @returns the refund, asked for or, from the drawer, done
 */
export async function returnGoods(
  { journal, clock, ids, desk, journalFailed }: ReturnPorts,
  saleId: SaleId,
  wish: RefundWish,
): Promise<Result<RefundId, ReturnRefusal>> {
  const record = await journal.sale(saleId);
  if (!record) return err({ type: "unknownSale" });
  const figures = refundFigures(record, wish);
  if (!figures.ok) return figures;
  const { parts, returned } = figures.value;
  const way = wayBack(record, figures.value.amount, clock.now());
  if (!way.ok) return way;
  const id = ids.refundId();
  const { payer: amount, funders: toFunders } = parts;
  const order = { id, amount, returned, ...(toFunders.length > 0 && { toFunders }) };
  if (way.value.by === "cash") {
    const written = await journal.append({ type: "cashReturned", saleId, refund: order });
    if (written.ok) return ok(id);
    journalFailed(written.error);
    return err({ type: "notRecorded" });
  }
  const { by, payment } = way.value;
  const begun = await desk.payBack(payment.request, { ...order, by });
  return begun ? ok(id) : err({ type: "changedMeanwhile" });
}
