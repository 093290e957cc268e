import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cashRecord } from "#testkit/paidSales.ts";
import type { Cart, CartLine } from "../cart/cart.ts";
import { addRefundToDay, addSaleToDay, emptyDay } from "../journal/dayTotals.ts";
import type { DayRecord } from "../journal/views.ts";
import { sumYen, yen, type Yen } from "../money/yen.ts";
import type { RequestId } from "../payment/answers.ts";
import { brandNameOf } from "../payment/brandName.ts";
import type { CapturedPayment } from "../payment/payment.ts";
import { alipayPlusPlan } from "../payment/plan.ts";
import { refundFigures } from "../refund/refundPlan.ts";
import { makeSale } from "../sale/makeSale.ts";
import type { Sale } from "../sale/sale.ts";
import type { SaleId } from "../sale/saleId.ts";
import { defaultShopSettings } from "../settings/shopSettings.ts";
import type { PriceMode } from "../tax/taxCategory.ts";
import { instant, monotonic } from "../time/instant.ts";
import {
  averageTicket,
  brandRows,
  daySumsAgree,
  hourRows,
  marketRows,
  netSales,
  rateRows,
  refundBrandRows,
  refundRateRows,
} from "./dailySales.ts";

const opening = Date.parse("2026-11-21T20:00:00Z");

const line = fc
  .record({
    key: fc.uuid(),
    price: fc.integer({ min: 1, max: 50_000 }),
    quantity: fc.integer({ min: 1, max: 9 }),
    taxCategory: fc.constantFrom("standard", "food", "newspaper", "outOfScope"),
  })
  .map(({ key, price, quantity, taxCategory }): CartLine => ({
    key,
    productId: key,
    name: { ja: key, en: key, zh: key },
    taxCategory,
    unitPrice: yen(price),
    quantity,
  }));

function paidSale(modes: readonly PriceMode[]) {
  return fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    sinceOpening: fc.nat(86_399_999),
    priceMode: fc.constantFrom(...modes),
    brand: fc.constantFrom("Alipay", "GCash", "KakaoPay", "A Wallet Nobody Knows", null),
    inCash: fc.boolean(),
    back: fc.double({ min: 0, max: 1, noNaN: true }),
  });
}

type PaidSale = ReturnType<typeof paidSale> extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function payment(total: Yen, brand: string | null): CapturedPayment {
  const request = "R_1" as RequestId;
  return {
    status: "paid",
    request,
    total,
    plan: alipayPlusPlan,
    code: { family: "ALIPAYPLUS_CGCP", brand: null, lastFour: "0001", fingerprint: "f1" },
    scannedAt: monotonic(0),
    proof: { paymentId: "1", walletBrandName: brand, request, amount: total, paidAt: null },
    refundOwed: false,
    refundRefused: null,
  };
}

function saleOf({ lines, sinceOpening, priceMode }: PaidSale): Sale {
  const cart: Cart = { id: "sale" as SaleId, lines, discount: yen(0) };
  return makeSale(cart, { ...defaultShopSettings, priceMode }, instant(opening + sinceOpening));
}

/** Each sale is sold, and then so much of it goes back. */
function dayOf(drawn: readonly PaidSale[]): DayRecord {
  return drawn.reduce((before, one) => {
    const sale = saleOf(one);
    const paid = one.inCash ? null : payment(sale.totals.total, one.brand);
    const sold = addSaleToDay(before, sale, paid);
    const amount = backOf(one);
    if (amount === 0) return sold;
    const refund = refundFigures(cashRecord(sale), { amount });
    if (!refund.ok) throw new Error(refund.error.type);
    return addRefundToDay(sold, sale, { amount }, paid && brandNameOf(paid), refund.value.perRate);
  }, emptyDay("2026-11-22"));
}

function backOf(one: PaidSale): Yen {
  return yen(Math.floor(saleOf(one).totals.total * one.back));
}

const ten = (amount: number, tax: number) => ({
  amount: yen(amount),
  tax: yen(tax),
  reduced: false,
});

const day: DayRecord = {
  ...emptyDay("2026-11-22"),
  receipts: 4,
  sales: { count: 4, amount: yen(2300) },
  cash: { count: 1, amount: yen(300) },
  byBrand: {
    Alipay: { count: 2, amount: yen(1500) },
    GCash: { count: 1, amount: yen(500) },
  },
  byMarket: {
    CN: { count: 2, amount: yen(1500) },
    PH: { count: 1, amount: yen(500) },
  },
  byHour: { "4": { count: 4, amount: yen(2300) } },
  byRate: { "10": ten(2300, 209) },
  refunds: { count: 2, amount: yen(600) },
  cashRefunds: { count: 1, amount: yen(100) },
  refundsByBrand: { GCash: { count: 1, amount: yen(500) } },
  refundsByRate: { "10": ten(600, 54) },
};

