import type { RefundRecord, SaleRecord } from "../journal/views.ts";
import { apportion } from "../money/apportion.ts";
import { sumYen, yen, zeroYen, type Yen } from "../money/yen.ts";
import { partsOf, worthOfRefund, type TenderParts } from "../offer/tenders.ts";
import type { ReturnedLine } from "../payment/payment.ts";
import { err, ok, type Result } from "../result.ts";
import type { Sale, SaleLine } from "../sale/sale.ts";
import { taxTotals, type RateTotal } from "../tax/taxTotals.ts";
import {
  moneyLeft,
  paidShares,
  withMoneyBack,
  withPiecesBack,
  worthOf,
  type PaidShare,
} from "./paidShares.ts";

/** What a customer wants back: goods they bring, or an amount both agreed on. */
export type RefundWish = { readonly goods: readonly ReturnedLine[] } | { readonly amount: Yen };

/** What goes back, and how it is told to the tax office: by rate, tax within. */
export interface RefundFigures {
  /** Of the sale's price: what the payer gets, and what the funders of campaigns do. */
  readonly amount: Yen;
  readonly parts: TenderParts;
  readonly returned: readonly ReturnedLine[] | null;
  /** Of the amount, highest rate first: `net` is what goes back at this rate, tax within. */
  readonly perRate: readonly RateTotal[];
}

/** Why nothing of the kind can go back. */
export type RefundFault =
  | { readonly type: "nothingWished" }
  /** More pieces than were sold, less those that came back already. */
  | { readonly type: "moreThanSold"; readonly key: string; readonly left: number }
  | { readonly type: "moreThanLeft"; readonly left: Yen }
  /** Of so small a part of the price, not one yen was the payer's. */
  | { readonly type: "nothingForPayer" };

/** What of a sale's price can still go back: all of it less what went back or is on its way (yen). */
export function leftToRefund({ sale, refunds }: SaleRecord): Yen {
  return yen(sale.totals.total - sumYen(standing(refunds).map(worthOfRefund)));
}

/** Pieces of a line that have not come back yet. */
export function piecesLeft({ sale, refunds }: SaleRecord, key: string): number {
  const sold = sale.lines.find((line) => line.key === key)?.quantity ?? 0;
  const back = standing(refunds).flatMap(({ returned }) => returned ?? []);
  return sold - piecesIn(back, key);
}

/**
 * The figures of a refund: goods are worth what was paid for them less what was given back on them
 * since, and an amount is split over what is left of the lines. So whatever goes back, in whatever
 * order, all of it together is the sale, at each rate and in its tax (a return invoice names the tax
 * of each rate: Consumption Tax Act, art. 57-4 (3)).
 */
export function refundFigures(
  record: SaleRecord,
  wish: RefundWish,
): Result<RefundFigures, RefundFault> {
  const left = leftToRefund(record);
  if ("amount" in wish) {
    const { amount } = wish;
    if (amount <= 0) return err({ type: "nothingWished" });
    if (amount > left) return err({ type: "moreThanLeft", left });
    const given = givings(sharesLeft(record), null, amount);
    return figuresOf(record, amount, null, given);
  }
  const returned = joined(wish.goods);
  for (const { key, quantity } of returned) {
    const pieces = piecesLeft(record, key);
    if (quantity > pieces) return err({ type: "moreThanSold", key, left: pieces });
  }
  const given = givings(sharesLeft(record), returned, zeroYen);
  const amount = sumYen(given.map(({ worth }) => worth));
  if (amount === 0) return err({ type: "nothingWished" });
  return figuresOf(record, amount, returned, given);
}

function figuresOf(
  record: SaleRecord,
  amount: Yen,
  returned: RefundFigures["returned"],
  given: readonly Giving[],
): Result<RefundFigures, RefundFault> {
  const { sale } = record;
  const parts = partsOf(sale, yen(sale.totals.total - leftToRefund(record)), amount);
  if (parts.payer === 0) return err({ type: "nothingForPayer" });
  return ok({ amount, parts, returned, perRate: ratesOf(sale, given) });
}

