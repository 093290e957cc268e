import { describe, expect, test } from "vitest";
import type { DisplayState } from "#domain/display/displayState.ts";
import { aCampaign } from "#testkit/offers.ts";
import { approves, dorayaki, kakaoCode, tablet, typed } from "./tablet.fixture.ts";
import { hintAfterMs, lostAfterMs } from "./customerDisplayStore.ts";

async function opened() {
  const till = await tablet().load({ pay: [approves] });
  const display = await till.customerDisplay();
  const last = (): DisplayState => {
    const state = till.displayed.at(-1);
    if (!state) throw new Error("nothing was published");
    return state;
  };
  return { ...till, display, last };
}

describe("the customer display", () => {
  test("[DISP-1] follows the goods, the checkout and the payment", async () => {
    const { cart, checkout, clock, scan, last } = await opened();
    expect(last()).toMatchObject({ language: "zh-Hans", view: { step: "welcome" } });
    cart.productAdded(dorayaki);
    expect(last().view).toMatchObject({ step: "cart", total: 216 });
    checkout.opened();
    expect(last().view).toMatchObject({ step: "holdCode", coach: null });
    scan(typed(kakaoCode));
    await clock.settle();
    expect(last()).toMatchObject({
      language: "ko",
      view: { step: "paid", total: 216, by: { by: "wallet", wallet: "KakaoPay" } },
    });
    checkout.nextCustomerCalled();
    expect(last()).toMatchObject({ language: "zh-Hans", view: { step: "welcome" } });
  });

  test("[DISP-1] is told nothing twice", async () => {
    const { cart, displayed } = await opened();
    cart.productAdded(dorayaki);
    const before = displayed.length;
    cart.removalUndone();
    cart.quantityChanged("dorayaki", 1);
    expect(displayed).toHaveLength(before);
  });

  test("[DISP-4] forgets the customer wholly: goods, language and gifts", async () => {
    const { cart, checkout, clock, scan, touch, display, last, displayed } = await opened();
    cart.productAdded(dorayaki);
    const { visit } = last();
    touch({ type: "languageChosen", language: "ur", visit });
    display.receiptGiven("https://shop.example/r#1");
    checkout.opened();
    scan(typed(kakaoCode));
    await clock.settle();
    expect(last()).toMatchObject({
      language: "ur",
      view: { step: "paid", receiptUrl: "https://shop.example/r#1" },
    });
    const sold = displayed.length;
    // The next goods are rung up without anybody calling the next customer.
    cart.productAdded(dorayaki);
    const after = displayed.slice(sold);
    expect(after.length).toBeGreaterThan(0);
    for (const state of after) {
      expect(state.visit).toBe(visit + 1);
      expect(state.view.step).not.toBe("paid");
      expect(state.language).not.toBe("ur");
    }
    expect(display.getState().chosenBy).toBe("home");
  });

  test("[OFF-12] [OFF-13] asks for what the wallet will be asked, and gives its payer's offers", async () => {
    const { offered, offers, cart, checkout, clock, scan, last } = await opened();
    offered.push(
      aCampaign("O_1", {
        wallets: ["KakaoPay"],
        title: { ja: "割", en: "Off", ko: "할인" },
        text: { ja: "割", en: "Off", ko: "할인" },
      }),
    );
    offered.push(aCampaign("O_2", { wallets: ["DANA"] }));
    const store = await offers();
    cart.productAdded(dorayaki);
    expect(last().view).toMatchObject({ step: "cart", total: 216, reductions: [] });
    store.walletNamed("KakaoPay");
    expect(last().view).toMatchObject({
      step: "cart",
      total: 116,
      reductions: [{ key: "O_1", amount: 100 }],
    });
    checkout.opened();
    expect(last().view).toMatchObject({ step: "holdCode", total: 116 });
    scan(typed(kakaoCode));
    await clock.settle();
    expect(checkout.getState().payment).toMatchObject({ status: "paid", total: 116 });
    expect(last().view).toMatchObject({
      step: "paid",
      total: 116,
      offers: [{ id: "O_1", title: "할인", lang: "ko" }],
    });
    expect(last().view).toMatchObject({ offers: { length: 1 } });
  });

  test("[DISP-4] what the last customer touched late is not the next one's wish", async () => {
    const { cart, touch, last } = await opened();
    cart.productAdded(dorayaki);
    const { visit } = last();
    cart.cleared();
    touch({ type: "languageChosen", language: "vi", visit });
    expect(last().language).toBe("zh-Hans");
    touch({ type: "languageChosen", language: "vi", visit: last().visit });
    expect(last().language).toBe("vi");
  });

  test("[LANG-2] the payer's touch and the cashier's choice come before the wallet", async () => {
    const { home, cart, checkout, clock, scan, touch, display, last } = await opened();
    home.marketPicked("TH");
    expect(last().language).toBe("th");
    cart.productAdded(dorayaki);
    display.languageChosen("en");
    expect(display.getState()).toEqual({ language: "en", chosenBy: "cashier" });
    touch({ type: "languageChosen", language: "bn", visit: last().visit });
    expect(display.getState()).toEqual({ language: "bn", chosenBy: "payer" });
    checkout.opened();
    scan(typed(kakaoCode));
    await clock.settle();
    expect(last().language).toBe("bn");
    display.languageChosen(null);
    expect(last().language).toBe("ko");
  });

  test("[COACH-2] helps after five seconds in which nothing was read, and not before", async () => {
    const { cart, checkout, clock, last } = await opened();
    cart.productAdded(dorayaki);
    checkout.opened();
    await clock.advance(lostAfterMs - 1);
    expect(last().view).toMatchObject({ step: "holdCode", coach: null });
    await clock.advance(1);
    expect(last().view).toMatchObject({ step: "holdCode", coach: "nothingRead" });
    checkout.closed();
    expect(last().view.step).toBe("cart");
    checkout.opened();
    expect(last().view).toMatchObject({ step: "holdCode", coach: null });
  });

  test("[COACH-2] begins anew after a wrong code was told", async () => {
    const { cart, checkout, clock, scan, last } = await opened();
    cart.productAdded(dorayaki);
    checkout.opened();
    await clock.advance(lostAfterMs);
    scan(typed("4901234567894"));
    await clock.settle();
    expect(last().view).toMatchObject({ coach: "product" });
    checkout.noticeDismissed();
    expect(last().view).toMatchObject({ coach: null });
    await clock.advance(lostAfterMs);
    expect(last().view).toMatchObject({ coach: "nothingRead" });
    expect(hintAfterMs).toBeLessThan(lostAfterMs);
  });

  test("[COACH-2] tells what was measured in the picture after two seconds, as long as it holds", async () => {
    const { cart, checkout, scanner, camera, clock, last } = await opened();
    cart.productAdded(dorayaki);
    checkout.opened();
    scanner.opened("wallet", {} as HTMLVideoElement);
    await clock.settle();
    camera.options?.onHint("glare");
    await clock.advance(hintAfterMs - 1);
    expect(last().view).toMatchObject({ coach: null });
    await clock.advance(1);
    expect(last().view).toMatchObject({ coach: "glare" });
    camera.options?.onHint(null);
    await clock.advance(lostAfterMs);
    expect(last().view).toMatchObject({ coach: "nothingRead" });
  });

  test("[DISP-2] is begun by the tab that is the till, and by no other", async () => {
    const till = await tablet().load({ pay: [approves] }, { type: "blocked" });
    let begun = false;
    void till.customerDisplay().then(() => (begun = true));
    await till.clock.settle();
    expect(begun).toBe(false);
    expect(till.displayed).toEqual([]);
  });
});