describe("the figures of a business day", () => {
  test("[DAY-3] are what was sold less what went back", () => {
    expect(netSales(day)).toBe(1700);
    expect(netSales(emptyDay("2026-11-22"))).toBe(0);
    const { refunds } = addRefundToDay(
      emptyDay("2026-11-23"),
      {},
      { amount: yen(600) },
      "GCash",
      [],
    );
    expect(netSales({ ...emptyDay("2026-11-23"), refunds })).toBe(-600);
  });

  test("[DAY-3] have an average in whole yen as sold, and none before the first sale", () => {
    expect(averageTicket(day)).toBe(575);
    expect(averageTicket(addRefundToDay(day, {}, { amount: yen(600) }, null, []))).toBe(575);
    expect(averageTicket(emptyDay("2026-11-22"))).toBeNull();
  });
});

describe("the breakdowns of a business day", () => {
  test("[DAY-3] stand in an order a manager reads", () => {
    const tally = (amount: number) => ({ count: 1, amount: yen(amount) });
    const rate = (reduced: boolean) => ({ amount: yen(100), tax: yen(9), reduced });
    const busy: DayRecord = {
      ...day,
      byBrand: { GCash: tally(5), Alipay: tally(5), DANA: tally(9) },
      byMarket: { PH: tally(1), CN: tally(2) },
      byRate: { "0": rate(false), "8": rate(true), "10": rate(false) },
      byHour: { "1": tally(1), "5": tally(1), "23": tally(1), "4": tally(1) },
    };
    expect(brandRows(busy)).toEqual([
      { key: "DANA", count: 1, amount: 9 },
      { key: "Alipay", count: 1, amount: 5 },
      { key: "GCash", count: 1, amount: 5 },
    ]);
    expect(marketRows(busy).map(({ key }) => key)).toEqual(["CN", "PH"]);
    expect(rateRows(busy).map(({ rate: percent }) => percent)).toEqual([10, 8, 0]);
    expect(rateRows(busy)[1]).toEqual({ rate: 8, reduced: true, amount: 100, tax: 9 });
    expect(hourRows(busy, 5).map(({ hour }) => hour)).toEqual([5, 23, 1, 4]);
    const returned = { ...busy, refundsByBrand: busy.byBrand, refundsByRate: busy.byRate };
    expect(refundBrandRows(returned)).toEqual(brandRows(busy));
    expect(refundRateRows(returned)).toEqual(rateRows(busy));
    expect(hourRows(busy, 0).map(({ hour }) => hour)).toEqual([1, 4, 5, 23]);
  });

  test("[DAY-3] add up to its sales, whatever was sold, when and to whom", () => {
    const sales = fc.array(paidSale(["inclusive", "exclusive"]), { maxLength: 15 });
    fc.assert(
      fc.property(sales, (drawn) => {
        const whole = dayOf(drawn);
        expect(daySumsAgree(whole)).toBe(true);
        expect(whole.sales.count).toBe(drawn.length);
        expect(whole.sales.amount).toBe(sumYen(drawn.map((one) => saleOf(one).totals.total)));
        expect(whole.refunds.amount).toBe(sumYen(drawn.map(backOf)));
        const inCash = drawn.filter((one) => one.inCash);
        expect(whole.cash.amount).toBe(sumYen(inCash.map((one) => saleOf(one).totals.total)));
        expect(whole.cashRefunds.amount).toBe(sumYen(inCash.map(backOf)));
      }),
    );
  });

  const tally = (count: number, amount: number) => ({ count, amount: yen(amount) });
  test.each<readonly [string, Partial<DayRecord>]>([
    ["brand", { byBrand: { Alipay: tally(3, 1999) } }],
    ["brand's count", { byBrand: { Alipay: tally(2, 2000) } }],
    ["market", { byMarket: { CN: tally(3, 1999) } }],
    ["market's count", { byMarket: { CN: tally(2, 2000) } }],
    ["cash", { cash: tally(1, 299) }],
    ["cash count", { cash: tally(2, 300) }],
    ["hour", { byHour: { "4": tally(4, 2299) } }],
    ["hour's count", { byHour: { "4": tally(3, 2300) } }],
    ["rate, too much", { byRate: { "10": ten(2301, 209) } }],
    ["rate, too little", { byRate: { "10": ten(2299, 209) } }],
    ["refund to a brand", { refundsByBrand: { GCash: tally(1, 499) } }],
    ["refund count of a brand", { refundsByBrand: { GCash: tally(2, 500) } }],
    ["refund from the drawer", { cashRefunds: tally(1, 101) }],
    ["refund count of the drawer", { cashRefunds: tally(0, 100) }],
    ["refund rate", { refundsByRate: { "10": ten(601, 54) } }],
  ])("[DAY-3] are found out when one is wrong: %s", (_, wrong) => {
    expect(daySumsAgree(day)).toBe(true);
    expect(daySumsAgree({ ...day, ...wrong })).toBe(false);
  });
});
