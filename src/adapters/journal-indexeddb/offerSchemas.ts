import * as v from "valibot";
import type { CouponRecord, OfferRecord } from "#domain/journal/views.ts";
import type { AppliedOffer, CouponId, Funder, OfferId } from "#domain/offer/applied.ts";
import type {
  Benefit,
  Campaign,
  Coupon,
  Offer,
  OfferPicture,
  OfferText,
  Tip,
} from "#domain/offer/offer.ts";
import type { FunderPart } from "#domain/offer/tenders.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { Instant } from "#domain/time/instant.ts";
import type { Market } from "#domain/wallet/market.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import { productName, tally, yen, yes } from "./schemas.ts";
import { choice, list, maybe, nullable, shape, table, text, whole, word } from "./shape.ts";
import type { Schema } from "./shape.ts";

const funder = shape<Funder>({
  by: word<Funder["by"]>({ shop: true, wallet: true, maker: true }),
  name: nullable(text()),
});

/** What campaigns took off a sale; absent from a sale without one. */
export const appliedOffers = maybe(
  list(
    shape<AppliedOffer>({
      offer: text<OfferId>(),
      coupon: nullable(text<CouponId>()),
      funder,
      name: productName,
      amount: yen,
    }),
  ),
);

/** What goes back to funders; absent from a refund of which nothing does. */
export const funderParts = maybe(list(shape<FunderPart>({ offer: text<OfferId>(), amount: yen })));

/** By language; one that a later program adds is kept as it is. */
const inLanguages = table(text()) as Schema<OfferText>;

const shown = {
  id: text<OfferId>(),
  title: inLanguages,
  text: inLanguages,
  // A picture that a later program draws must not make an older journal unreadable.
  picture: text<OfferPicture>(),
  markets: list(text<Market>()),
  from: whole<Instant>(),
  until: whole<Instant>(),
};

const campaign = shape<Campaign>({
  ...shown,
  kind: v.literal("campaign"),
  funder,
  wallets: list(text<WalletBrand>()),
  minSpend: yen,
  benefit: choice<"by", Benefit>("by", {
    percent: shape<Extract<Benefit, { by: "percent" }>>({
      by: v.literal("percent"),
      percent: whole(),
    }),
    yen: shape<Extract<Benefit, { by: "yen" }>>({ by: v.literal("yen"), yen }),
  }),
  cap: nullable(yen),
  budget: nullable(yen),
  stackable: yes,
  given: word<Campaign["given"]>({ atOnce: true, nextTime: true }),
  couponDays: whole(),
});

export const offerSchema = choice<"kind", Offer>("kind", {
  campaign,
  tip: shape<Tip>({ ...shown, kind: v.literal("tip") }),
});

export const couponSchema = shape<Coupon>({
  id: text<CouponId>(),
  campaign,
  issuedWith: text<SaleId>(),
  from: whole<Instant>(),
  until: whole<Instant>(),
});

export const offerRecordSchema = shape<OfferRecord>({
  offer: offerSchema,
  stopped: yes,
  taken: tally,
});

export const couponRecordSchema = shape<CouponRecord>({
  coupon: couponSchema,
  heldBy: nullable(text<SaleId>()),
});
