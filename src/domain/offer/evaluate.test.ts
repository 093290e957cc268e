import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CartLine } from "../cart/cart.ts";
import { goodsTotal } from "../cart/cart.ts";
import { sumYen, yen } from "../money/yen.ts";
import { cartOf } from "../sale/cartOf.ts";
import { makeSale } from "../sale/makeSale.ts";
import type { SaleId } from "../sale/saleId.ts";
import { defaultShopSettings } from "../settings/shopSettings.ts";
import { goods, jst } from "#testkit/paidSales.ts";
import { aCampaign, aCoupon, byMaker, byShop, byWallet } from "#testkit/offers.ts";
import { dueOf, fundedOffers, shopDiscount } from "./applied.ts";
import { type Candidate, offersFor } from "./evaluate.ts";
import type { Campaign } from "./offer.ts";

const at = jst("2026-11-22 16:05");
const basketId = "S_1" as SaleId;

interface Basket {
  readonly lines: readonly CartLine[];
  readonly discount?: number;
  readonly exclusive?: boolean;
}

/** A basket sold with whatever of the candidates applies, as the till makes it. */
function sold(
  { lines, discount = 0, exclusive = false }: Basket,
  candidates: readonly Candidate[],
  wallet: "GCash" | "DANA" | null = "GCash",
) {
  const priceMode = exclusive ? ("exclusive" as const) : ("inclusive" as const);
  const settings = { ...defaultShopSettings, priceMode };
  const cart = { id: basketId, lines, discount: yen(discount) };
  const plain = makeSale(cart, settings, at);
  const basket = yen(goodsTotal(lines) - discount);
  const priceAfter = (off: number) =>
    off > basket
      ? yen(0)
      : makeSale({ ...cart, discount: yen(discount + off) }, settings, at).totals.total;
  const occasion = { total: plain.totals.total, basket, wallet, at };
  const offers = offersFor(candidates, occasion, priceAfter);
  return { plain, cart, sale: makeSale(cart, settings, at, offers) };
}

function open(...campaigns: readonly Campaign[]): readonly Candidate[] {
  return campaigns.map((campaign) => ({ campaign, left: campaign.budget, coupon: null }));
}

const funder = fc.constantFrom(byShop, byMaker, byWallet);
const benefit = fc.oneof(
  fc.record({ by: fc.constant("percent" as const), percent: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ by: fc.constant("yen" as const), yen: fc.integer({ min: 1, max: 9_999 }).map(yen) }),
);
const limit = fc.option(fc.integer({ min: 1, max: 5_000 }).map(yen), { nil: null });

const anyCampaigns = fc
  .array(fc.record({ funder, benefit, cap: limit, budget: limit, stackable: fc.boolean() }), {
    maxLength: 5,
  })
  .map((all) => all.map((one, index) => aCampaign(`O_${index}`, one)));

const anyBasket = fc.record({
  lines: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.constantFrom("food", "standard")), {
      minLength: 1,
      maxLength: 4,
    })
    .map((all) =>
      all.map(([price, category], index) => goods(`L${index}`, price, 1, category as "food")),
    ),
  exclusive: fc.boolean(),
});

