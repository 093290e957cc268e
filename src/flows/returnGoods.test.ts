import { describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { declined, silent } from "#testkit/payments.ts";
import type { AcquirerScript } from "#testkit/scriptedAcquirer.ts";
import { approves, entriesOf, refundIn, sale, world } from "./deskWorld.fixture.ts";
import { returnGoods } from "./returnGoods.ts";
import { takeCash } from "./takeCash.ts";

const { total } = sale.totals;
const aCup = { goods: [{ key: "cup", quantity: 1 }] };
const hour = 3_600_000;

async function paidTill(script: AcquirerScript) {
  const till = world({ pay: [approves], ...script });
  await till.take();
  await till.clock.settle();
  return till;
}

function refunds({ disk }: Awaited<ReturnType<typeof paidTill>>) {
  return disk.sales.get(sale.id)?.refunds;
}

const refunded = (amount: number) =>
  ({ kind: "refunded", refundId: "A1", amount: yen(amount) }) as const;

describe("goods that come back", () => {
  test("[RFD-3] [RFD-7] are paid back to the wallet, on disk before anybody is asked", async () => {
    const till = await paidTill({ refund: [refunded(500)] });
    const { refund } = till.acquirer;
    till.acquirer.refund = (...asked) => {
      expect(refunds(till)).toMatchObject([{ amount: 500, outcome: { state: "asked" } }]);
      return refund(...asked);
    };
    expect(await returnGoods(till, sale.id, aCup)).toEqual({ ok: true, value: refundIn(1, 1) });
    await till.clock.settle();
    expect(till.acquirer.refunds).toEqual([{ id: refundIn(1, 1), amount: 500 }]);
    expect(refunds(till)).toMatchObject([
      { returned: [{ key: "cup", quantity: 1 }], outcome: { number: "20261122-R0001" } },
    ]);
    expect(till.disk.days.get("2026-11-22")).toMatchObject({
      sales: { amount: total },
      refunds: { count: 1, amount: 500 },
      refundsByBrand: { Alipay: { count: 1, amount: 500 } },
      refundsByRate: { 10: { amount: 500, tax: 45, reduced: false } },
    });
  });

  test("[RFD-3] are all of it: a cancellation on the acquirer's day, a refund after it", async () => {
    const sameDay = await paidTill({ cancel: [{ kind: "cancelled" }] });
    await returnGoods(sameDay, sale.id, { amount: total });
    await sameDay.clock.settle();
    expect(sameDay.acquirer.asked).toEqual(["pay", "cancel"]);
    expect(refunds(sameDay)).toMatchObject([{ amount: total, outcome: { state: "done" } }]);

    const nextDay = await paidTill({ refund: [refunded(total)] });
    nextDay.clock.sleep(10 * hour);
    await returnGoods(nextDay, sale.id, { amount: total });
    await nextDay.clock.settle();
    expect(nextDay.acquirer.asked).toEqual(["pay", "refund"]);
  });

  test("[RFD-7] count on the business day on which they went back", async () => {
    const till = await paidTill({ refund: [silent, refunded(500)] });
    till.clock.sleep(13 * hour - 500);
    await returnGoods(till, sale.id, aCup);
    await till.clock.advance(1_000);
    // Asked for at 05:04:59 and done at 05:05: the shop's day began at 05:00.
    expect(till.disk.days.get("2026-11-23")).toMatchObject({
      receipts: 0,
      sales: { count: 0 },
      refunds: { count: 1, amount: 500 },
    });
    expect(refunds(till)).toMatchObject([{ outcome: { number: "20261123-R0001" } }]);
  });

  test("[RFD-6] wait for the refund before: one at a time", async () => {
    const till = await paidTill({ refund: ["never"] });
    const both = await Promise.all([
      returnGoods(till, sale.id, aCup),
      returnGoods(till, sale.id, aCup),
    ]);
    expect(both).toEqual([
      { ok: true, value: refundIn(1, 1) },
      { ok: false, error: { type: "changedMeanwhile" } },
    ]);
    expect(await returnGoods(till, sale.id, aCup)).toMatchObject({
      error: { type: "refundUnderWay" },
    });
    expect(till.acquirer.refunds).toHaveLength(1);
  });

  test("[RFD-6] may be asked for again after a refusal, under a new id", async () => {
    const till = await paidTill({ refund: [declined, refunded(500)] });
    await returnGoods(till, sale.id, aCup);
    await till.clock.settle();
    expect(refunds(till)).toMatchObject([{ outcome: { state: "refused" } }]);
    await returnGoods(till, sale.id, aCup);
    await till.clock.settle();
    expect(till.acquirer.refunds.map(({ id }) => id)).toEqual([refundIn(1, 1), refundIn(1, 2)]);
    expect(refunds(till)).toHaveLength(2);
  });

  test("[RFD-1] [RFD-4] of nobody, too many, or against the wallet's rules are refused before anybody is asked", async () => {
    const till = await paidTill({});
    const refusal = async (id: SaleId, wish: Parameters<typeof returnGoods>[2]) => {
      const answer = await returnGoods(till, id, wish);
      return answer.ok ? null : answer.error.type;
    };
    expect(await refusal("S_9" as SaleId, aCup)).toBe("unknownSale");
    expect(await refusal(sale.id, { goods: [{ key: "cup", quantity: 3 }] })).toBe("moreThanSold");
    expect(await refusal(sale.id, { amount: yen(total + 1) })).toBe("moreThanLeft");
    till.clock.sleep(366 * 24 * hour);
    expect(await refusal(sale.id, aCup)).toBe("windowOver");
    expect(till.acquirer.asked).toEqual(["pay"]);
  });
});

describe("goods that were paid in cash", () => {
  test("[RFD-9] are paid back from the drawer in one entry, and nobody is asked", async () => {
    const till = world({});
    await takeCash(till, sale, total);
    expect(await returnGoods(till, sale.id, aCup)).toMatchObject({ ok: true });
    expect((await entriesOf(till)).map(({ body }) => body.type)).toEqual([
      "cashTaken",
      "cashReturned",
    ]);
    expect(till.disk.sales.get(sale.id)?.refunds).toMatchObject([
      { request: null, amount: 500, outcome: { state: "done", number: "20261122-R0001" } },
    ]);
    expect(till.disk.days.get("2026-11-22")).toMatchObject({
      refunds: { count: 1, amount: 500 },
      cashRefunds: { count: 1, amount: 500 },
      refundsByBrand: {},
    });
  });

  test("[RFD-9] [JRN-4] are not paid back when that cannot be written, and the till stops", async () => {
    const till = world({});
    await takeCash(till, sale, total);
    till.disk.nextFailure = { type: "full" };
    expect(await returnGoods(till, sale.id, aCup)).toEqual({
      ok: false,
      error: { type: "notRecorded" },
    });
    expect(till.failures).toEqual([{ type: "full" }]);
  });
});
