import { describe, expect, test } from "vitest";
import { netSales } from "#domain/day/dailySales.ts";
import type { DayRecord, Tally } from "#domain/journal/views.ts";
import { yen } from "#domain/money/yen.ts";
import {
  barLength,
  marketAndCashRows,
  netRateRows,
  sumOf,
  tenderRows,
  withQuietHours,
} from "./dayView.ts";

const at = (hour: number, amount: number) => ({ hour, count: amount ? 1 : 0, amount: yen(amount) });

describe("the day's hours", () => {
  test("[DAY-3] hours without sales stand between the first and the last one", () => {
    expect(withQuietHours([at(10, 500), at(13, 200)])).toEqual([
      at(10, 500),
      at(11, 0),
      at(12, 0),
      at(13, 200),
    ]);
  });

  test("[DAY-1] a business day that ends after midnight keeps its order", () => {
    const hours = withQuietHours([at(22, 500), at(1, 200)]).map(({ hour }) => hour);
    expect(hours).toEqual([22, 23, 0, 1]);
  });

  test("[DAY-3] filling in quiet hours changes no sum", () => {
    const rows = [at(9, 1), at(12, 20), at(20, 300)];
    const sum = (hours: readonly { readonly amount: number }[]) =>
      hours.reduce((total, { amount }) => total + amount, 0);
    expect(sum(withQuietHours(rows))).toBe(sum(rows));
    expect(withQuietHours([])).toEqual([]);
  });
});

describe("a bar", () => {
  test("is measured against the longest of its breakdown and has no length without sales", () => {
    const rows = [at(10, 500), at(11, 250), at(12, 0)];
    expect(rows.map((row) => barLength(row, rows))).toEqual([100, 50, 0]);
    expect(barLength(at(9, 0), [at(9, 0)])).toBe(0);
  });
});

const tally = (count: number, amount: number): Tally => ({ count, amount: yen(amount) });

/** A wallet and cash sold, a wallet of another day took money back. */
const day: DayRecord = {
  businessDate: "2026-11-22",
  receipts: 3,
  sales: tally(3, 3_000),
  cash: tally(1, 1_000),
  refunds: tally(3, 1_700),
  cashRefunds: tally(1, 200),
  byBrand: { GCash: tally(2, 2_000) },
  byFunder: {},
  refundsByFunder: {},
  byMarket: { PH: tally(2, 2_000) },
  byHour: { "12": tally(3, 3_000) },
  byRate: {
    "10": { amount: yen(1_100), tax: yen(100), reduced: false },
    "8": { amount: yen(1_900), tax: yen(140), reduced: true },
  },
  refundsByRate: {
    "8": { amount: yen(1_600), tax: yen(118), reduced: true },
    "0": { amount: yen(100), tax: yen(0), reduced: false },
  },
  refundsByBrand: { GCash: tally(1, 500), Alipay: tally(1, 1_000) },
};

describe("the day by payment method", () => {
  test("[DAY-3] has a row for each way that money moved, cash last, and adds up to the day", () => {
    const rows = tenderRows(day);
    expect(rows.map(({ brand }) => brand)).toEqual(["GCash", "Alipay", null]);
    expect(rows.map(({ net }) => net)).toEqual([1_500, -1_000, 800]);
    expect(sumOf(rows.map(({ sales }) => sales))).toEqual(day.sales);
    expect(sumOf(rows.map(({ refunds }) => refunds))).toEqual(day.refunds);
    expect(rows.reduce((sum, { net }) => sum + net, 0)).toBe(netSales(day));
  });

  test("[DAY-3] has no row for cash on a day without any, nor for a name out of JavaScript", () => {
    const none = { ...day, cash: tally(0, 0), cashRefunds: tally(0, 0) };
    expect(tenderRows(none).at(-1)?.brand).toBe("Alipay");
    const odd = { ...none, byBrand: { constructor: tally(1, 10) }, refundsByBrand: {} };
    expect(tenderRows(odd)).toMatchObject([{ refunds: { count: 0, amount: 0 }, net: 10 }]);
  });

  test("[DAY-3] [CASH-2] markets and cash add up to the day", () => {
    expect(sumOf(marketAndCashRows(day))).toEqual(day.sales);
  });
});

describe("the day by tax rate", () => {
  test("[DAY-3] is net of refunds at each rate, with rates at which money only went back", () => {
    const rows = netRateRows(day);
    expect(rows).toMatchObject([
      { rate: 10, sales: 1_100, refunds: 0, net: 1_100, netTax: 100 },
      { rate: 8, reduced: true, sales: 1_900, refunds: 1_600, net: 300, netTax: 22 },
      { rate: 0, sales: 0, refunds: 100, net: -100, netTax: 0 },
    ]);
    expect(rows.reduce((sum, { net }) => sum + net, 0)).toBe(netSales(day));
  });
});