describe("campaigns on a sale", () => {
  test("[OFF-4] payer and funders together pay the price, and the payer at least one yen", () => {
    fc.assert(
      fc.property(anyBasket, anyCampaigns, (basket, campaigns) => {
        const { sale } = sold(basket, open(...campaigns));
        const funded = sumYen(fundedOffers(sale).map(({ amount }) => amount));
        expect(dueOf(sale) + funded).toBe(sale.totals.total);
        expect(dueOf(sale)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test("[OFF-5] what wallet and maker pay changes neither price nor tax", () => {
    fc.assert(
      fc.property(anyBasket, anyCampaigns, (basket, campaigns) => {
        const others = campaigns.filter((one) => one.funder.by !== "shop");
        const { sale, plain } = sold(basket, open(...others));
        expect(sale.totals).toEqual(plain.totals);
        expect(sale.discount).toBe(plain.discount);
      }),
    );
  });

  test("[OFF-6] what the shop pays lowers the price and its tax as a discount does", () => {
    fc.assert(
      fc.property(anyBasket, anyCampaigns, (basket, campaigns) => {
        const { sale, cart } = sold(basket, open(...campaigns));
        const discount = yen(cart.discount + shopDiscount(sale));
        const priceMode = basket.exclusive ? ("exclusive" as const) : ("inclusive" as const);
        const settings = { ...defaultShopSettings, priceMode };
        const asDiscount = makeSale({ ...cart, discount }, settings, at);
        expect(sale.totals).toEqual(asDiscount.totals);
        expect(sale.discount).toBe(discount);
        // Put aside and taken back, the goods are what they were before.
        expect(cartOf(sale).discount).toBe(cart.discount);
      }),
    );
  });

  test("[OFF-7] no campaign gives more than its cap or what its budget has left", () => {
    fc.assert(
      fc.property(anyBasket, anyCampaigns, (basket, campaigns) => {
        const { sale } = sold(basket, open(...campaigns));
        for (const { offer, amount } of sale.offers ?? []) {
          const campaign = campaigns.find(({ id }) => id === offer);
          expect(amount).toBeGreaterThanOrEqual(1);
          expect(amount).toBeLessThanOrEqual(campaign?.cap ?? Infinity);
          expect(amount).toBeLessThanOrEqual(campaign?.budget ?? Infinity);
        }
      }),
    );
  });

  test("[OFF-3] the order in which campaigns are known changes nothing, and no other choice is cheaper", () => {
    fc.assert(
      fc.property(anyBasket, anyCampaigns, fc.nat(), (basket, campaigns, turn) => {
        const candidates = open(...campaigns);
        const cut = campaigns.length === 0 ? 0 : turn % campaigns.length;
        const turned = [...candidates.slice(cut), ...candidates.slice(0, cut)];
        const { sale } = sold(basket, candidates);
        expect(sold(basket, turned).sale).toEqual(sale);
        for (const campaign of campaigns.filter(({ stackable }) => !stackable)) {
          expect(dueOf(sale)).toBeLessThanOrEqual(dueOf(sold(basket, open(campaign)).sale));
        }
        const together = campaigns.filter(({ stackable }) => stackable);
        expect(dueOf(sale)).toBeLessThanOrEqual(dueOf(sold(basket, open(...together)).sale));
      }),
    );
  });

  test("[OFF-3] shop, maker and wallet in this order, each by id, one on what the other left", () => {
    const tenth = { benefit: { by: "percent", percent: 10 } } as const;
    const campaigns = [
      aCampaign("O_3", { ...tenth, funder: byWallet }),
      aCampaign("O_2", { ...tenth, funder: byMaker }),
      aCampaign("O_4", { ...tenth, funder: byShop }),
      aCampaign("O_1", { ...tenth, funder: byWallet }),
    ];
    const { sale } = sold({ lines: [goods("a", 1_000)] }, open(...campaigns));
    const lines = (sale.offers ?? []).map(({ offer, amount }) => [offer, amount]);
    expect(lines).toEqual([
      ["O_4", 100],
      ["O_2", 90],
      ["O_1", 81],
      ["O_3", 72],
    ]);
    expect([sale.totals.total, dueOf(sale)]).toEqual([900, 657]);
  });

  test.each([
    ["before it begins", { from: jst("2026-11-22 16:06") }],
    ["at its very end", { until: at }],
    ["below the minimum", { minSpend: yen(1_001) }],
    ["for another wallet", { wallets: ["DANA"] }],
    ["for another market", { markets: ["TH"] }],
    ["with nothing left", { budget: yen(0) }],
    ["with a coupon that was not scanned", { given: "nextTime" }],
  ] as const)("[OFF-1] does not apply %s", (_when, overrides) => {
    const basket = { lines: [goods("a", 1_000)] };
    expect(sold(basket, open(aCampaign("O_1", overrides as object))).sale.offers).toBeUndefined();
    expect(sold(basket, open(aCampaign("O_1"))).sale.offers).toHaveLength(1);
  });

  test("[OFF-2] one for a wallet or a market waits until the wallet is known", () => {
    const basket = { lines: [goods("a", 1_000)] };
    for (const audience of [{ wallets: ["GCash"] }, { markets: ["PH"] }] as const) {
      const candidates = open(aCampaign("O_1", audience));
      expect(sold(basket, candidates, null).sale.offers).toBeUndefined();
      expect(sold(basket, candidates, "DANA").sale.offers).toBeUndefined();
      expect(sold(basket, candidates, "GCash").sale.offers).toHaveLength(1);
    }
    expect(sold(basket, open(aCampaign("O_1")), null).sale.offers).toHaveLength(1);
  });

  test("[CPN-2] a scanned coupon counts with the terms it was printed with, in its own days", () => {
    const campaign = aCampaign("O_1", { given: "nextTime", benefit: { by: "yen", yen: yen(300) } });
    const coupon = aCoupon("C_1", campaign, "S_0");
    const candidate = { campaign, left: null, coupon };
    const basket = { lines: [goods("a", 1_000)] };
    expect(sold(basket, [candidate]).sale.offers).toMatchObject([{ coupon: "C_1", amount: 300 }]);
    const over = { ...candidate, coupon: { ...coupon, until: at } };
    expect(sold(basket, [over]).sale.offers).toBeUndefined();
  });
});
