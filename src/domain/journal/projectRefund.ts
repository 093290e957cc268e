import { sumYen, zeroYen, type Yen } from "../money/yen.ts";
import { dueOf } from "../offer/applied.ts";
import { partsOf, worthOfRefund, type PartedRefund } from "../offer/tenders.ts";
import type { RefundId } from "../payment/answers.ts";
import { brandNameOf } from "../payment/brandName.ts";
import type { SentPayment } from "../payment/payment.ts";
import { ratesOfRefund } from "../refund/refundPlan.ts";
import type { Instant } from "../time/instant.ts";
import { addRefundToDay } from "./dayTotals.ts";
import type { CashRefund } from "./entry.ts";
import type { AffectedViews } from "./project.ts";
import type { DayRecord, RefundRecord, SaleRecord } from "./views.ts";

type DayKnown = AffectedViews & { readonly day: DayRecord };

/** What a move of the payment under the receipt means for the sale's refunds. */
export function withRefundMove(
  views: DayKnown,
  sale: SaleRecord,
  previous: SentPayment,
  payment: SentPayment,
  at: Instant,
): AffectedViews {
  if (payment.status === "refunding") {
    if (previous.status === "refunding") {
      if (previous.refund.id === payment.refund.id) return { ...views, sale };
      throw new Error(`refund ${previous.refund.id} has not been answered`);
    }
    return { ...views, sale: withAsked(sale, payment.refund, payment.request, at) };
  }
  if (previous.status !== "refunding") return { ...views, sale };
  const { id } = previous.refund;
  const isDone = payment.status === "refunded" || refundedOf(payment) > previous.refunded;
  if (isDone) return withDone(views, sale, id, brandNameOf(payment), at);
  const resultCode = ("refundRefused" in payment && payment.refundRefused) || "";
  const outcome = { state: "refused", at, resultCode } as const;
  return { ...views, sale: withOutcome(sale, id, outcome) };
}

/** Cash goes back at once: it is asked for and done in one entry. */
export function withCashReturned(
  sale: SaleRecord,
  day: DayRecord,
  views: AffectedViews,
  refund: CashRefund,
  at: Instant,
): AffectedViews {
  if (!sale.cash) throw new Error(`sale ${sale.saleId} was not paid in cash`);
  const asked = withAsked(sale, refund, null, at);
  return withDone({ ...views, day }, asked, refund.id, null, at);
}

export function withRefundCopy(sale: SaleRecord, id: RefundId, copy: number): SaleRecord {
  const refund = sale.refunds.find((one) => one.id === id);
  if (refund?.outcome.state !== "done" || copy !== refund.outcome.copies + 1) {
    throw new Error(`not the next copy: ${copy}`);
  }
  return withOutcome(sale, id, { ...refund.outcome, copies: copy });
}

function withAsked(
  sale: SaleRecord,
  { id, amount, toFunders, returned }: CashRefund,
  request: RefundRecord["request"],
  askedAt: Instant,
): SaleRecord {
  if (sale.refunds.some((one) => one.id === id)) throw new Error(`refund ${id} was asked before`);
  const standing = sale.refunds.filter(({ outcome }) => outcome.state !== "refused");
  const gone = sumYen(standing.map(worthOfRefund));
  const asked = { id, request, amount, ...(toFunders && { toFunders }), returned, askedAt };
  const worth = worthOfRefund(asked);
  if (amount <= 0 || gone + worth > sale.sale.totals.total) {
    throw new Error(`refund ${id} is more than is left of the sale`);
  }
  if (!isParted(sale.sale, gone, asked)) throw new Error(`refund ${id} is not parted by tender`);
  return { ...sale, refunds: [...sale.refunds, { ...asked, outcome: { state: "asked" } }] };
}

/** A journal of before campaigns has none on its sales, and everything is the payer's. */
function isParted(sale: SaleRecord["sale"], gone: Yen, refund: PartedRefund): boolean {
  if (dueOf(sale) === sale.totals.total) return !refund.toFunders;
  const { payer, funders } = partsOf(sale, gone, worthOfRefund(refund));
  const told = refund.toFunders ?? [];
  return (
    payer === refund.amount &&
    funders.length === told.length &&
    funders.every(({ offer, amount }, index) => {
      return told[index]?.offer === offer && told[index].amount === amount;
    })
  );
}

function withDone(
  views: DayKnown,
  sale: SaleRecord,
  id: RefundId,
  brand: string | null,
  at: Instant,
): AffectedViews {
  const { day } = views;
  const number = `${day.businessDate.replaceAll("-", "")}-R${String(day.refunds.count + 1).padStart(4, "0")}`;
  const refund = sale.refunds.find((one) => one.id === id);
  if (!refund) throw new Error(`refund ${id} was never asked for`);
  return {
    ...views,
    sale: withOutcome(sale, id, { state: "done", at, number, copies: 0 }),
    day: addRefundToDay(day, sale.sale, refund, brand, ratesOfRefund(sale, refund)),
  };
}

function withOutcome(sale: SaleRecord, id: RefundId, outcome: RefundRecord["outcome"]): SaleRecord {
  const refunds = sale.refunds.map((one) => (one.id === id ? { ...one, outcome } : one));
  return { ...sale, refunds };
}

function refundedOf(payment: SentPayment): Yen {
  return "refunded" in payment ? payment.refunded : zeroYen;
}
