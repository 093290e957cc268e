import { describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { PayOrder } from "#ports/acquirer.ts";
import { inProcess, notFound } from "#testkit/payments.ts";
import type { AcquirerScript } from "#testkit/scriptedAcquirer.ts";
import { approves, dorayaki, kakaoCode, otherCode, tablet, typed } from "./tablet.fixture.ts";

const late: AcquirerScript = { pay: ["never", approves], inquire: [inProcess] };

/** A till whose first customer's payment is unsure. */
async function unsureTill(script: AcquirerScript) {
  const till = await tablet().load(script);
  till.cart.productAdded(dorayaki);
  till.checkout.codeRead(typed(kakaoCode));
  await till.clock.advance(8_000);
  expect(till.checkout.getState().payment?.status).toBe("confirming");
  return till;
}

/** What an inquiry about the first order says once its money was taken all the same. */
const heldAfterAll = approves({ request: "P_2", amount: yen(216) } as never);

/** The acquirer's word that the n-th order was paid. */
function approvalOf(order: PayOrder | undefined) {
  if (!order) throw new Error("nothing was ordered");
  return { request: order.request, answerFor: () => approves(order) };
}

describe("an unsure sale that is put aside", () => {
  test("[DESK-1] leaves the register to the next customer, whose payment it does not disturb", async () => {
    const till = await unsureTill(late);
    till.checkout.putAside();
    expect(till.cart.getState().cart.lines).toEqual([]);
    expect(till.checkout.getState()).toMatchObject({ payment: null, receipt: null });
    till.cart.freeAmountAdded(yen(500), "standard");
    till.checkout.codeRead(typed(otherCode));
    await till.clock.settle();
    expect(till.checkout.getState()).toMatchObject({ payment: { status: "paid", total: 500 } });
    expect(till.openPayments.getState().payments).toMatchObject([
      { place: "aside", recallable: false, payment: { status: "confirming", total: 216 } },
    ]);
  });

  test("[DESK-2] is told of when it turns out paid, and has its receipt", async () => {
    const till = await unsureTill(late);
    till.checkout.putAside();
    await till.notify(approvalOf(till.acquirer.orders[0]));
    await till.clock.settle();
    expect(till.openPayments.getState()).toMatchObject({
      payments: [],
      settled: [{ outcome: "paid", payment: { status: "paid" } }],
    });
    expect(till.tones.at(-1)).toBe("paid");
    expect(till.receipts.getState().rows).toMatchObject([{ receipt: { number: "20261122-0001" } }]);
  });

  test("[DESK-3] can be called off from the desk", async () => {
    const till = await unsureTill({ ...late, cancel: [{ kind: "cancelled" }] });
    const { id } = till.cart.getState().cart;
    expect(till.openPayments.getState().payments).toMatchObject([{ stoppable: false }]);
    till.checkout.putAside();
    expect(till.openPayments.getState().payments).toMatchObject([{ stoppable: true }]);
    till.openPayments.stopped(id);
    await till.clock.settle();
    expect(till.acquirer.asked.at(-1)).toBe("cancel");
    expect(till.openPayments.getState().settled).toMatchObject([{ outcome: "unpaid" }]);
  });

  test("[DESK-3] that ends unpaid gives its goods back to the register, when that is free", async () => {
    const till = await unsureTill({ ...late, cancel: [{ kind: "cancelled" }] });
    const { id } = till.cart.getState().cart;
    till.checkout.putAside();
    till.cart.freeAmountAdded(yen(500), "standard");
    await till.clock.advance(70_000);
    expect(till.openPayments.getState().settled).toMatchObject([{ outcome: "unpaid", saleId: id }]);
    expect(await till.openPayments.recalled(id)).toBe(false);
    till.cart.cleared();
    expect(await till.openPayments.recalled(id)).toBe(true);
    expect(till.cart.getState().cart).toMatchObject({ id, lines: [{ quantity: 1 }] });
    expect(till.openPayments.getState().settled).toEqual([]);
  });
});

describe("a sale whose attempt was called off", () => {
  /** Called off, and the cancellation stays without an answer. */
  async function calledOff(script: AcquirerScript) {
    const till = await unsureTill({ ...script, cancel: ["never"] });
    till.checkout.cashierStopped();
    await till.clock.settle();
    expect(till.checkout.getState().payment?.status).toBe("cancelling");
    return till;
  }

  test("[DESK-4] is not paid by a code that happens to be read before the cashier says so", async () => {
    const till = await calledOff(late);
    till.checkout.codeRead(typed(otherCode));
    await till.clock.settle();
    expect(till.acquirer.orders).toHaveLength(1);
    expect(till.checkout.getState().notice).toEqual({ type: "paymentLive" });
  });

  test("[DESK-4] takes another wallet, while the first attempt stays on the desk", async () => {
    const till = await calledOff(late);
    till.checkout.triedAgain();
    expect(till.checkout.getState().payment).toBeNull();
    till.checkout.codeRead(typed(otherCode));
    await till.clock.settle();
    expect(till.checkout.getState()).toMatchObject({ payment: { status: "paid" } });
    expect(till.openPayments.getState().payments).toMatchObject([
      { payment: { status: "cancelling" } },
    ]);
  });

  test("[DESK-4] takes cash, and pays back by itself what the wallet took all the same", async () => {
    const till = await unsureTill({
      ...late,
      cancel: [{ kind: "tooLate" }],
      inquire: [inProcess, inProcess, notFound, heldAfterAll],
      refund: [{ kind: "refunded", refundId: "AR_1", amount: yen(216) }],
    });
    till.checkout.cashierStopped();
    await till.clock.settle();
    till.checkout.triedAgain();
    const taken = await till.checkout.cashTaken(yen(1_000));
    expect(taken).toMatchObject({ ok: true, value: { cash: { tendered: 1_000 } } });
    expect(till.checkout.getState()).toMatchObject({
      payment: null,
      receipt: { receipt: { number: "20261122-0001", request: null } },
    });
    till.checkout.nextCustomerCalled();
    await till.notify(approvalOf(till.acquirer.orders[0]));
    await till.clock.settle();
    expect(till.openPayments.getState()).toMatchObject({
      payments: [],
      settled: [{ outcome: "paidBack", payment: { status: "refunded" } }],
    });
    expect(till.acquirer.asked.filter((what) => what === "refund")).toHaveLength(1);
    expect(till.sales.getState().day).toMatchObject({
      sales: { count: 1, amount: 216 },
      cash: { count: 1, amount: 216 },
      refunds: { count: 0 },
    });
  });
});

describe("cash at the till", () => {
  test("[CASH-1] pays the cart once, and never too little", async () => {
    const till = await tablet().load({});
    till.cart.productAdded(dorayaki);
    expect(await till.checkout.cashTaken(yen(200))).toMatchObject({ error: { type: "tooLittle" } });
    const both = await Promise.all([
      till.checkout.cashTaken(yen(216)),
      till.checkout.cashTaken(yen(216)),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await till.clock.settle();
    expect(till.sales.getState().day?.sales).toEqual({ count: 1, amount: 216 });
    till.checkout.nextCustomerCalled();
    expect(till.cart.getState().cart.lines).toEqual([]);
  });

  test("[CASH-1] [PAY-7] is not taken while money is expected of a wallet", async () => {
    const till = await unsureTill(late);
    expect(await till.checkout.cashTaken(yen(216))).toMatchObject({
      error: { type: "paymentLive" },
    });
  });

  test("[CASH-1] leaves a code that is read afterwards alone", async () => {
    const till = await tablet().load({ pay: [approves] });
    till.cart.productAdded(dorayaki);
    await till.checkout.cashTaken(yen(216));
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    expect(till.acquirer.asked).toEqual([]);
  });

  test("[JRN-4] stops the till when it cannot be written", async () => {
    const till = await tablet().load({});
    till.cart.productAdded(dorayaki);
    till.disk.nextFailure = { type: "full" };
    expect(await till.checkout.cashTaken(yen(216))).toMatchObject({
      error: { type: "notRecorded" },
    });
    expect(till.till.getState().status).toBe("stopped");
  });
});

describe("a return at the till", () => {
  async function paidTill(script: AcquirerScript) {
    const till = await tablet().load({ pay: [approves], ...script });
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    const { id } = till.cart.getState().cart;
    till.checkout.nextCustomerCalled();
    return { ...till, id, ...(await till.backOffice()) };
  }

  test("[RCP-8] finds its sale by the code on our own receipt, and tells what is none", async () => {
    const till = await paidTill({});
    till.receipts.opened();
    till.scan(typed("NOREN-R1:20261122-0001"));
    await till.clock.settle();
    expect(till.receipts.getState()).toMatchObject({ found: till.id, notice: null });
    till.scan(typed("NOREN-R1:20261122-0002"));
    await till.clock.settle();
    expect(till.receipts.getState().notice).toEqual({
      type: "unknownReceipt",
      number: "20261122-0002",
    });
    till.scan(typed(kakaoCode));
    await till.clock.settle();
    expect(till.receipts.getState().notice).toEqual({ type: "notReceipt", kind: "wallet" });
  });

  test("[RFD-3] on the same day calls the payment off, once for two taps", async () => {
    const till = await paidTill({ cancel: [{ kind: "cancelled" }] });
    const goods = [{ key: "dorayaki", quantity: 1 }];
    const both = await Promise.all([
      till.returns.returned(till.id, { goods }),
      till.returns.returned(till.id, { goods }),
    ]);
    await till.clock.settle();
    expect(both[0]).toEqual(both[1]);
    expect(till.acquirer.asked).toEqual(["pay", "cancel"]);
    expect(till.receipts.getState().rows).toMatchObject([
      { refunds: [{ outcome: { state: "done", number: "20261122-R0001" } }] },
    ]);
    expect(till.openPayments.getState().settled).toEqual([]);
  });
});

describe("a refund that was refused", () => {
  test("[DESK-2] [RFD-10] is no news of a payment", async () => {
    const till = await tablet().load({
      pay: [approves],
      refund: [{ kind: "declined", code: "MERCHANT_BALANCE_NOT_ENOUGH" }],
    });
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    const { id } = till.cart.getState().cart;
    till.checkout.nextCustomerCalled();
    const { returns } = await till.backOffice();
    expect(await returns.returned(id, { amount: yen(100) })).toMatchObject({ ok: true });
    await till.clock.settle();
    expect(till.receipts.getState().rows).toMatchObject([
      { refunds: [{ outcome: { state: "refused", resultCode: "MERCHANT_BALANCE_NOT_ENOUGH" } }] },
    ]);
    expect(till.openPayments.getState().settled).toEqual([]);
  });
});

describe("a tablet that slept", () => {
  test("[DESK-5] asks before anything is believed of an unsure payment", async () => {
    const till = await unsureTill(late);
    const before = till.acquirer.asked.length;
    till.clock.sleep(600_000);
    await till.clock.advance(1_000);
    expect(till.acquirer.asked.slice(before)).toEqual(["inquire"]);
  });

  test("[DESK-5] [F21] stops when the database did not survive it, before anything is sold", async () => {
    const till = await tablet().load({});
    till.clock.sleep(600_000);
    till.asleep.died = true;
    await till.clock.advance(1_000);
    expect(till.till.getState()).toMatchObject({ status: "stopped", failure: { type: "lost" } });
  });
});
