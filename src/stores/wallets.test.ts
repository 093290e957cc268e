import { describe, expect, test } from "vitest";
import type { Offer } from "#domain/offer/offer.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import { walletBrands, wallets } from "#domain/wallet/wallet.ts";
import { yen } from "#domain/money/yen.ts";
import { aCampaign, byShop } from "#testkit/offers.ts";
import { approves, dorayaki, kakaoCode, tablet, typed } from "./tablet.fixture.ts";

const shopCode = "https://order.acquirer.example/281901040001";
const ordered = { kind: "pending", code: "PAYMENT_IN_PROCESS", shopCode } as const;

const payPayCode = "90008181881234567890";

/** A code of a wallet with a test routing number. */
const codeOf = (brand: WalletBrand) => `281${wallets[brand].routing}020000000000000001`;

describe("a wallet that cannot pay here", () => {
  test("[WAL-5] is named with what can, and the acquirer hears nothing of it", async () => {
    const till = await tablet().load({ pay: [approves] });
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed(codeOf("ZaloPay")));
    expect(till.checkout.getState().notice).toEqual({
      type: "walletNotAccepted",
      family: "ALIPAYPLUS_CGCP",
      brand: "ZaloPay",
      reason: "notInJapan",
    });
    await till.clock.settle();
    expect(till.acquirer.asked).toEqual([]);
    expect(till.disk.entries.size).toBe(0);
  });

  test("[WAL-5] [OFF-12] is weighed against its limit by what its campaigns leave to ask for", async () => {
    const tried = async (...offered: readonly Offer[]) => {
      const till = await tablet().load({ pay: [approves] });
      till.offered.push(...offered);
      await till.offers();
      till.cart.productAdded({ ...dorayaki, price: yen(500_100) });
      till.checkout.codeRead(typed(payPayCode));
      await till.clock.settle();
      return { asked: till.acquirer.asked, ...till.checkout.getState() };
    };
    expect(await tried()).toMatchObject({
      asked: [],
      payment: null,
      notice: { brand: "PayPay", reason: "overLimit" },
    });
    expect(await tried(aCampaign("O_1", { wallets: ["PayPay"] }))).toMatchObject({
      asked: ["pay"],
      payment: { status: "paid", total: 500_000 },
    });
  });

  test("[WAL-6] is switched off by a manager from then on, over a reload, and on again", async () => {
    const pad = tablet();
    const till = await pad.load({ pay: [approves] });
    expect(await till.wallets.switched("KakaoPay", false, " 店長 ")).toMatchObject({
      ok: true,
      value: { KakaoPay: { on: false, by: "店長", at: till.clock.now() } },
    });
    const again = await pad.load({ pay: [approves] });
    again.cart.productAdded(dorayaki);
    again.checkout.codeRead(typed(kakaoCode));
    expect(again.checkout.getState().notice).toMatchObject({ reason: "switchedOff" });
    await again.clock.settle();
    expect(again.acquirer.asked).toEqual([]);
    await again.wallets.switched("KakaoPay", true, "店長");
    again.checkout.noticeDismissed();
    again.checkout.codeRead(typed(kakaoCode));
    await again.clock.settle();
    expect(again.checkout.getState().payment?.status).toBe("paid");
  });

  test("[WAL-6] is switched by nobody without a name, and not where no market is open", async () => {
    const till = await tablet().load({});
    for (const by of ["", "  ", "x".repeat(41)]) {
      expect(await till.wallets.switched("KakaoPay", false, by)).toMatchObject({
        error: { type: "nameless" },
      });
    }
    expect(await till.wallets.switched("ZaloPay", true, "店長")).toMatchObject({
      error: { type: "notSwitchable" },
    });
    expect(till.disk.entries.size).toBe(0);
  });
});

describe("a wallet of Japan", () => {
  test("[WAL-4] is asked of its own acquirer, by its plan, and has no other money", async () => {
    const till = await tablet().load({ pay: [approves] });
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed("90008181881234567890"));
    expect(till.home.getState().market).toBe("CN");
    await till.clock.settle();
    const { payment } = till.checkout.getState();
    expect(payment?.plan).toMatchObject({ acquirer: "domestic", codeLifeMs: 300_000 });
    expect([...till.disk.sales.values()][0]?.quote).toBeNull();
  });

  test("[WAL-3] shows no home amount while it is at the till, and the picked one afterwards", async () => {
    const till = await tablet().load({ pay: ["never"] });
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed("90008181881234567890"));
    await till.clock.settle();
    expect(till.home.getState()).toMatchObject({ market: "JP", status: "none", quote: null });
    till.checkout.putAside();
  });
});

describe("every wallet with a test routing number", () => {
  const payable = walletBrands.filter(
    (brand) => wallets[brand].routing !== null && wallets[brand].inJapan !== "closed",
  );
  test.each(payable)("[WAL-3] %s brings its market's money and language", async (brand) => {
    const till = await tablet().load({ pay: ["never"] });
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed(codeOf(brand)));
    await till.clock.settle();
    expect(till.home.getState()).toMatchObject({ market: wallets[brand].market, byWallet: true });
  });
});

