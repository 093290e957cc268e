import { exhaustive } from "../exhaustive.ts";
import { yen, zeroYen } from "../money/yen.ts";
import type { Yen } from "../money/yen.ts";
import { isCaptured, isOpen } from "../payment/payment.ts";
import type { SentPayment } from "../payment/payment.ts";
import type { SaleId } from "../sale/saleId.ts";
import type { ShopSettings } from "../settings/shopSettings.ts";
import type { Instant } from "../time/instant.ts";
import { addRefundToDay, addSaleToDay } from "./dayTotals.ts";
import type { Entry, EntryBody } from "./entry.ts";
import type { DayRecord, SaleRecord } from "./views.ts";

/** As much of the views as one entry can change. */
export interface AffectedViews {
  /** The entry's sale, or null when it is new or the entry is about none. */
  readonly sale: SaleRecord | null;
  /** The business day of that sale, or null when the entry is about none. */
  readonly day: DayRecord | null;
  readonly settings: ShopSettings;
}

type Intended = Extract<EntryBody, { readonly type: "paymentIntended" }>;

/** The sale an entry is about: the row to read before projecting it. */
export function saleOf(body: EntryBody): SaleId | null {
  switch (body.type) {
    case "paymentIntended":
      return body.sale.id;
    case "paymentMoved":
    case "paymentNoted":
    case "receiptReissued":
      return body.saleId;
    case "shopConfigured":
      return null;
    default:
      return exhaustive(body);
  }
}

/** The business day an entry may change, given the sale it is about. */
export function dayOf(body: EntryBody, sale: SaleRecord | null): string | null {
  if (body.type === "paymentIntended") return body.sale.businessDate;
  return sale?.sale.businessDate ?? null;
}

/**
 * What one entry makes of the views. The only code that knows, for the live journal as for a
 * rebuilt one, so that the two cannot drift apart.
 * @throws Error when the entry cannot follow from what is written: always our own bug.
 */
export function project(views: AffectedViews, { at, body }: Entry): AffectedViews {
  switch (body.type) {
    case "paymentIntended":
      return { ...views, sale: withAttempt(views.sale, body) };
    case "paymentMoved":
      return withMove(views, body.payment, at);
    case "paymentNoted": {
      const sale = written(views.sale);
      return { ...views, sale: { ...sale, notes: sale.notes + 1 } };
    }
    case "receiptReissued":
      return { ...views, sale: withCopy(written(views.sale), body.copy) };
    case "shopConfigured":
      return { ...views, settings: body.settings };
    default:
      return exhaustive(body);
  }
}

/**
 * A sale takes a further attempt only while none could still be, or already is, paid: this is the
 * last wall before the acquirer is asked for the same money twice.
 */
function withAttempt(record: SaleRecord | null, { sale, payment, quote }: Intended): SaleRecord {
  if (payment.total !== sale.totals.total)
    throw new Error("the payment is not about the sale's total");
  if (record?.receipt) throw new Error(`sale ${sale.id} is already paid`);
  if (record?.attempts.some(isOpen)) throw new Error(`sale ${sale.id} has an open payment`);
  return {
    saleId: sale.id,
    sale,
    quote,
    attempts: [...(record?.attempts ?? []), payment],
    receipt: null,
    notes: record?.notes ?? 0,
  };
}

/** The first proof of money makes the receipt and counts the sale, both once and for all. */
function withMove(views: AffectedViews, payment: SentPayment, at: Instant): AffectedViews {
  const before = written(views.sale);
  const day = written(views.day);
  const previous = before.attempts.find(({ request }) => request === payment.request);
  if (!previous) throw new Error(`payment ${payment.request} was never intended`);
  const attempts = before.attempts.map((attempt) => (attempt === previous ? payment : attempt));
  const moved: SaleRecord = { ...before, attempts };
  if (!moved.receipt && isCaptured(payment)) {
    const receipt = { number: nextNumber(day), issuedAt: at, issuer: views.settings, copies: 0 };
    const counted = addSaleToDay(day, moved.sale, payment);
    return { ...views, sale: { ...moved, receipt }, day: counted };
  }
  const paidBack = yen(refundedOf(payment) - refundedOf(previous));
  return { ...views, sale: moved, day: paidBack > 0 ? addRefundToDay(day, paidBack) : day };
}

function withCopy(sale: SaleRecord, copy: number): SaleRecord {
  if (copy !== (sale.receipt?.copies ?? NaN) + 1) throw new Error(`not the next copy: ${copy}`);
  return { ...sale, receipt: sale.receipt && { ...sale.receipt, copies: copy } };
}

/** "20261122-0001": the number before it is the day's count, so none is left out or given twice. */
function nextNumber(day: DayRecord): string {
  const date = day.businessDate.replaceAll("-", "");
  return `${date}-${String(day.receipts + 1).padStart(4, "0")}`;
}

function refundedOf(payment: SentPayment): Yen {
  return "refunded" in payment ? payment.refunded : zeroYen;
}

function written<View>(view: View | null): View {
  if (view === null) throw new Error("the entry is about a sale that was never written");
  return view;
}
