import { describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { ClearingRow } from "#domain/reconcile/clearingRow.ts";
import { addDays } from "#domain/time/jst.ts";
import type { ClearingAnswer } from "#ports/clearing.ts";
import { declined } from "#testkit/payments.ts";
import type { AcquirerScript } from "#testkit/scriptedAcquirer.ts";
import { approval, approves, refundIn, requestIn, sale, world } from "./deskWorld.fixture.ts";
import { reconcileDay } from "./reconcileDay.ts";
import { returnGoods } from "./returnGoods.ts";

const date = "2026-11-22";
const first = requestIn(1, 1);
const { total } = sale.totals;
const refunded = { kind: "refunded", refundId: "A1", amount: total } as const;

const paidRow: ClearingRow = {
  type: "payment",
  id: first,
  transactionId: "A1",
  originalTransactionId: null,
  brandName: "Alipay",
  amount: total,
  fee: 41,
  at: "2026-11-22T15:05:00+08:00",
};
const refundRow: ClearingRow = {
  ...paidRow,
  type: "refund",
  id: refundIn(1, 1),
  transactionId: "A2",
  originalTransactionId: "A1",
};

async function till(script: AcquirerScript) {
  const made = world(script);
  await made.take();
  await made.clock.settle();
  const questioned: string[] = [];
  const desk = {
    question(request: typeof first) {
      questioned.push(request);
      return made.desk.question(request);
    },
  };
  const compare = (day: string, answer: ClearingAnswer | readonly ClearingRow[]) => {
    const rowsOf = async () =>
      "kind" in answer ? answer : ({ kind: "rows", rows: answer } as const);
    return reconcileDay({ clearing: { rowsOf }, journal: made.journal, desk }, day, "alipayplus");
  };
  return { ...made, questioned, compare };
}

describe("one of the acquirer's days", () => {
  test("[REC-6] is held against the journal", async () => {
    const { compare } = await till({ pay: [approves] });
    expect(await compare(date, [paidRow])).toEqual({
      ok: true,
      value: {
        date,
        rows: 1,
        matched: 1,
        paid: total,
        refunded: 0,
        fees: 41,
        exceptions: [],
      },
    });
    expect(await compare(date, [])).toMatchObject({
      value: { exceptions: [{ kind: "oursOnly" }] },
    });
  });

  test.each(["notReady", "silent", "unreadable"] as const)(
    "[REC-6] of which the file is %s is not compared",
    async (kind) => {
      const { compare, questioned } = await till({ pay: [declined] });
      expect(await compare(date, { kind })).toEqual({ ok: false, error: kind });
      expect(questioned).toEqual([]);
    },
  );

  test("[REC-5] has the till ask by itself about money we hold for unpaid, and pay it back", async () => {
    const shop = await till({ pay: [declined], inquire: [approval(first)], refund: [refunded] });
    expect(await shop.compare(date, [paidRow])).toMatchObject({
      value: { matched: 0, exceptions: [{ kind: "stateDiffers", ours: { status: "failed" } }] },
    });
    expect(shop.questioned).toEqual([first]);
    await shop.clock.settle();
    expect(shop.disk.sales.get(sale.id)?.attempts[0]?.status).toBe("refunded");
    // Looked at again, the payment and its refund are both where they should be.
    const owed = { ...refundRow, id: refundIn(1, 1) };
    expect(await shop.compare(date, [paidRow, owed])).toMatchObject({
      value: { matched: 2, exceptions: [] },
    });
    expect(shop.questioned).toEqual([first]);
  });

  test("[REC-5] asks about nothing that is open, or that the acquirer does not know", async () => {
    const shop = await till({ pay: ["never"] });
    const stranger = { ...paidRow, id: "NOBODY_1" };
    expect(await shop.compare(date, [paidRow, stranger])).toMatchObject({
      value: { exceptions: [{ kind: "stateDiffers" }, { kind: "theirsOnly" }] },
    });
    expect(shop.questioned).toEqual([]);
  });

  test("[REC-2] finds payments and refunds of sales long before, by what the file says of them", async () => {
    const shop = await till({ pay: [approves], refund: [refunded] });
    shop.clock.sleep(200 * 86_400_000);
    await returnGoods(shop, sale.id, { amount: total });
    await shop.clock.settle();
    const longAfter = addDays(date, 200);
    expect(await shop.compare(longAfter, [refundRow])).toMatchObject({
      value: { matched: 1, refunded: total, exceptions: [] },
    });
    expect(await shop.compare(longAfter, [paidRow])).toMatchObject({ value: { matched: 1 } });
    const dearer = { ...refundRow, amount: yen(total + 1) };
    expect(await shop.compare(longAfter, [dearer])).toMatchObject({
      value: { exceptions: [{ kind: "amountDiffers", type: "refund" }] },
    });
  });
});

describe("one of two acquirers' days", () => {
  test("[REC-7] is held against what that acquirer was asked for, and nothing else", async () => {
    const { journal, desk } = await till({ pay: [approves] });
    const nothing = { rowsOf: async () => ({ kind: "rows", rows: [] }) as const };
    const both = { clearing: nothing, journal, desk };
    const abroad = await reconcileDay(both, date, "alipayplus");
    const atHome = await reconcileDay(both, date, "domestic");
    expect(abroad).toMatchObject({ value: { exceptions: [{ kind: "oursOnly", id: first }] } });
    expect(atHome).toMatchObject({ value: { exceptions: [] } });
  });
});
