import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anAttempt, aSale, intended, moved, traceOf } from "#testkit/journalFixtures.ts";
import { history } from "#testkit/journalHistories.ts";
import { quickDigest } from "#testkit/memoryJournal.ts";
import { sumYen, yen, zeroYen } from "../money/yen.ts";
import { defaultShopSettings } from "../settings/shopSettings.ts";
import { instant } from "../time/instant.ts";
import { emptyChain, sealEntry } from "./chain.ts";
import type { Entry, EntryBody } from "./entry.ts";
import { rebuild } from "./rebuild.ts";
import type { DayRecord, Tally } from "./views.ts";

/** The bodies as a chain, a second apart. */
function chained(bodies: readonly EntryBody[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const body of bodies) {
    const at = instant(Date.UTC(2026, 10, 22, 3, 0, entries.length));
    const fields = { at, till: "till-1", engine: "test", body };
    entries.push(sealEntry(entries.at(-1) ?? emptyChain, fields, quickDigest));
  }
  return entries;
}

function views(...bodies: readonly EntryBody[]) {
  return rebuild(chained(bodies));
}

function today(...bodies: readonly EntryBody[]): DayRecord {
  const day = views(...bodies).days.get("2026-11-22");
  if (!day) throw new Error("no sale today");
  return day;
}

const sale = aSale("S_1", 1_080, 1_100);
const first = anAttempt(sale, "R_1", traceOf("0001", "fp-1", "Alipay"), "GCash");
const second = anAttempt(sale, "R_2", traceOf("0002", "fp-2", "Alipay"), "GCash");
const start = intended(sale, first.ready);
const paid = [start, moved(sale, first.paid())];
const total = sale.totals.total;

describe("the first proof of money", () => {
  test("[RCP-6] gives the sale its number, the shop of that moment and the time of the entry", () => {
    const renamed = { ...defaultShopSettings, shopName: "新しい暖簾" };
    const { sales } = views({ type: "shopConfigured", settings: renamed }, ...paid, {
      type: "shopConfigured",
      settings: defaultShopSettings,
    });
    expect(sales.get(sale.id)?.receipt).toEqual({
      number: "20261122-0001",
      issuedAt: instant(Date.UTC(2026, 10, 22, 3, 0, 2)),
      issuer: renamed,
      copies: 0,
    });
  });

  test("[DAY-3] counts the sale under its brand, market, rates and hour", () => {
    expect(today(...paid)).toEqual({
      businessDate: "2026-11-22",
      receipts: 1,
      sales: { count: 1, amount: total },
      refunds: { count: 0, amount: 0 },
      byBrand: { GCash: { count: 1, amount: total } },
      byMarket: { PH: { count: 1, amount: total } },
      byRate: {
        8: { amount: 1_080, tax: 80, reduced: true },
        10: { amount: 1_100, tax: 100, reduced: false },
      },
      byHour: { 12: { count: 1, amount: total } },
    });
  });

  test("counts once, whatever the payment does afterwards", () => {
    const day = today(
      ...paid,
      moved(sale, first.refunding(zeroYen, total)),
      moved(sale, first.paid(false, "REFUND_NOT_ALLOWED")),
    );
    expect([day.receipts, day.sales.count, day.refunds.count]).toEqual([1, 1, 0]);
  });

  test("counts money that is owed back, until it has gone back", () => {
    const owed = [start, moved(sale, first.cancelling), moved(sale, first.paid(true))];
    expect(today(...owed)).toMatchObject({ sales: { amount: total }, refunds: { amount: 0 } });
    const back = [
      ...owed,
      moved(sale, first.refunding(zeroYen, total)),
      moved(sale, first.refunded),
    ];
    expect(today(...back)).toMatchObject({
      sales: { amount: total },
      refunds: { count: 1, amount: total },
    });
  });

  test.each([
    ["the acquirer's word", "KakaoPay", "Alipay", "KakaoPay", "KR"],
    ["a brand whose market nobody told us", "Kaspi.kz", "Alipay", "Kaspi.kz", "other"],
    ["the code's own word without it", null, "Alipay", "Alipay", "CN"],
    ["the format's name without any", null, null, "Alipay+", "other"],
    ["a name that JavaScript has a meaning for", "__proto__", null, "__proto__", "other"],
    ["another such name", "constructor", null, "constructor", "other"],
  ] as const)("[DAY-3] goes by %s", (_what, word, brand, name, market) => {
    const attempt = anAttempt(sale, "R_1", traceOf("0001", "fp", brand), word);
    const { byBrand, byMarket } = today(start, moved(sale, attempt.paid()));
    expect(Object.entries(byBrand)).toEqual([[name, { count: 1, amount: total }]]);
    expect(Object.entries(byMarket)).toEqual([[market, { count: 1, amount: total }]]);
  });
});

