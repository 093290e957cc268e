import { describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { OfferId } from "#domain/offer/applied.ts";
import { dueOf } from "#domain/offer/applied.ts";
import type { Campaign, Offer } from "#domain/offer/offer.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { defaultShopSettings } from "#domain/settings/shopSettings.ts";
import { watchedJournal } from "#flows/watchedJournal.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { aSale, paidInCash } from "#testkit/journalFixtures.ts";
import { all, written } from "#testkit/journalSteps.ts";
import { memoryJournal } from "#testkit/memoryJournal.ts";
import { aCampaign, byShop, published, taken, withOffers } from "#testkit/offers.ts";
import { goods } from "#testkit/paidSales.ts";
import { createCartStore } from "./cartStore.ts";
import { openOffers } from "./offersStore.ts";

/** A till's offers over a journal in memory, with goods for ¥1,000 in the cart. */
async function aDesk(embedded: readonly Offer[] = [], facts: readonly Campaign[] = []) {
  const clock = createFakeClock();
  const journal = watchedJournal(Promise.resolve(memoryJournal(clock)), () => undefined);
  for (const fact of facts) await written(journal, published(fact));
  let names = 0;
  const next = (letter: string) => `${letter}_0000000${(names += 1)}` as never;
  const ids = {
    saleId: () => next("S"),
    requestId: () => next("P"),
    refundId: () => next("R"),
    couponId: () => next("C"),
    lineKey: () => next("L"),
  };
  const settings = () => defaultShopSettings;
  const shelf = { put: async () => undefined, take: async () => null };
  const cart = createCartStore({ shelf, clock, ids, settings, stateOf: () => "open" });
  let kept: unknown = null;
  const offers = await openOffers({
    journal,
    clock,
    ids,
    cart,
    settings,
    offerCatalog: { offers: async () => embedded },
    offerDrafts: { read: () => kept, write: (drafts) => (kept = drafts), follow: () => undefined },
    journalFailed(failure) {
      throw new Error(failure.type);
    },
  });
  cart.restored({ id: "S_cart" as SaleId, lines: [goods("a", 1_000)], discount: yen(0) });
  const shown = () => {
    const { sale } = offers.getState();
    return sale && dueOf(sale);
  };
  return { journal, cart, offers, shown, clock };
}

const forGCash = aCampaign("O_1", { wallets: ["GCash"] });

describe("campaigns of the sale at the till", () => {
  test("[OFF-12] a wallet that is named lowers what is shown, and that is what it is asked for", async () => {
    const { offers, shown } = await aDesk([], [forGCash]);
    expect(shown()).toBe(1_000);
    offers.walletNamed("GCash");
    expect(shown()).toBe(900);
    const sale = await offers.saleFor("GCash");
    expect(sale && dueOf(sale)).toBe(900);
  });

  test("[OFF-12] a wallet that the scan reveals is shown its lower amount before it is asked for it", async () => {
    const { offers, shown } = await aDesk([], [forGCash]);
    const asked = offers.saleFor("GCash");
    expect(shown()).toBe(900);
    expect(dueOf((await asked) as never)).toBe(900);
  });

  test("[OFF-12] another wallet than was named is not asked for more; what it really is is shown", async () => {
    const { offers, shown } = await aDesk([], [forGCash]);
    offers.walletNamed("GCash");
    expect(await offers.saleFor("DANA")).toBeNull();
    expect(shown()).toBe(1_000);
    const sale = await offers.saleFor("DANA");
    expect(sale && dueOf(sale)).toBe(1_000);
  });

  test("[OFF-2] [OFF-12] a code that names no wallet has the one that was named; cash has none", async () => {
    const { offers, shown } = await aDesk([], [forGCash]);
    offers.walletNamed("GCash");
    const unnamed = await offers.saleFor("unnamed");
    expect(unnamed && dueOf(unnamed)).toBe(900);
    expect(await offers.saleFor(null)).toBeNull();
    expect(shown()).toBe(1_000);
  });

  test("[OFF-12] a budget that another sale has spent since is shown as spent and not asked", async () => {
    const last = aCampaign("O_1", { budget: yen(100) });
    const { offers, shown, journal } = await aDesk([], [last]);
    expect(shown()).toBe(900);
    const other = withOffers(aSale("S_other", 500, 500), taken(last, 100));
    await written(journal, paidInCash(other));
    await expect.poll(() => shown()).toBe(1_000);
    const sale = await offers.saleFor(null);
    // The store has seen it in time, so the price that is shown is asked.
    expect(sale && dueOf(sale)).toBe(1_000);
  });

  test("[OFF-14] what comes with the program is a fact of the journal from its first use on", async () => {
    const embedded = aCampaign("O_demo", { funder: byShop });
    const { offers, journal } = await aDesk([embedded]);
    expect(await all(journal)).toEqual([]);
    await offers.saleFor(null);
    await offers.saleFor(null);
    expect((await all(journal)).map(({ body }) => body)).toEqual([published(embedded)]);
    await offers.stopped("O_demo" as OfferId);
    expect((await all(journal)).at(-1)?.body).toEqual({ type: "offerStopped", offer: "O_demo" });
  });

  test("[OFF-14] a draft is kept and is no fact; published, it is one and no draft any more", async () => {
    const { offers, journal } = await aDesk();
    const draft = aCampaign("O_new", { wallets: ["GCash"] });
    offers.drafted(draft);
    expect(offers.getState().drafts).toEqual([draft]);
    expect(await all(journal)).toEqual([]);
    expect(await offers.published({ ...draft, title: { ja: "", en: "" } })).toMatchObject({
      ok: false,
      error: { field: "title", reason: "empty" },
    });
    expect((await offers.published(draft)).ok).toBe(true);
    expect(offers.getState().drafts).toEqual([]);
    expect(await all(journal)).toHaveLength(1);
  });
});

describe("coupons at the till", () => {
  const nextTime = aCampaign("O_next", { given: "nextTime", couponDays: 30, funder: byShop });

  async function issued() {
    const desk = await aDesk([nextTime]);
    const paid = aSale("S_paid", 500, 500);
    await written(desk.journal, paidInCash(paid));
    const record = await desk.journal.sale(paid.id);
    const withCoupon = record && (await desk.offers.salePaid(record));
    if (!withCoupon?.coupon) throw new Error("no coupon was issued");
    return { ...desk, code: desk.offers.couponCode(withCoupon.coupon), paid: withCoupon };
  }

  test("[CPN-1] [CPN-2] one is issued with a paid sale, once, and lowers the next", async () => {
    const { offers, journal, paid, code, shown } = await issued();
    expect(await offers.salePaid(paid)).toBe(paid);
    const kinds = (await all(journal)).map(({ body }) => body.type);
    expect(kinds).toEqual(["cashTaken", "offerPublished", "couponIssued"]);
    await offers.couponRead(code);
    expect(offers.getState().notice).toEqual({ type: "couponTaken" });
    expect(shown()).toBe(900);
    offers.couponPutBack(offers.getState().coupons[0] as never);
    expect(shown()).toBe(1_000);
  });

  test("[CPN-6] one that the tablet died over is issued when it opens again, and only then", async () => {
    const { offers, journal } = await aDesk([nextTime]);
    const [dead, back] = [aSale("S_dead", 500, 500), aSale("S_back", 500, 500)];
    await written(journal, paidInCash(dead));
    await written(journal, paidInCash(back));
    const refund = { id: "F_1" as never, amount: back.totals.total, returned: null };
    await written(journal, { type: "cashReturned", saleId: back.id, refund });
    const paid = await journal.sale(dead.id);
    if (!paid) throw new Error("not paid");
    // Whoever still holds the sale as it was asks at the same time, and once more.
    await Promise.all([offers.couponsOwed(), offers.salePaid(paid), offers.couponsOwed()]);
    const coupons = (await all(journal)).filter(({ body }) => body.type === "couponIssued");
    expect(coupons).toMatchObject([{ body: { coupon: { issuedWith: "S_dead" } } }]);
  });

  test("[CPN-6] after a quarter of an hour nobody waits for one any more", async () => {
    const { offers, journal, clock } = await aDesk([nextTime]);
    await written(journal, paidInCash(aSale("S_paid", 500, 500)));
    await clock.advance(15 * 60_000 + 1);
    await offers.couponsOwed();
    expect((await all(journal)).map(({ body }) => body.type)).toEqual(["cashTaken"]);
  });

  test("[CPN-3] [CPN-5] used, forged and foreign ones are refused, each in words of its own", async () => {
    const { offers, journal, code } = await issued();
    await offers.couponRead(code);
    const sale = await offers.saleFor(null);
    if (!sale) throw new Error("not offered");
    await written(journal, { type: "cashTaken", sale, tendered: dueOf(sale) });
    await offers.couponRead(code);
    expect(offers.getState().notice).toEqual({ type: "couponUsed" });
    for (const forged of [
      `${code.slice(0, -1)}x`,
      "NOREN-C1:C_00000009:0123456789abcdef",
      "NOREN-C1:",
    ]) {
      await offers.couponRead(forged);
      expect(offers.getState().notice).toEqual({ type: "couponForeign" });
    }
  });

  test("[CPN-4] one whose purchase was given back wholly is refused", async () => {
    const { offers, journal, code, paid } = await issued();
    const refund = { id: "F_1" as never, amount: paid.sale.totals.total, returned: null };
    await written(journal, { type: "cashReturned", saleId: paid.saleId, refund });
    await offers.couponRead(code);
    expect(offers.getState().notice).toEqual({ type: "couponReturned" });
  });
});
