import { businessDate } from "../day/businessDay.ts";
import { exhaustive } from "../exhaustive.ts";
import { dueOf } from "../offer/applied.ts";
import type { Coupon } from "../offer/offer.ts";
import { isCalledOff } from "../payment/payment.ts";
import type { SentPayment } from "../payment/payment.ts";
import type { Sale } from "../sale/sale.ts";
import type { SaleId } from "../sale/saleId.ts";
import type { ShopSettings } from "../settings/shopSettings.ts";
import type { WalletSwitches } from "../wallet/acceptance.ts";
import { addSaleToDay } from "./dayTotals.ts";
import type { Entry, EntryBody } from "./entry.ts";
import { paymentAsNow } from "./olderEntries.ts";
import { projectOffers } from "./projectOffers.ts";
import { withCashReturned, withRefundCopy, withRefundMove } from "./projectRefund.ts";
import type { DayRecord, OfferViews, ReceiptStub, SaleRecord } from "./views.ts";

/** As much of the views as one entry can change. */
export interface AffectedViews {
  /** The entry's sale, or null when it is new or the entry is about none. */
  readonly sale: SaleRecord | null;
  /** The business day the entry may count on, or null when it counts on none. */
  readonly day: DayRecord | null;
  readonly settings: ShopSettings;
  readonly wallets: WalletSwitches;
  /** The offers and coupons it touches, as `offersTouched` names them. */
  readonly offers: OfferViews;
}

/** An entry before it is sealed: what it says, and when. */
export type Happening = Pick<Entry, "at" | "body">;

/** The sale an entry is about: the row to read before projecting it. */
export function saleOf(body: EntryBody): SaleId | null {
  switch (body.type) {
    case "paymentIntended":
    case "cashTaken":
      return body.sale.id;
    case "paymentMoved":
    case "paymentNoted":
    case "cashReturned":
    case "receiptReissued":
    case "refundReissued":
      return body.saleId;
    case "couponIssued":
      return body.coupon.issuedWith;
    case "walletSwitched":
    case "shopConfigured":
    case "offerPublished":
    case "offerStopped":
      return null;
    default:
      return exhaustive(body);
  }
}

/**
 * The business day an entry may change, given the sale it is about. A sale counts on its own day,
 * what goes back on the day it goes back.
 */
export function dayOf(
  { at, body }: Happening,
  sale: SaleRecord | null,
  { dayCutoffHour }: ShopSettings,
): string | null {
  if (body.type === "paymentIntended" || body.type === "cashTaken") return body.sale.businessDate;
  if (sale?.receipt) return businessDate(at, dayCutoffHour);
  return sale?.sale.businessDate ?? null;
}

/**
 * What one entry makes of the views. The only code that knows, for the live journal as for a
 * rebuilt one, so that the two cannot drift apart.
 * @throws Error when the entry cannot follow from what is written: always our own bug.
 */
export function project(views: AffectedViews, happening: Happening): AffectedViews {
  const after = projectMoney(views, happening);
  const offers = projectOffers(views.offers, happening.body, views.sale, after.sale);
  return { ...after, offers };
}

function projectMoney(views: AffectedViews, { at, body }: Happening): AffectedViews {
  switch (body.type) {
    case "paymentIntended": {
      const { sale, payment, quote } = body;
      if (payment.total !== dueOf(sale))
        throw new Error("the payment is not about what the sale's payer owes");
      const known = unpaid(views.sale, sale);
      const attempts = [...known.attempts, payment];
      return { ...views, sale: { ...known, sale, quote, attempts } };
    }
    case "cashTaken":
      return withCash(views, body, at);
    case "paymentMoved":
      return withMove(views, paymentAsNow(body.payment), at);
    case "paymentNoted": {
      const sale = written(views.sale);
      return { ...views, sale: { ...sale, notes: sale.notes + 1 } };
    }
    case "cashReturned":
      return withCashReturned(written(views.sale), written(views.day), views, body.refund, at);
    case "receiptReissued":
      return { ...views, sale: withCopy(written(views.sale), body.copy) };
    case "refundReissued":
      return { ...views, sale: withRefundCopy(written(views.sale), body.refund, body.copy) };
    case "walletSwitched": {
      const { wallet, on, by } = body;
      return { ...views, wallets: { ...views.wallets, [wallet]: { on, by, at } } };
    }
    case "shopConfigured":
      return { ...views, settings: body.settings };
    case "couponIssued":
      return { ...views, sale: withCoupon(written(views.sale), body.coupon) };
    case "offerPublished":
    case "offerStopped":
      return views;
    default:
      return exhaustive(body);
  }
}

