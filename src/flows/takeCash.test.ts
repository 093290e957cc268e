import { describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import { declined, inProcess } from "#testkit/payments.ts";
import { goods, soldGoods } from "#testkit/paidSales.ts";
import { approves, entriesOf, otherDigits, sale, world } from "./deskWorld.fixture.ts";
import { takeCash } from "./takeCash.ts";

const { total } = sale.totals;

describe("cash", () => {
  test("[CASH-1] [F4] pays a sale when it is on disk, and only then is there a receipt", async () => {
    const till = world({});
    const taken = await takeCash(till, sale, yen(3_000));
    expect(taken).toMatchObject({
      ok: true,
      value: { cash: { tendered: 3_000 }, receipt: { number: "20261122-0001", request: null } },
    });
    expect(taken.ok && taken.value).toEqual(till.disk.sales.get(sale.id));
    expect((await entriesOf(till)).map(({ body }) => body.type)).toEqual(["cashTaken"]);
  });

  test.each([0, 1, total - 1])("[CASH-1] of ¥%d is too little", async (tendered) => {
    const till = world({});
    const error = { type: "tooLittle" };
    expect(await takeCash(till, sale, yen(tendered))).toEqual({ ok: false, error });
    const gift = soldGoods([goods("cup", 100)], { discount: 100 });
    expect(await takeCash(till, gift, yen(0))).toEqual({ ok: false, error });
    expect(await entriesOf(till)).toEqual([]);
  });

  test("[CASH-1] pays a sale once, whatever paid it before", async () => {
    const till = world({ pay: [approves] });
    await takeCash(till, sale, total);
    const error = { type: "alreadyPaid" };
    expect(await takeCash(till, sale, total)).toEqual({ ok: false, error });
    expect(await till.take()).toBe("paymentLive");

    const paid = world({ pay: [approves] });
    await paid.take();
    await paid.clock.settle();
    expect(await takeCash(paid, sale, total)).toEqual({ ok: false, error });
    expect(paid.disk.days.get("2026-11-22")).toMatchObject({ receipts: 1, cash: { count: 0 } });
  });

  test("[CASH-1] is not taken while money of a wallet is expected, and is after a decline", async () => {
    const till = world({ pay: ["never"], inquire: [inProcess] });
    await till.take();
    for (const ms of [0, 5_000]) {
      await till.clock.advance(ms);
      expect(await takeCash(till, sale, total)).toEqual({
        ok: false,
        error: { type: "paymentLive" },
      });
    }
    const free = world({ pay: [declined] });
    await free.take();
    await free.clock.settle();
    expect(await takeCash(free, sale, total)).toMatchObject({ ok: true });
  });

  test("[PAY-21] is taken while payments of other sales are open, also right after a restart", async () => {
    const till = world({ pay: ["never"], inquire: [inProcess] });
    await till.take();
    await till.clock.advance(6_000);
    const again = till.restart({ inquire: [inProcess] });
    const next = soldGoods([goods("cup", 500)], { id: "S_2" });
    expect(await takeCash(again, next, yen(500))).toMatchObject({ ok: true });
    await again.desk.resume();
    await again.clock.settle();
    expect(again.acquirer.asked).toEqual(["inquire"]);
    const later = soldGoods([goods("cup", 500)], { id: "S_3" });
    expect(await takeCash(again, later, yen(500))).toMatchObject({ ok: true });
  });

  test("[CASH-1] [JRN-4] that cannot be written pays nothing and stops the till", async () => {
    const till = world({ pay: [approves] });
    till.disk.nextFailure = { type: "full" };
    expect(await takeCash(till, sale, total)).toEqual({
      ok: false,
      error: { type: "notRecorded" },
    });
    expect(till.failures).toEqual([{ type: "full" }]);
    expect(till.disk.sales.size).toBe(0);
  });

  test("[F11] counts in the day beside the wallets, so that every receipt is in the total", async () => {
    const till = world({ pay: [approves] });
    await till.take(otherDigits, soldGoods([goods("cup", 500)], { id: "S_2" }));
    await till.clock.settle();
    await takeCash(till, sale, yen(10_000));
    expect(till.disk.days.get("2026-11-22")).toMatchObject({
      receipts: 2,
      sales: { count: 2, amount: total + 500 },
      cash: { count: 1, amount: total },
      byBrand: { Alipay: { count: 1, amount: 500 } },
    });
  });
});
