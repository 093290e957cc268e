import { expect, test } from "vitest";
import { businessDate } from "#domain/day/businessDay.ts";
import type { Entry } from "#domain/journal/entry.ts";
import { yen, zeroYen } from "#domain/money/yen.ts";
import { defaultShopSettings } from "#domain/settings/shopSettings.ts";
import type { Sale } from "#domain/sale/sale.ts";
import {
  anAttempt,
  aSale,
  cashBack,
  goodsLine,
  inPieces,
  intended,
  moved,
  paidInCash,
  refundId,
  traceOf,
} from "#testkit/journalFixtures.ts";
import type { Attempt } from "#testkit/journalFixtures.ts";
import { paying, written } from "#testkit/journalSteps.ts";
import type { Journal } from "./journal.ts";
import type { OnBench } from "./journal.contract.ts";

/** What a journal promises of cash, of money that goes back, and of a sale that is paid only once. */
export function moneyRules(onBench: OnBench): void {
  cashRules(onBench);
  onceOnlyRules(onBench);
  refundRules(onBench);
  refundLimits(onBench);
}

const longAgo = { businessDate: "2026-01-31" };

/** The business day of an entry of a shop that has changed nothing. */
function dayOfEntry({ at }: Entry): string {
  return businessDate(at, defaultShopSettings.dayCutoffHour);
}

function another(journal: Journal, sale: Sale): Attempt {
  const code = traceOf("0002", journal.fingerprint(`${sale.id} again`), "GCash");
  return anAttempt(sale, `R_${sale.id}_again`, code, "GCash");
}

function cashRules(onBench: OnBench): void {
  test("[RCP-6] [DAY-3] cash makes the receipt at once and counts with the day, in no wallet", () =>
    onBench(async (_bench, journal) => {
      const sale = aSale("S_1", 500, 500, longAgo);
      const { at } = await written(journal, paidInCash(sale));
      const record = await journal.sale(sale.id);
      expect(record).toMatchObject({ cash: { tendered: 1_000 }, attempts: [] });
      expect(record?.receipt).toMatchObject({
        number: "20260131-0001",
        request: null,
        issuedAt: at,
      });
      const total = { count: 1, amount: 1_000 };
      expect(await journal.day(longAgo.businessDate)).toMatchObject({
        receipts: 1,
        sales: total,
        cash: total,
        byBrand: {},
        byMarket: {},
      });
    }));

  test("cash that does not pay the total, or comes while a wallet may yet pay, is refused", () =>
    onBench(async (_bench, journal) => {
      const sale = aSale("S_1", 500, 500);
      const tooLittle = { type: "cashTaken", sale, tendered: yen(999) } as const;
      await expect(journal.append(tooLittle)).rejects.toThrow("does not pay");
      const open = await paying(journal, "S_2");
      await expect(journal.append(paidInCash(open.sale))).rejects.toThrow("live payment");
      expect(await journal.verify()).toMatchObject({ entries: 1 });
    }));
}

function onceOnlyRules(onBench: OnBench): void {
  test("[PAY-7] a sale takes another attempt only when every other was called off", () =>
    onBench(async (_bench, journal) => {
      const { sale, attempt } = await paying(journal, "S_1");
      const again = another(journal, sale);
      const next = intended(sale, again.ready);
      await expect(journal.append(next)).rejects.toThrow("live payment");
      await written(journal, moved(sale, attempt.confirming));
      await expect(journal.append(next)).rejects.toThrow("live payment");
      await written(journal, moved(sale, attempt.cancelling));
      await written(journal, next);
      await expect(journal.append(paidInCash(sale))).rejects.toThrow("live payment");
      await written(journal, moved(sale, again.paid()));
      await expect(journal.append(paidInCash(sale))).rejects.toThrow("already paid");
    }));

  test("[PAY-16] money that is owed back makes no receipt, counts nowhere, and leaves the sale free", () =>
    onBench(async (_bench, journal) => {
      const { sale, attempt } = await paying(journal, "S_1", longAgo);
      for (const state of [attempt.cancelling, attempt.paid(true)]) {
        await written(journal, moved(sale, state));
      }
      expect((await journal.sale(sale.id))?.receipt).toBeNull();
      expect((await journal.day(longAgo.businessDate)).sales.count).toBe(0);
      expect((await journal.openSales()).length).toBe(1);
      await written(journal, paidInCash(sale));
      for (const state of [
        attempt.refunding(zeroYen, sale.totals.total, { refundOwed: true }),
        attempt.refunded,
      ]) {
        await written(journal, moved(sale, state));
      }
      const record = await journal.sale(sale.id);
      expect(record).toMatchObject({ receipt: { number: "20260131-0001" }, refunds: [] });
      expect((await journal.day(longAgo.businessDate)).refunds.count).toBe(0);
      expect(await journal.openSales()).toEqual([]);
    }));

  test("a sale is found by the request of any of its attempts", () =>
    onBench(async (_bench, journal) => {
      const { sale, attempt } = await paying(journal, "S_1");
      await paying(journal, "S_2");
      await written(journal, moved(sale, attempt.failed));
      const again = another(journal, sale);
      await written(journal, intended(sale, again.ready));
      const record = await journal.sale(sale.id);
      expect(record?.attempts.length).toBe(2);
      for (const { request } of [attempt.ready, again.ready]) {
        expect(await journal.saleOfRequest(request)).toEqual(record);
      }
      const unknown = anAttempt(sale, "R_unknown", attempt.ready.code, null);
      expect(await journal.saleOfRequest(unknown.ready.request)).toBeNull();
    }));
}