/**
 * The record of a sale that may be paid, new or known. It may only while it has no receipt and
 * nothing is expected of any attempt any more: this is the last wall before the same money is asked
 * for twice.
 */
function unpaid(record: SaleRecord | null, sale: Sale): SaleRecord {
  if (!record) {
    const nothing = { quote: null, attempts: [], cash: null, receipt: null, refunds: [], notes: 0 };
    return { saleId: sale.id, sale, ...nothing };
  }
  if (record.receipt) throw new Error(`sale ${sale.id} is already paid`);
  if (!record.attempts.every(isCalledOff)) throw new Error(`sale ${sale.id} has a live payment`);
  return record;
}

function withCash(
  views: AffectedViews,
  { sale, tendered }: Extract<EntryBody, { readonly type: "cashTaken" }>,
  at: Entry["at"],
): AffectedViews {
  const due = dueOf(sale);
  if (tendered < due) throw new Error(`${tendered} does not pay ${due}`);
  const day = written(views.day);
  const receipt = stub(day, views.settings, null, at);
  return {
    ...views,
    sale: { ...unpaid(views.sale, sale), sale, cash: { tendered }, receipt },
    day: addSaleToDay(day, sale, null),
  };
}

/** The first proof of money makes the receipt and counts the sale, both once and for all. */
function withMove(views: AffectedViews, payment: SentPayment, at: Entry["at"]): AffectedViews {
  const before = written(views.sale);
  const day = written(views.day);
  const previous = before.attempts.find(({ request }) => request === payment.request);
  if (!previous) throw new Error(`payment ${payment.request} was never intended`);
  const attempts = before.attempts.map((attempt) => (attempt === previous ? payment : attempt));
  const moved: SaleRecord = { ...before, attempts };
  if (before.receipt?.request === payment.request) {
    return withRefundMove({ ...views, day }, moved, previous, payment, at);
  }
  // Money that is owed back has bought nothing.
  if (payment.status !== "paid" || payment.refundOwed) return { ...views, sale: moved };
  if (before.receipt) throw new Error(`sale ${before.saleId} is already paid`);
  return {
    ...views,
    sale: { ...moved, receipt: stub(day, views.settings, payment.request, at) },
    day: addSaleToDay(day, moved.sale, payment),
  };
}

/** "20261122-0001": the number before it is the day's count, so none is left out or given twice. */
function stub(
  { businessDate: date, receipts }: DayRecord,
  issuer: ShopSettings,
  request: ReceiptStub["request"],
  issuedAt: Entry["at"],
): ReceiptStub {
  const number = `${date.replaceAll("-", "")}-${String(receipts + 1).padStart(4, "0")}`;
  return { number, issuedAt, issuer, request, copies: 0 };
}

function withCoupon(sale: SaleRecord, coupon: Coupon): SaleRecord {
  if (!sale.receipt || sale.coupon) throw new Error(`no coupon goes with sale ${sale.saleId}`);
  return { ...sale, coupon };
}

function withCopy(sale: SaleRecord, copy: number): SaleRecord {
  if (copy !== (sale.receipt?.copies ?? NaN) + 1) throw new Error(`not the next copy: ${copy}`);
  return { ...sale, receipt: sale.receipt && { ...sale.receipt, copies: copy } };
}

function written<View>(view: View | null): View {
  if (view === null) throw new Error("the entry is about a sale that was never written");
  return view;
}
