import { sumYen, yen, zeroYen } from "../money/yen.ts";
import type { Yen } from "../money/yen.ts";
import { dueOf, fundedOffers, type AppliedOffer } from "../offer/applied.ts";
import { worthOfRefund, type PartedRefund } from "../offer/tenders.ts";
import { brandNameOf } from "../payment/brandName.ts";
import type { CapturedPayment } from "../payment/payment.ts";
import type { Sale } from "../sale/sale.ts";
import type { PriceMode } from "../tax/taxCategory.ts";
import type { RateTotal } from "../tax/taxTotals.ts";
import { isWalletBrand, wallets } from "../wallet/wallet.ts";
import type { DayRecord, RateTallies, Tally } from "./views.ts";

const nothing: Tally = { count: 0, amount: zeroYen };

export function emptyDay(businessDate: string): DayRecord {
  return {
    businessDate,
    receipts: 0,
    sales: nothing,
    cash: nothing,
    refunds: nothing,
    cashRefunds: nothing,
    byBrand: {},
    byFunder: {},
    byMarket: {},
    byRate: {},
    byHour: {},
    refundsByRate: {},
    refundsByBrand: {},
    refundsByFunder: {},
  };
}

/**
 * Counts a sale that was just paid. Every breakdown grows by the very total the day grows by; what was
 * tendered is the payer's part and the funders'.
 * @param payment what it was paid with, or null for cash
 */
export function addSaleToDay(
  day: DayRecord,
  sale: Sale,
  payment: CapturedPayment | null,
): DayRecord {
  const { total, perRate } = sale.totals;
  const due = dueOf(sale);
  const counted: DayRecord = {
    ...day,
    receipts: day.receipts + 1,
    sales: plus(day.sales, total),
    byHour: tallied(day.byHour, String(sale.hour), total),
    byRate: perRate.reduce((byRate, part) => withRate(byRate, part, sale.priceMode), day.byRate),
    byFunder: funded(day.byFunder, fundedOffers(sale)),
  };
  if (!payment) return { ...counted, cash: plus(day.cash, due) };
  const brand = brandNameOf(payment);
  return {
    ...counted,
    byBrand: tallied(day.byBrand, brand, due),
    byMarket: tallied(day.byMarket, isWalletBrand(brand) ? wallets[brand].market : "other", due),
  };
}

/**
 * Counts money that went back. Sales stay as sold: screens show the difference.
 * @param brand of the payment it went back to, or null for cash
 */
export function addRefundToDay(
  day: DayRecord,
  { offers = [] }: Pick<Sale, "offers">,
  refund: PartedRefund,
  brand: string | null,
  perRate: readonly RateTotal[],
): DayRecord {
  const { amount, toFunders = [] } = refund;
  const parts = toFunders.flatMap((part) =>
    offers.filter(({ offer }) => offer === part.offer).map((one) => ({ ...one, ...part })),
  );
  const counted: DayRecord = {
    ...day,
    refunds: plus(day.refunds, worthOfRefund(refund)),
    refundsByFunder: funded(day.refundsByFunder, parts),
    refundsByRate: perRate.reduce(
      (byRate, part) => withRate(byRate, part, "inclusive"),
      day.refundsByRate,
    ),
  };
  return brand === null
    ? { ...counted, cashRefunds: plus(day.cashRefunds, amount) }
    : { ...counted, refundsByBrand: tallied(day.refundsByBrand, brand, amount) };
}

function plus(tally: Tally, amount: Yen): Tally {
  return { count: tally.count + 1, amount: sumYen([tally.amount, amount]) };
}

function funded(tallies: Tallies, offers: readonly AppliedOffer[]): Tallies {
  return offers.reduce(
    (all, { funder, amount }) => tallied(all, funder.name ?? "", amount),
    tallies,
  );
}

type Tallies = Readonly<Record<string, Tally>>;

function tallied(tallies: Tallies, key: string, amount: Yen): Tallies {
  return { ...tallies, [key]: plus(own(tallies, key) ?? nothing, amount) };
}

function withRate(byRate: RateTallies, part: RateTotal, priceMode: PriceMode): RateTallies {
  const before = own(byRate, String(part.rate));
  const taxOnTop = priceMode === "exclusive" ? part.tax : zeroYen;
  return {
    ...byRate,
    [part.rate]: {
      amount: yen((before?.amount ?? 0) + part.net + taxOnTop),
      tax: yen((before?.tax ?? 0) + part.tax),
      reduced: part.reduced,
    },
  };
}

/** Brand names come from outside: one called "constructor" must not find JavaScript's own. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