/** The tax figures of a refund that is written already, from the sale alone. */
export function ratesOfRefund(record: SaleRecord, refund: RefundRecord): readonly RateTotal[] {
  return ratesOf(record.sale, givingsOf(record, refund));
}

/** Goods that came back, and what was given back for them. */
export interface ReturnedGoods {
  readonly line: SaleLine;
  readonly quantity: number;
  readonly worth: Yen;
}

/** The goods of a refund that is written already, or null when an amount was agreed on. */
export function goodsOfRefund(
  record: SaleRecord,
  refund: RefundRecord,
): readonly ReturnedGoods[] | null {
  const { returned } = refund;
  if (returned === null) return null;
  return givingsOf(record, refund)
    .map(({ share: { line }, worth }) => ({ line, quantity: piecesIn(returned, line.key), worth }))
    .filter(({ quantity }) => quantity > 0);
}

function givingsOf(record: SaleRecord, refund: RefundRecord): readonly Giving[] {
  const refunds = record.refunds.slice(0, record.refunds.indexOf(refund));
  return givings(sharesLeft({ ...record, refunds }), refund.returned, worthOfRefund(refund));
}

/** Refunds that count: a refused one has given nothing back. */
function standing(refunds: readonly RefundRecord[]): readonly RefundRecord[] {
  return refunds.filter(({ outcome }) => outcome.state !== "refused");
}

/** Goods named twice are the pieces of both. */
function joined(goods: readonly ReturnedLine[]): readonly ReturnedLine[] {
  const keys = new Set(goods.map(({ key }) => key));
  return [...keys]
    .map((key) => ({ key, quantity: piecesIn(goods, key) }))
    .filter(({ quantity }) => quantity > 0);
}

function piecesIn(goods: readonly ReturnedLine[], key: string): number {
  return goods.filter((line) => line.key === key).reduce((sum, { quantity }) => sum + quantity, 0);
}

/** What one refund takes from one line. */
interface Giving {
  readonly share: PaidShare;
  readonly worth: Yen;
  readonly after: PaidShare;
}

function givings(
  shares: readonly PaidShare[],
  returned: readonly ReturnedLine[] | null,
  amount: Yen,
): readonly Giving[] {
  if (returned !== null) {
    return shares.map((share) => {
      const quantity = piecesIn(returned, share.line.key);
      const after = withPiecesBack(share, quantity);
      return { share, worth: worthOf(share, quantity), after };
    });
  }
  const parts = apportion(amount, shares.map(moneyLeft));
  return shares.map((share, index) => {
    const worth = parts[index] ?? zeroYen;
    return { share, worth, after: withMoneyBack(share, worth) };
  });
}

/** The sale's lines after everything that went back or is on its way. */
function sharesLeft({ sale, refunds }: Pick<SaleRecord, "sale" | "refunds">): readonly PaidShare[] {
  return standing(refunds).reduce(
    (shares, refund) =>
      givings(shares, refund.returned, worthOfRefund(refund)).map(({ after }) => after),
    paidShares(sale),
  );
}

/**
 * What a refund is at each rate. Its tax is what it adds to the tax of all that has gone back at that
 * rate, for the rounded taxes of the single refunds would not add up to the sale's.
 */
function ratesOf(sale: Sale, given: readonly Giving[]): readonly RateTotal[] {
  return sale.totals.perRate.flatMap(({ rate, reduced, net, tax }) => {
    const same = given.filter(({ share }) => share.line.rate === rate);
    const paid = sale.priceMode === "inclusive" ? net : yen(net + tax);
    const before = paid - sumYen(same.map(({ share }) => moneyLeft(share)));
    const worth = sumYen(same.map((giving) => giving.worth));
    if (worth === 0) return [];
    // What goes back has its tax within, however the price was written when it was sold.
    const taxOf = (amount: number) =>
      taxTotals([{ rate, reduced, amount: yen(amount) }], zeroYen, "inclusive", sale.rounding).tax;
    const added = yen(taxOf(before + worth) - taxOf(before));
    return [{ rate, reduced, gross: worth, discount: zeroYen, net: worth, tax: added }];
  });
}
