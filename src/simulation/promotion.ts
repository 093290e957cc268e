import type { EntryBody } from "#domain/journal/entry.ts";
import { yen } from "#domain/money/yen.ts";
import type { OfferId } from "#domain/offer/applied.ts";
import type { Campaign } from "#domain/offer/offer.ts";
import { shortName } from "#domain/offer/texts.ts";
import type { Sale } from "#domain/sale/sale.ts";
import { instant } from "#domain/time/instant.ts";
import type { Stage } from "./stage.ts";

/** What one wallet pays of some customers' sales, in every world and without an end. */
const promotion: Campaign = {
  kind: "campaign",
  id: "O_promotion" as OfferId,
  title: { ja: "割引", en: "Off" },
  text: { ja: "割引", en: "Off" },
  picture: "gift",
  markets: [],
  wallets: [],
  from: instant(0),
  until: instant(Number.MAX_SAFE_INTEGER),
  funder: { by: "wallet", name: "GCash" },
  minSpend: yen(0),
  benefit: { by: "percent", percent: 7 },
  cap: null,
  budget: null,
  stackable: true,
  given: "atOnce",
  couponDays: 0,
};

/** The shop has published it before its first customer comes. */
export const promoted: EntryBody = { type: "offerPublished", offer: promotion };

/** The sale of a customer who carries the campaign, as one in three does. */
export function withPromotion(stage: Stage, sale: Sale): Sale {
  const amount = Math.floor((sale.totals.total * 7) / 100);
  if (amount === 0 || !stage.draw(`promotion ${sale.id}`).happens(1 / 3)) return sale;
  const { id: offer, funder, title } = promotion;
  const name = shortName(title);
  return { ...sale, offers: [{ offer, coupon: null, funder, name, amount: yen(amount) }] };
}