describe("the shop's own code", () => {
  test("[MPM-3] is asked for once, shown, and paid when somebody has scanned it", async () => {
    const till = await tablet().load({
      showCode: [ordered],
      inquire: [{ kind: "pending", code: "PAYMENT_IN_PROCESS" }],
    });
    till.cart.productAdded(dorayaki);
    till.checkout.codeWanted("ALIPAYPLUS_ORDER");
    till.checkout.codeWanted("ALIPAYPLUS_ORDER");
    await till.clock.settle();
    expect(till.checkout.getState().payment).toMatchObject({
      status: "confirming",
      doubt: "customerScans",
      shopCode,
      code: { family: "ALIPAYPLUS_ORDER", lastFour: "" },
    });
    expect(till.acquirer.asked).toEqual(["showCode"]);
    // A code before the camera meanwhile is left alone: one payment for one sale.
    till.checkout.codeRead(typed(kakaoCode));
    expect(till.checkout.getState().notice).toEqual({ type: "paymentLive" });
    const [, request] = till.acquirer.questions[0] ?? [];
    if (!request) throw new Error("nothing was asked");
    await till.notify({
      request,
      answerFor: (amount) =>
        approves({ request, amount, code: "", reference: "", description: "" }),
    });
    await till.clock.settle();
    expect(till.checkout.getState()).toMatchObject({
      payment: { status: "paid" },
      receipt: { receipt: { number: "20261122-0001" } },
    });
  });

  test("[OFF-12] [MPM-3] gives nothing that depends on the wallet, for any wallet may scan it", async () => {
    const till = await tablet().load({ showCode: [ordered], inquire: ["never"] });
    till.offered.push(
      aCampaign("O_1", { wallets: ["KakaoPay"] }),
      aCampaign("O_2", { funder: byShop }),
    );
    const offers = await till.offers();
    till.cart.productAdded(dorayaki);
    offers.walletNamed("KakaoPay");
    till.checkout.codeWanted("ALIPAYPLUS_ORDER");
    await till.clock.settle();
    // Less was shown than it comes to: that is told, and shown, before anything is asked.
    expect(till.acquirer.asked).toEqual([]);
    expect(till.checkout.getState().notice).toEqual({ type: "totalChanged" });
    till.checkout.codeWanted("ALIPAYPLUS_ORDER");
    await till.clock.settle();
    expect(till.checkout.getState().payment).toMatchObject({ status: "confirming", total: 116 });
  });

  test("[OFF-12] [PAY-1] is the only thing that begins while the campaigns are asked", async () => {
    const till = await tablet().load({ showCode: [ordered], inquire: ["never"] });
    till.offered.push(aCampaign("O_1", { funder: byShop }));
    await till.offers();
    till.cart.productAdded(dorayaki);
    till.checkout.codeWanted("ALIPAYPLUS_ORDER");
    const inCash = await till.checkout.cashTaken(yen(1_000));
    expect(inCash).toEqual({ ok: false, error: { type: "paymentLive" } });
    await till.clock.settle();
    expect(till.checkout.getState().payment?.status).toBe("confirming");
  });

  test("[MPM-3] [PAY-2] has its intent on disk before the acquirer hears of it", async () => {
    const till = await tablet().load({ showCode: ["never"] });
    till.cart.productAdded(dorayaki);
    till.disk.nextFailure = { type: "full" };
    till.checkout.codeWanted("JPQR_ORDER");
    await till.clock.settle();
    expect(till.acquirer.asked).toEqual([]);
    expect(till.till.getState().status).toBe("stopped");
  });

  test("[MPM-4] that nobody scans is called off when its time is over, and the goods are still there", async () => {
    const till = await tablet().load({
      showCode: [ordered],
      inquire: [{ kind: "pending", code: "PAYMENT_IN_PROCESS" }],
      cancel: [{ kind: "cancelled" }],
    });
    till.cart.productAdded(dorayaki);
    till.checkout.codeWanted("ALIPAYPLUS_ORDER");
    await till.clock.settle();
    await till.clock.advance(170_000);
    expect(till.checkout.getState().payment?.status).toBe("confirming");
    await till.clock.advance(10_000);
    expect(till.checkout.getState().payment).toMatchObject({
      status: "cancelled",
      reason: "budgetSpent",
    });
    expect(till.cart.getState().cart.lines).toHaveLength(1);
  });

  test("[MPM-5] is inquired about after a reload and goes on being shown", async () => {
    const pad = tablet();
    const inProcess = { kind: "pending", code: "PAYMENT_IN_PROCESS" } as const;
    const till = await pad.load({ showCode: [ordered], inquire: [inProcess] });
    till.cart.productAdded(dorayaki);
    till.checkout.codeWanted("ALIPAYPLUS_ORDER");
    await till.clock.settle();
    const again = await pad.load({ inquire: [inProcess] });
    await again.clock.settle();
    expect(again.acquirer.asked).toEqual(["inquire"]);
    expect(again.checkout.getState().payment).toMatchObject({ doubt: "customerScans", shopCode });
  });
});