describe("money that goes back", () => {
  test("[PAY-15] is counted by what it adds to what went back before", () => {
    const day = today(
      ...paid,
      moved(sale, first.refunding(zeroYen, yen(80))),
      moved(sale, first.partiallyRefunded(yen(80))),
      moved(sale, first.refunding(yen(80), yen(total - 80))),
      moved(sale, first.refunded),
    );
    expect(day.refunds).toEqual({ count: 2, amount: total });
    expect(day.sales).toEqual({ count: 1, amount: total });
  });

  test("keeps the receipt", () => {
    const { sales } = views(...paid, moved(sale, first.refunded));
    expect(sales.get(sale.id)?.receipt?.number).toBe("20261122-0001");
  });
});

describe("a sale that needs more than one attempt", () => {
  test("[RCP-6] has all of them on record and the figures of the last, and one receipt", () => {
    const dearer = aSale("S_1", 2_160, 1_100);
    const again = anAttempt(dearer, "R_2", traceOf("0002", "fp-2", null), null);
    const { sales, days } = views(
      start,
      moved(sale, first.failed),
      intended(dearer, again.ready),
      moved(dearer, again.paid()),
    );
    expect(sales.get(sale.id)?.attempts).toEqual([first.failed, again.paid()]);
    expect(days.get("2026-11-22")).toMatchObject({
      receipts: 1,
      sales: { count: 1, amount: dearer.totals.total },
    });
  });

  test("[PAY-7] is refused a second attempt while one is open", () => {
    expect(() => views(start, intended(sale, second.ready))).toThrow("open payment");
    expect(() => views(start, moved(sale, first.attention), intended(sale, second.ready))).toThrow(
      "open payment",
    );
  });

  test("is refused any attempt once it has a receipt, also when the money went back", () => {
    expect(() => views(...paid, intended(sale, second.ready))).toThrow("already paid");
    expect(() => views(...paid, moved(sale, first.refunded), intended(sale, second.ready))).toThrow(
      "already paid",
    );
  });
});

describe("a note and a reissue", () => {
  test("change their count and nothing else", () => {
    const note: EntryBody = {
      type: "paymentNoted",
      saleId: sale.id,
      request: first.ready.request,
      note: "lateApproval",
    };
    const before = views(...paid);
    const after = views(...paid, note, note);
    expect(after.sales.get(sale.id)).toEqual({ ...before.sales.get(sale.id), notes: 2 });
    expect(after.days).toEqual(before.days);
  });

  test("[RCP-5] copies count 1, 2, 3 and none may be left out or given twice", () => {
    const copy = (number: number): EntryBody => {
      return { type: "receiptReissued", saleId: sale.id, copy: number };
    };
    expect(views(...paid, copy(1), copy(2)).sales.get(sale.id)?.receipt?.copies).toBe(2);
    expect(() => views(...paid, copy(2))).toThrow("not the next copy");
    expect(() => views(...paid, copy(1), copy(1))).toThrow("not the next copy");
    expect(() => views(start, copy(1))).toThrow("not the next copy");
  });
});

describe("an entry that cannot follow from what is written", () => {
  test.each([
    ["a move of an unknown sale", [moved(sale, first.paid())]],
    ["a move of an unknown attempt", [start, moved(sale, second.paid())]],
    ["a reissue for an unknown sale", [{ type: "receiptReissued", saleId: sale.id, copy: 1 }]],
    ["an intent over another amount", [intended(aSale("S_9", 1, 1), first.ready)]],
  ] as const)("is refused: %s", (_what, bodies) => {
    expect(() => views(...bodies)).toThrow(Error);
  });
});

describe("any history", () => {
  test("[DAY-3] [RCP-6] breakdowns add up to the day, the days to the sales, the numbers to the receipts", () => {
    fc.assert(
      fc.property(history, (past) => {
        const { sales, days } = rebuild(chained(past.bodies((code) => code)));
        for (const day of days.values()) {
          const sold = [...sales.values()].filter(
            ({ sale: { businessDate }, receipt }) => receipt && businessDate === day.businessDate,
          );
          expect(day.sales).toEqual({
            count: sold.length,
            amount: sumYen(sold.map((record) => record.sale.totals.total)),
          });
          expect(sumOf(day.byBrand)).toEqual(day.sales);
          expect(sumOf(day.byMarket)).toEqual(day.sales);
          expect(sumOf(day.byHour)).toEqual(day.sales);
          // Every sale here has its tax inside, so the rates' bases are the day's total.
          expect(sumYen(Object.values(day.byRate).map(({ amount }) => amount))).toBe(
            day.sales.amount,
          );
          expect(sumYen(Object.values(day.byRate).map(({ tax }) => tax))).toBe(
            sumYen(sold.map((record) => record.sale.totals.tax)),
          );
          const numbers = sold.map(({ receipt }) => Number(receipt?.number.slice(9)));
          expect(numbers.toSorted((left, right) => left - right)).toEqual(
            Array.from({ length: day.receipts }, (_, index) => index + 1),
          );
        }
      }),
    );
  });
});

function sumOf(tallies: Readonly<Record<string, Tally>>): Tally {
  const all = Object.values(tallies);
  return {
    count: all.reduce((count, tally) => count + tally.count, 0),
    amount: sumYen(all.map(({ amount }) => amount)),
  };
}
