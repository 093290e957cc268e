import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  anAttempt,
  aSale,
  cashBack,
  intended,
  moved,
  paidInCash,
  refundId,
  traceOf,
} from "#testkit/journalFixtures.ts";
import { type History, history } from "#testkit/journalHistories.ts";
import { quickDigest } from "#testkit/memoryJournal.ts";
import { daySumsAgree } from "../day/dailySales.ts";
import { sumYen, yen, zeroYen, type Yen } from "../money/yen.ts";
import { dueOf } from "../offer/applied.ts";
import { worthOfRefund } from "../offer/tenders.ts";
import type { SaleId } from "../sale/saleId.ts";
import { defaultShopSettings } from "../settings/shopSettings.ts";
import { instant, type Instant } from "../time/instant.ts";
import { canonicalJson } from "./canonical.ts";
import { emptyChain, sealEntry } from "./chain.ts";
import { emptyDay } from "./dayTotals.ts";
import type { Entry, EntryBody } from "./entry.ts";
import { rebuild } from "./rebuild.ts";
import type { DayRecord, Tally } from "./views.ts";

/** When the n-th entry of a chain below is written, counted from 0. */
function at(index: number): Instant {
  return instant(Date.UTC(2026, 10, 22, 3, 0, index));
}

/** The bodies as a chain, a second apart. */
function chained(bodies: readonly EntryBody[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const body of bodies) {
    const fields = { at: at(entries.length), till: "till-1", engine: "test", body };
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
      request: first.ready.request,
      copies: 0,
    });
  });

  test("[DAY-3] counts the sale under its brand, market, rates and hour", () => {
    expect(today(...paid)).toEqual({
      ...emptyDay("2026-11-22"),
      receipts: 1,
      sales: { count: 1, amount: total },
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

  test("[LATE-3] is none when the money is owed back, neither as it comes nor as it goes", () => {
    const owed = [start, moved(sale, first.cancelling), moved(sale, first.paid(true))];
    const back = [
      ...owed,
      moved(sale, first.refunding(zeroYen, total, { refundOwed: true })),
      moved(sale, first.refunded),
    ];
    for (const bodies of [owed, back]) {
      const { sales, days } = views(...bodies);
      expect(sales.get(sale.id)).toMatchObject({ receipt: null, refunds: [] });
      for (const day of days.values()) expect(day).toEqual(emptyDay(day.businessDate));
    }
  });

  test("[LATE-1] [LATE-3] of another attempt makes the receipt, and the owed money still none", () => {
    const { sales, days } = views(
      start,
      moved(sale, first.cancelling),
      intended(sale, second.ready),
      moved(sale, first.paid(true)),
      moved(sale, second.paid()),
      moved(sale, first.refunding(zeroYen, total, { refundOwed: true })),
      moved(sale, first.refunded),
    );
    expect(sales.get(sale.id)).toMatchObject({
      receipt: { number: "20261122-0001", request: "R_2" },
      refunds: [],
    });
    expect(days.get("2026-11-22")).toMatchObject({ receipts: 1, refunds: { count: 0 } });
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
  const part = yen(80);
  const rest = yen(total - 80);
  const asksPart = moved(sale, first.refunding(zeroYen, part, { id: refundId("F_1") }));
  const partGone = moved(sale, first.partiallyRefunded(part));
  const asksRest = moved(sale, first.refunding(part, rest, { id: refundId("F_2") }));
  const allGone = moved(sale, first.refunded);

  test("[RFD-7] is on record with its number once it is done, and counts by what was asked for", () => {
    const { sales, days } = views(...paid, asksPart, partGone, asksRest, allGone);
    const day = days.get("2026-11-22");
    expect(day?.refunds).toEqual({ count: 2, amount: total });
    expect(day?.sales).toEqual({ count: 1, amount: total });
    expect(day?.refundsByBrand).toEqual({ GCash: { count: 2, amount: total } });
    expect(day?.refundsByRate).toEqual(day?.byRate);
    expect(sales.get(sale.id)?.receipt?.number).toBe("20261122-0001");
    expect(sales.get(sale.id)?.refunds).toEqual([
      {
        id: "F_1",
        request: "R_1",
        amount: 80,
        returned: null,
        askedAt: at(2),
        outcome: { state: "done", at: at(3), number: "20261122-R0001", copies: 0 },
      },
      expect.objectContaining({
        id: "F_2",
        outcome: { state: "done", at: at(5), number: "20261122-R0002", copies: 0 },
      }),
    ]);
  });

  test("[RFD-6] is on record as asked for until it is answered, and as refused with the reason", () => {
    const asked = views(...paid, asksPart);
    expect(asked.sales.get(sale.id)?.refunds).toMatchObject([{ outcome: { state: "asked" } }]);
    expect(asked.days.get("2026-11-22")?.refunds.count).toBe(0);
    const refused = views(...paid, asksPart, moved(sale, first.paid(false, "PROCESS_FAIL")));
    expect(refused.sales.get(sale.id)?.refunds).toMatchObject([
      { outcome: { state: "refused", at: at(3), resultCode: "PROCESS_FAIL" } },
    ]);
    expect(refused.days.get("2026-11-22")?.refunds.count).toBe(0);
  });

  test("[RFD-7] counts on the business day of its answer, however long after the sale", () => {
    const answered = [...chained([...paid, asksPart])];
    const late = { at: instant(Date.UTC(2026, 10, 25, 20)), body: partGone } as Entry;
    const { days } = rebuild([...answered, late]);
    expect(days.get("2026-11-22")?.refunds.count).toBe(0);
    expect(days.get("2026-11-26")).toMatchObject({
      receipts: 0,
      sales: { count: 0 },
      refunds: { count: 1, amount: 80 },
    });
  });

  test("[RFD-9] from the drawer is asked for and done in one entry", () => {
    const { sales, days } = views(paidInCash(sale), cashBack(sale, "F_1", yen(1_100)));
    expect(sales.get(sale.id)?.refunds).toMatchObject([
      { id: "F_1", request: null, outcome: { state: "done", number: "20261122-R0001" } },
    ]);
    expect(days.get("2026-11-22")).toMatchObject({
      cash: { count: 1, amount: total },
      cashRefunds: { count: 1, amount: 1_100 },
      refunds: { count: 1, amount: 1_100 },
      refundsByBrand: {},
    });
  });

  test.each<readonly [string, readonly EntryBody[]]>([
    ["more than is left", [asksPart, partGone, moved(sale, first.refunding(part, total))]],
    ["nothing", [moved(sale, first.refunding(zeroYen, zeroYen))]],
    [
      "the same id twice",
      [asksPart, partGone, moved(sale, first.refunding(part, rest, { id: refundId("F_1") }))],
    ],
    ["a second one before the first is answered", [asksPart, asksRest]],
    ["cash for a wallet's sale", [cashBack(sale, "F_1", part)]],
  ])("[RFD-1] [RFD-6] is refused: %s", (_what, bodies) => {
    expect(() => views(...paid, ...bodies)).toThrow(Error);
  });

  test("[RFD-1] is refused from the drawer beyond what is left", () => {
    const inCash = [paidInCash(sale), cashBack(sale, "F_1", yen(total))];
    expect(() => views(...inCash, cashBack(sale, "F_2", yen(1)))).toThrow("more than is left");
  });

  test("[RFD-8] has slips that count 1, 2, 3, and none before it is done", () => {
    const slip = (copy: number): EntryBody => {
      return { type: "refundReissued", saleId: sale.id, refund: refundId("F_1"), copy };
    };
    const done = [...paid, asksPart, partGone];
    const { sales } = views(...done, slip(1), slip(2));
    expect(sales.get(sale.id)?.refunds).toMatchObject([{ outcome: { copies: 2 } }]);
    expect(() => views(...done, slip(2))).toThrow("not the next copy");
    expect(() => views(...paid, asksPart, slip(1))).toThrow("not the next copy");
    expect(() => views(...paid, slip(1))).toThrow("not the next copy");
  });
});

describe("cash", () => {
  test("[CASH-1] makes the receipt and counts beside the wallets", () => {
    const { sales, days } = views(paidInCash(sale));
    expect(sales.get(sale.id)).toMatchObject({
      cash: { tendered: 3_000 },
      attempts: [],
      receipt: { number: "20261122-0001", request: null },
    });
    expect(days.get("2026-11-22")).toMatchObject({
      receipts: 1,
      cash: { count: 1, amount: total },
      byBrand: {},
      byMarket: {},
      byHour: { 12: { count: 1, amount: total } },
    });
  });

  test("[CASH-1] is refused when it is too little, or the sale is paid or may yet be", () => {
    const little = { ...paidInCash(sale), tendered: yen(total - 1) } as EntryBody;
    expect(() => views(little)).toThrow("does not pay");
    expect(() => views(...paid, paidInCash(sale))).toThrow("already paid");
    expect(() => views(paidInCash(sale), paidInCash(sale))).toThrow("already paid");
    expect(() => views(start, paidInCash(sale))).toThrow("live payment");
    expect(() => views(start, moved(sale, first.cancelling), paidInCash(sale))).not.toThrow();
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

  test("[PAY-7] [LATE-1] is refused a second attempt while money of one is expected, and not longer", () => {
    const next = intended(sale, second.ready);
    expect(() => views(start, next)).toThrow("live payment");
    expect(() => views(start, moved(sale, first.confirming), next)).toThrow("live payment");
    for (const over of [
      first.cancelling,
      first.attention,
      first.failed,
      first.cancelled,
      first.paid(true),
      first.refunded,
    ]) {
      expect(() => views(start, moved(sale, over), next)).not.toThrow();
    }
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
  const entriesOf = (past: History) => chained(past.bodies((code) => code));

  test("[DAY-3] [RCP-6] [F11] breakdowns add up to the day, the days to the sales, the numbers to the receipts", () => {
    fc.assert(
      fc.property(history, (past) => {
        const { sales, days } = rebuild(entriesOf(past));
        for (const day of days.values()) {
          const sold = [...sales.values()].filter(
            ({ sale: { businessDate }, receipt }) => receipt && businessDate === day.businessDate,
          );
          expect(daySumsAgree(day)).toBe(true);
          expect(day.sales).toEqual(tallyOf(sold.map((record) => record.sale.totals.total)));
          const inCash = sold.filter(({ receipt }) => receipt?.request === null);
          expect(day.cash).toEqual(tallyOf(inCash.map((record) => dueOf(record.sale))));
          expect(sumYen(Object.values(day.byRate).map(({ tax }) => tax))).toBe(
            sumYen(sold.map((record) => record.sale.totals.tax)),
          );
          const numbers = sold.map(({ receipt }) => Number(receipt?.number.slice(9)));
          expect(ascending(numbers)).toEqual(upTo(day.receipts));
        }
      }),
      { seed: 1 },
    );
  });

  test("[RFD-7] [DAY-3] what went back adds up to the days it went back on, and its numbers have no gap", () => {
    fc.assert(
      fc.property(history, (past) => {
        const { sales, days } = rebuild(entriesOf(past));
        const refunds = [...sales.values()].flatMap((record) => record.refunds);
        for (const day of days.values()) {
          const name = day.businessDate.replaceAll("-", "");
          const gone = refunds.flatMap((refund) => {
            const { amount, request, outcome } = refund;
            const isDone = outcome.state === "done" && outcome.number.startsWith(name);
            if (!isDone) return [];
            const number = Number(outcome.number.slice(10));
            return [{ amount, worth: worthOfRefund(refund), request, number }];
          });
          expect(day.refunds).toEqual(tallyOf(gone.map(({ worth }) => worth)));
          const fromDrawer = gone.filter(({ request }) => request === null);
          expect(day.cashRefunds).toEqual(tallyOf(fromDrawer.map(({ amount }) => amount)));
          expect(ascending(gone.map(({ number }) => number))).toEqual(upTo(gone.length));
        }
      }),
      { seed: 2 },
    );
  });

  test("[F2] leaves a sale paid, under its receipt and its figures, whatever is written afterwards", () => {
    fc.assert(
      fc.property(history, (past) => {
        const entries = entriesOf(past);
        const paidAs = new Map<SaleId, unknown>();
        for (let seen = 1; seen <= entries.length; seen += 1) {
          const { sales } = rebuild(entries.slice(0, seen));
          for (const [id, { sale: sold, receipt }] of sales) {
            const { copies: _copies, ...stub } = receipt ?? { copies: 0 };
            const now = receipt && JSON.stringify([sold, stub]);
            if (paidAs.has(id)) expect(now).toBe(paidAs.get(id));
            else if (now) paidAs.set(id, now);
          }
        }
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  test("[F15] is plain data: what a database or a file gives back is what was written", () => {
    fc.assert(
      fc.property(history, (past) => {
        for (const entry of entriesOf(past)) {
          expect(structuredClone(entry)).toEqual(entry);
          expect(JSON.parse(canonicalJson(entry))).toEqual(entry);
        }
        const { sales, days } = rebuild(entriesOf(past));
        for (const view of [...sales.values(), ...days.values()]) {
          expect(structuredClone(view)).toEqual(view);
        }
      }),
      { seed: 4, numRuns: 50 },
    );
  });
});

function tallyOf(amounts: readonly Yen[]): Tally {
  return { count: amounts.length, amount: sumYen(amounts) };
}

function ascending(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((left, right) => left - right);
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