function refundRules(onBench: OnBench): void {
  test("[PAY-15] what goes back counts on the day on which it goes, numbered without a gap", () =>
    onBench(async (_bench, journal) => {
      const cash = aSale("S_cash", 500, 500, longAgo);
      await written(journal, paidInCash(cash));
      const first = await written(journal, cashBack(cash, "F_1", yen(100)));
      const { sale, attempt } = await paying(journal, "S_wallet", longAgo);
      await written(journal, moved(sale, attempt.paid()));
      await written(journal, moved(sale, attempt.refunding(zeroYen, yen(300))));
      await written(journal, moved(sale, attempt.paid(false, "REFUND_NOT_ALLOWED")));
      const again = { id: refundId("F_again") };
      await written(journal, moved(sale, attempt.refunding(zeroYen, yen(300), again)));
      const second = await written(journal, moved(sale, attempt.partiallyRefunded(yen(300))));
      const today = dayOfEntry(first);
      // A test that runs over midnight sees two days; each begins at 1.
      const isOneDay = today === dayOfEntry(second);
      const number = (entry: Entry, place: number) =>
        `${dayOfEntry(entry).replaceAll("-", "")}-R${String(place).padStart(4, "0")}`;
      expect((await journal.sale(cash.id))?.refunds.map(({ outcome }) => outcome)).toEqual([
        { state: "done", at: first.at, number: number(first, 1), copies: 0 },
      ]);
      expect((await journal.sale(sale.id))?.refunds.map(({ outcome }) => outcome)).toEqual([
        { state: "refused", at: expect.any(Number), resultCode: "REFUND_NOT_ALLOWED" },
        { state: "done", at: second.at, number: number(second, isOneDay ? 2 : 1), copies: 0 },
      ]);
      const sold = await journal.day(longAgo.businessDate);
      expect([sold.sales.count, sold.refunds.count]).toEqual([2, 0]);
      if (isOneDay) {
        expect(await journal.day(today)).toMatchObject({
          receipts: 0,
          refunds: { count: 2, amount: 400 },
          cashRefunds: { count: 1, amount: 100 },
          refundsByBrand: { GCash: { count: 1, amount: 300 } },
        });
      }
    }));

  test("[PAY-15] goods that come back are kept with the refund, and its slip's copies are counted", () =>
    onBench(async (_bench, journal) => {
      const sale = inPieces(aSale("S_1", 500, 900), 3);
      await written(journal, paidInCash(sale));
      const returned = [{ key: goodsLine, quantity: 1 }];
      const { at } = await written(journal, cashBack(sale, "F_1", yen(300), returned));
      const slip = (copy: number) =>
        ({ type: "refundReissued", saleId: sale.id, refund: refundId("F_1"), copy }) as const;
      await written(journal, slip(1));
      await expect(journal.append(slip(1))).rejects.toThrow("not the next copy");
      await written(journal, slip(2));
      const [refund] = (await journal.sale(sale.id))?.refunds ?? [];
      expect(refund).toMatchObject({ request: null, amount: 300, returned, askedAt: at });
      expect(refund?.outcome).toMatchObject({ state: "done", copies: 2 });
    }));
}

function refundLimits(onBench: OnBench): void {
  test("[PAY-15] two refunds of one payment at once are refused", () =>
    onBench(async (_bench, journal) => {
      const { sale, attempt } = await paying(journal, "S_1");
      await written(journal, moved(sale, attempt.paid()));
      await written(journal, moved(sale, attempt.refunding(zeroYen, yen(100))));
      const other = attempt.refunding(zeroYen, yen(100), { id: refundId("F_other") });
      await expect(journal.append(moved(sale, other))).rejects.toThrow("has not been answered");
      expect((await journal.sale(sale.id))?.refunds.length).toBe(1);
    }));

  test("[PAY-15] refunds never pass what was paid, by whichever way", () =>
    onBench(async (_bench, journal) => {
      const cash = aSale("S_cash", 500, 500);
      await written(journal, paidInCash(cash));
      await written(journal, cashBack(cash, "F_1", yen(600)));
      const tooMuch = cashBack(cash, "F_2", yen(401));
      await expect(journal.append(tooMuch)).rejects.toThrow("more than is left");
      await expect(journal.append(cashBack(cash, "F_1", yen(1)))).rejects.toThrow("asked before");
      await written(journal, cashBack(cash, "F_3", yen(400)));
      const { sale, attempt } = await paying(journal, "S_wallet");
      await written(journal, moved(sale, attempt.paid()));
      const all = yen(sale.totals.total + 1);
      await expect(journal.append(moved(sale, attempt.refunding(zeroYen, all)))).rejects.toThrow(
        "more than is left",
      );
      await expect(journal.append(cashBack(sale, "F_4", yen(1)))).rejects.toThrow("in cash");
    }));
}
