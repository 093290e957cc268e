import { describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import { marketCodes } from "#domain/wallet/market.ts";
import { declined, inProcess } from "#testkit/payments.ts";
import type { AcquirerScript } from "#testkit/scriptedAcquirer.ts";
import { approves, dorayaki, kakaoCode, otherCode, tablet, typed } from "./tablet.fixture.ts";

describe("a sale at the till", () => {
  test("[PAY-12] [RCP-6] ends with a receipt, and the next customer finds an empty cart", async () => {
    const till = await tablet().load({ pay: [approves] });
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    expect(till.checkout.getState()).toMatchObject({
      payment: { status: "paid" },
      receipt: { receipt: { number: "20261122-0001" } },
    });
    expect(till.tones).toEqual(["read", "paid"]);
    const sold = till.cart.getState().cart.id;
    till.checkout.nextCustomerCalled();
    expect(till.cart.getState().cart).toMatchObject({ lines: [] });
    expect(till.cart.getState().cart.id).not.toBe(sold);
    expect(till.checkout.getState()).toMatchObject({ payment: null, receipt: null });
    await till.clock.settle();
    expect(till.sales.getState().day?.sales).toEqual({ count: 1, amount: 216 });
    expect(till.receipts.getState().rows).toHaveLength(1);
  });

  test("[PAY-12] that was declined keeps its cart and takes a new code", async () => {
    const till = await tablet().load({ pay: [declined, approves] });
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    expect(till.checkout.getState().payment?.status).toBe("failed");
    expect(till.tones.at(-1)).toBe("declined");
    till.checkout.triedAgain();
    expect(till.cart.getState().cart.lines).toHaveLength(1);
    till.checkout.codeTyped("2819 0102 0000 0000 0000 0002");
    await till.clock.settle();
    expect(till.checkout.getState().payment?.status).toBe("paid");
    expect(till.acquirer.orders[1]?.code).toBe(otherCode);
  });

  test("[CART-6] does not change while its payment is live", async () => {
    const till = await tablet().load({ pay: ["never"], inquire: [inProcess] });
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    const { cart } = till.cart.getState();
    till.cart.productAdded(dorayaki);
    till.cart.quantityChanged("dorayaki", 5);
    till.cart.lineRemoved("dorayaki");
    till.cart.cleared();
    expect(till.cart.getState()).toMatchObject({ cart, refusal: { type: "paymentLive" } });
  });

  test("[PAY-7] leaves another code alone while one is live, and the same code without a word", async () => {
    const till = await tablet().load({ pay: ["never"], inquire: [inProcess] });
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    till.checkout.codeRead(typed(kakaoCode));
    expect(till.checkout.getState().notice).toBeNull();
    till.checkout.codeRead(typed(otherCode));
    expect(till.checkout.getState().notice).toEqual({ type: "paymentLive" });
    await till.clock.settle();
    expect(till.acquirer.orders).toHaveLength(1);
  });

  test("[CODE-3] names a trap and sends it nowhere", async () => {
    const till = await tablet().load({ pay: [approves] });
    till.cart.productAdded(dorayaki);
    for (const text of ["4901234567894", "https://example.com/", "NOREN-R1:20261122-0001", ""]) {
      till.checkout.codeRead(typed(text));
      expect(till.checkout.getState().notice?.type).toBe("notPayable");
    }
    till.checkout.codeRead(typed("9000000000123456789"));
    expect(till.checkout.getState().notice).toEqual({
      type: "walletNotAccepted",
      family: "LINEPAY_JP",
      brand: "LINE Pay",
      reason: "ended",
    });
    await till.clock.settle();
    expect(till.acquirer.asked).toEqual([]);
  });

  test("[SCAN-4] tells of a code that stays before the camera once, until the cashier has answered", async () => {
    const till = await tablet().load({});
    till.cart.productAdded(dorayaki);
    for (let i = 0; i < 3; i += 1) till.checkout.codeRead(typed("https://example.com/"));
    expect(till.tones).toEqual(["refused"]);
    till.checkout.noticeDismissed();
    till.checkout.codeRead(typed("https://example.com/"));
    expect(till.tones).toEqual(["refused", "refused"]);
  });

  test("[FX-4] shows the market of the wallet that was scanned, and the picked one to the next", async () => {
    const till = await tablet().load({ pay: [approves] });
    till.home.marketPicked("TH");
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    expect(till.home.getState()).toMatchObject({
      market: "KR",
      byWallet: true,
      quote: { currency: "KRW" },
    });
    till.checkout.nextCustomerCalled();
    expect(till.home.getState()).toMatchObject({ market: "TH", byWallet: false });
  });

  test("[PAY-3] counts the seconds while the payment is unsure", async () => {
    const till = await tablet().load({ pay: ["never"], inquire: [inProcess] });
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.advance(8_000);
    expect(till.checkout.getState()).toMatchObject({
      payment: { status: "confirming" },
      doubtMs: 3_000,
    });
    expect(till.openPayments.getState().payments).toHaveLength(1);
  });
});

describe("a cart that is paid", () => {
  async function paidTill() {
    const till = await tablet().load({ pay: [approves, declined] });
    till.cart.productAdded(dorayaki);
    till.checkout.opened();
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    return till;
  }

  test("[CART-6] takes no more goods: they begin the next customer's cart", async () => {
    const till = await paidTill();
    const sold = till.cart.getState().cart.id;
    till.cart.productAdded(dorayaki);
    expect(till.cart.getState().cart).toMatchObject({ lines: [{ quantity: 1 }] });
    expect(till.cart.getState().cart.id).not.toBe(sold);
    expect(till.checkout.getState()).toMatchObject({ payment: null, receipt: null });
  });

  test("[CART-6] [PAY-7] gives its verdict to no other cart", async () => {
    const till = await paidTill();
    till.cart.cleared();
    till.cart.freeAmountAdded(yen(500), "standard");
    expect(till.checkout.getState()).toMatchObject({ payment: null, receipt: null, notice: null });
    till.checkout.codeRead(typed(otherCode));
    await till.clock.settle();
    expect(till.acquirer.orders.map(({ amount }) => amount)).toEqual([216, 500]);
  });

  test("[SCAN-4] is left alone when the same phone is still before the camera", async () => {
    const till = await paidTill();
    till.checkout.codeRead(typed(kakaoCode));
    expect(till.checkout.getState().notice).toBeNull();
    till.checkout.codeRead(typed(otherCode));
    expect(till.checkout.getState().notice).toEqual({ type: "paymentLive" });
    expect(till.acquirer.orders).toHaveLength(1);
  });
});

describe("the total", () => {
  test("[UI-1] [PAY-2] that was not on the screen is never asked for", async () => {
    const till = await tablet().load({ pay: [approves] });
    till.cart.freeAmountAdded(yen(1_000), "standard");
    const { shop } = till.settings.getState();
    await till.settings.shopConfigured({ ...shop, priceMode: "exclusive" });
    expect(till.cart.getState().totals.total).toBe(1_100);
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    expect(till.acquirer.orders.map(({ amount }) => amount)).toEqual([1_100]);
  });

  test("[CART-2] above what a till takes is never asked for", async () => {
    const till = await tablet().load({ pay: [approves] });
    till.cart.freeAmountAdded(yen(99_999_999), "standard");
    const { shop } = till.settings.getState();
    await till.settings.shopConfigured({ ...shop, priceMode: "exclusive" });
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    expect(till.checkout.getState().notice).toEqual({ type: "totalChanged" });
    expect(till.acquirer.asked).toEqual([]);
    expect(till.tones).toEqual(["refused"]);
  });

  test("[UI-1] stays as it was asked for while a payment is live, whatever the settings become", async () => {
    const till = await tablet().load({ pay: ["never"] });
    till.cart.freeAmountAdded(yen(1_000), "standard");
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    const { shop } = till.settings.getState();
    await till.settings.shopConfigured({ ...shop, priceMode: "exclusive" });
    expect(till.cart.getState().totals.total).toBe(1_000);
  });
});

describe("a payment the shop called off", () => {
  async function stoppedTill(script: AcquirerScript) {
    const till = await tablet().load({ pay: ["never"], inquire: [inProcess], ...script });
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.advance(5_000);
    till.checkout.cashierStopped();
    await till.clock.settle();
    return till;
  }

  test("[PAY-9] that is never answered lets the next customer be served and is not forgotten", async () => {
    const till = await stoppedTill({ cancel: [{ kind: "silent", cause: "timeout" }] });
    till.checkout.nextCustomerCalled();
    expect(till.checkout.getState().payment?.status).toBe("cancelling");
    await till.clock.advance(30_000);
    till.checkout.nextCustomerCalled();
    expect(till.checkout.getState().payment).toBeNull();
    expect(till.cart.getState().cart.lines).toEqual([]);
    const asked = till.acquirer.asked.length;
    await till.clock.advance(30_000);
    expect(till.acquirer.asked.length).toBeGreaterThan(asked);
    expect(till.openPayments.getState().payments).toHaveLength(1);
  });

  test("[PAY-16] and turns out paid is paid back by itself: listed as open, and not celebrated", async () => {
    const shop = tablet();
    const till = await shop.load({
      pay: ["never"],
      inquire: [inProcess, approves({ request: "P_2", amount: yen(216) } as never)],
      cancel: [{ kind: "tooLate" }],
      refund: ["never"],
    });
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.advance(5_000);
    till.checkout.cashierStopped();
    await till.clock.settle();
    expect(till.checkout.getState().payment).toMatchObject({
      status: "refunding",
      refundOwed: true,
      refund: { amount: 216 },
    });
    expect(till.checkout.getState().receipt).toBeNull();
    expect(till.tones).not.toContain("paid");
    expect(till.openPayments.getState().payments).toHaveLength(1);
  });
});

describe("a reload", () => {
  test("[CART-5] brings the cart back", async () => {
    const shop = tablet();
    const before = await shop.load({});
    before.cart.productAdded(dorayaki);
    before.cart.freeAmountAdded(yen(500), "standard");
    const after = await shop.load({});
    expect(after.cart.getState().cart).toEqual(before.cart.getState().cart);
    expect(after.cart.getState().totals.total).toBe(716);
  });

  test("[CART-5] does not bring back a cart whose sale is paid", async () => {
    const shop = tablet();
    const before = await shop.load({ pay: [approves] });
    before.cart.productAdded(dorayaki);
    before.checkout.codeRead(typed(kakaoCode));
    await before.clock.settle();
    const after = await shop.load({});
    expect(after.cart.getState().cart.lines).toEqual([]);
  });

  test("[PAY-10] shows the payment that was under way, with its cart", async () => {
    const shop = tablet();
    const before = await shop.load({ pay: ["never"] });
    before.cart.productAdded(dorayaki);
    before.checkout.codeRead(typed(kakaoCode));
    await before.clock.settle();
    const after = await shop.load({ inquire: [inProcess] });
    expect(after.checkout.getState().payment).toMatchObject({
      status: "confirming",
      doubt: "customerConfirms",
    });
    expect(after.cart.getState().cart.lines).toHaveLength(1);
  });
});

describe("the till", () => {
  test("[JRN-4] stops visibly when the journal cannot be opened or written", async () => {
    const closed = await tablet().load({}, { type: "lost", detail: "no disk" });
    expect(closed.till.getState()).toMatchObject({ status: "stopped", failure: { type: "lost" } });
    const till = await tablet().load({ pay: [approves] });
    till.cart.productAdded(dorayaki);
    till.disk.nextFailure = { type: "full" };
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    expect(till.till.getState()).toEqual({ status: "stopped", failure: { type: "full" } });
    expect(till.acquirer.asked).toEqual([]);
  });

  test("[SCAN-3] releases the camera when the picture leaves the screen", async () => {
    const till = await tablet().load({});
    till.scanner.opened("wallet", {} as HTMLVideoElement);
    await till.clock.settle();
    expect(till.scanner.getState()).toMatchObject({ status: "on", torch: null, black: false });
    till.scanner.closed();
    expect(till.camera.stopped).toBe(1);
    expect(till.scanner.getState()).toEqual({ status: "off" });
  });

  test("[SCAN-3] releases a camera that is granted after the picture has left", async () => {
    const till = await tablet().load({});
    till.scanner.opened("wallet", {} as HTMLVideoElement);
    till.scanner.closed();
    await till.clock.settle();
    expect([till.camera.started, till.camera.live()]).toEqual([1, 0]);
    expect(till.scanner.getState()).toEqual({ status: "off" });
  });

  test("[SCAN-2] says that the camera was unplugged or shows nothing", async () => {
    const till = await tablet().load({});
    till.scanner.opened("wallet", {} as HTMLVideoElement);
    await till.clock.settle();
    till.camera.options?.onTrouble("blackFrames");
    expect(till.scanner.getState()).toMatchObject({ status: "on", black: true });
    till.camera.options?.onTrouble("pictureBack");
    expect(till.scanner.getState()).toMatchObject({ status: "on", black: false });
    till.camera.options?.onTrouble("unplugged");
    expect(till.scanner.getState()).toMatchObject({
      status: "fault",
      fault: { type: "unplugged" },
    });
    expect(till.camera.stopped).toBe(1);
  });

  test("[CART-1] takes goods from the hand scanner on the register, and says what is no goods", async () => {
    const till = await tablet().load({});
    till.scan({ text: dorayaki.barcode, symbology: "KEYBOARD" });
    till.scan({ text: `]E0${dorayaki.barcode}`, symbology: "KEYBOARD" });
    expect(till.cart.getState().cart.lines).toMatchObject([{ productId: "dorayaki", quantity: 2 }]);
    till.scan({ text: "4569951116179", symbology: "KEYBOARD" });
    expect(till.goods.getState().notice).toMatchObject({ type: "notInCatalog" });
    till.scan({ text: kakaoCode, symbology: "KEYBOARD" });
    expect(till.goods.getState().notice).toEqual({ type: "notGoods", kind: "wallet" });
    expect(till.acquirer.asked).toEqual([]);
  });

  test("[SCAN-5] takes a code from the hand scanner on the checkout, camera or no camera", async () => {
    const till = await tablet().load({ pay: [declined, approves] });
    till.cart.productAdded(dorayaki);
    till.checkout.opened();
    till.scan({ text: kakaoCode, symbology: "KEYBOARD" });
    await till.clock.settle();
    expect(till.checkout.getState().payment?.status).toBe("failed");
    till.scan({ text: otherCode, symbology: "KEYBOARD" });
    await till.clock.settle();
    expect(till.checkout.getState().payment?.status).toBe("paid");
    till.checkout.closed();
    till.scan({ text: dorayaki.barcode, symbology: "KEYBOARD" });
    expect(till.goods.getState().notice).toMatchObject({ type: "added" });
  });

  test("[DAY-1] shows the new business day when the old one ends, without a sale", async () => {
    const till = await tablet().load({});
    expect(till.sales.getState()).toMatchObject({ businessDate: "2026-11-22" });
    await till.clock.advance(12 * 3_600_000 + 54 * 60_000);
    expect(till.sales.getState()).toMatchObject({ businessDate: "2026-11-22" });
    await till.clock.advance(60_000);
    expect(till.sales.getState()).toMatchObject({ businessDate: "2026-11-23" });
  });

  test("[JRN-10] [JRN-4] stops visibly when what is on disk cannot be believed", async () => {
    const till = await tablet().load({}, null, new Error("damaged"));
    expect(till.till.getState()).toMatchObject({ status: "stopped", failure: { type: "lost" } });
  });

  test("[RCP-5] takes a second tap on reissue for the same paper", async () => {
    const till = await tablet().load({ pay: [approves] });
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    const { id } = till.cart.getState().cart;
    const both = await Promise.all([till.receipts.reissued(id), till.receipts.reissued(id)]);
    expect(both).toMatchObject([
      { ok: true, value: { receipt: { copies: 1 } } },
      { ok: true, value: { receipt: { copies: 1 } } },
    ]);
  });

  test("[CART-3] puts a removed line back where it stood", async () => {
    const till = await tablet().load({});
    till.cart.productAdded(dorayaki);
    till.cart.freeAmountAdded(yen(300), "food");
    const { cart } = till.cart.getState();
    till.cart.lineRemoved("dorayaki");
    expect(till.cart.getState().removed?.line.productId).toBe("dorayaki");
    till.cart.removalUndone();
    expect(till.cart.getState()).toMatchObject({ cart, removed: null });
  });

  test("[FX-3] [FX-5] shows a rate as stale after its expiry and asks for a new one", async () => {
    const till = await tablet().load({});
    expect(till.home.getState()).toMatchObject({ status: "current", market: "CN" });
    const seen: string[] = [];
    till.home.subscribe(({ status }) => seen.push(status));
    await till.clock.advance(600_000);
    expect(till.quoted.filter((currency) => currency === "CNY")).toHaveLength(2);
    expect(new Set(till.quoted).size).toBe(marketCodes.length);
    expect(seen).toContain("stale");
    expect(till.home.getState().status).toBe("current");
  });

  test("[RCP-5] writes a reissue to the journal and counts it", async () => {
    const till = await tablet().load({ pay: [approves] });
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed(kakaoCode));
    await till.clock.settle();
    const { id } = till.cart.getState().cart;
    expect(await till.receipts.reissued(id)).toMatchObject({
      ok: true,
      value: { receipt: { copies: 1 } },
    });
    till.disk.nextFailure = { type: "full" };
    expect(await till.receipts.reissued(id)).toMatchObject({ ok: false });
    expect(till.till.getState().status).toBe("stopped");
  });

  test("[TAX-2] [RCP-2] follows the shop's settings, which are journal entries", async () => {
    const shop = tablet();
    const till = await shop.load({});
    const { shop: before } = till.settings.getState();
    await till.settings.shopConfigured({ ...before, rounding: "ceil", registrationNumber: "" });
    till.cart.productAdded(dorayaki);
    expect(till.cart.getState().totals.perRate[0]?.tax).toBe(16);
    const again = await shop.load({});
    expect(again.settings.getState().shop).toMatchObject({
      rounding: "ceil",
      registrationNumber: null,
    });
    expect(
      await again.settings.shopConfigured({ ...before, registrationNumber: "T12" }),
    ).toMatchObject({ ok: false, error: { field: "registrationNumber" } });
  });
});
