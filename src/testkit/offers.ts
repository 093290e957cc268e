import type { EntryBody } from "#domain/journal/entry.ts";
import { yen } from "#domain/money/yen.ts";
import type { AppliedOffer, CouponId, Funder, OfferId } from "#domain/offer/applied.ts";
import type { Campaign, Coupon } from "#domain/offer/offer.ts";
import { shortName } from "#domain/offer/texts.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { instant } from "#domain/time/instant.ts";

export const byShop: Funder = { by: "shop", name: null };
export const byWallet: Funder = { by: "wallet", name: "GCash" };
export const byMaker: Funder = { by: "maker", name: "Hinode Foods" };

/** A campaign without any condition: ¥100 off, paid by the wallet, for everybody and for ever. */
export function aCampaign(id: string, overrides: Partial<Campaign> = {}): Campaign {
  return {
    kind: "campaign",
    id: id as OfferId,
    title: { ja: `${id} 値引`, en: `${id} off` },
    text: { ja: "説明", en: "text" },
    picture: "gift",
    markets: [],
    wallets: [],
    from: instant(0),
    until: instant(Date.UTC(2100, 0, 1)),
    funder: byWallet,
    minSpend: yen(0),
    benefit: { by: "yen", yen: yen(100) },
    cap: null,
    budget: null,
    stackable: true,
    given: "atOnce",
    couponDays: 0,
    ...overrides,
  };
}

/** So much of this campaign, as a sale keeps it. */
export function taken(campaign: Campaign, amount: number, coupon?: Coupon): AppliedOffer {
  const { id: offer, funder, title } = campaign;
  const name = shortName(title);
  return { offer, coupon: coupon?.id ?? null, funder, name, amount: yen(amount) };
}

/** The same sale with campaigns that others than the shop pay for: its price stays what it was. */
export function withOffers(sale: Sale, ...offers: readonly AppliedOffer[]): Sale {
  return { ...sale, offers };
}

export function aCoupon(id: string, campaign: Campaign, issuedWith: string): Coupon {
  const { from, until } = campaign;
  return { id: id as CouponId, campaign, issuedWith: issuedWith as SaleId, from, until };
}

export function published(offer: Campaign): EntryBody {
  return { type: "offerPublished", offer };
}
