import { yen } from "#domain/money/yen.ts";
import type { OfferId } from "#domain/offer/applied.ts";
import type { Campaign, Offer, OfferPicture, Tip } from "#domain/offer/offer.ts";
import { instant } from "#domain/time/instant.ts";
import {
  luggageText,
  nextTimeText,
  shopText,
  sightText,
  taxFreeText,
  trainText,
  walletText,
  type EmbeddedText,
} from "./offerTexts.ts";

/** From New Year 2026 in Japan until that of 2030. */
const period = {
  from: instant(Date.UTC(2025, 11, 31, 15)),
  until: instant(Date.UTC(2029, 11, 31, 15)),
};

const everybody = { markets: [], wallets: [] } as const;

const usual = {
  kind: "campaign",
  ...period,
  ...everybody,
  minSpend: yen(15_000),
  cap: null,
  stackable: true,
  given: "atOnce",
  couponDays: 0,
} as const;

const campaigns: readonly Campaign[] = [
  {
    ...usual,
    ...walletText,
    id: "O_demo_gcash" as OfferId,
    picture: "wallet",
    wallets: ["GCash"],
    funder: { by: "wallet", name: "GCash" },
    benefit: { by: "percent", percent: 10 },
    cap: yen(1_000),
    budget: yen(300_000),
  },
  {
    ...usual,
    ...shopText,
    id: "O_demo_shop" as OfferId,
    picture: "gift",
    funder: { by: "shop", name: null },
    minSpend: yen(20_000),
    benefit: { by: "yen", yen: yen(1_000) },
    budget: yen(200_000),
  },
  {
    ...usual,
    ...nextTimeText,
    id: "O_demo_next" as OfferId,
    picture: "coupon",
    funder: { by: "shop", name: null },
    benefit: { by: "yen", yen: yen(500) },
    budget: yen(100_000),
    given: "nextTime",
    couponDays: 60,
  },
];

function tip(id: string, picture: OfferPicture, texts: EmbeddedText): Tip {
  return { kind: "tip", id: id as OfferId, picture, ...texts, ...period, markets: [] };
}

/** A souvenir shop's campaigns and tips that come with the program, as its goods do. */
export const embeddedOffers: readonly Offer[] = [
  ...campaigns,
  tip("O_demo_tip1", "sight", sightText),
  tip("O_demo_tip2", "train", trainText),
  tip("O_demo_tip3", "taxFree", taxFreeText),
  tip("O_demo_tip4", "luggage", luggageText),
];
