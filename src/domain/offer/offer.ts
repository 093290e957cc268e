import type { Yen } from "../money/yen.ts";
import type { SaleId } from "../sale/saleId.ts";
import type { Instant } from "../time/instant.ts";
import type { Market } from "../wallet/market.ts";
import type { WalletBrand } from "../wallet/wallet.ts";
import type { CouponId, Funder, OfferId } from "./applied.ts";

/** Languages an offer may be written in (BCP 47); Japanese and English always are. */
export const offerLanguages = [
  "ja",
  "en",
  "zh-Hans",
  "zh-Hant",
  "ko",
  "th",
  "id",
  "ms",
  "fil",
  "hi",
  "bn",
  "ur",
  "vi",
] as const;

export type OfferLanguage = (typeof offerLanguages)[number];

/** A text per language; where one is missing, the payer reads English. */
export type OfferText = Readonly<Partial<Record<OfferLanguage, string>>>;

/** Pictures that come with the program, drawn for it; each is `/offers/<name>.svg`. */
export const offerPictures = [
  "gift",
  "coupon",
  "wallet",
  "sight",
  "train",
  "taxFree",
  "luggage",
  "food",
] as const;

export type OfferPicture = (typeof offerPictures)[number];

/** What a campaign and a tip have in common: to whom and when it is shown. */
interface Shown {
  readonly id: OfferId;
  readonly title: OfferText;
  readonly text: OfferText;
  readonly picture: OfferPicture;
  /** Home markets of the wallets it is for; none named means all. */
  readonly markets: readonly Market[];
  /** From this instant on, and no longer at `until`. Edited in JST. */
  readonly from: Instant;
  readonly until: Instant;
}

/** What a campaign takes off: a whole percentage of the price, or yen. */
export type Benefit =
  { readonly by: "percent"; readonly percent: number } | { readonly by: "yen"; readonly yen: Yen };

/** A discount under conditions, and who pays for it. */
export interface Campaign extends Shown {
  readonly kind: "campaign";
  readonly funder: Funder;
  /** Wallets it is for; none named means all, and cash where no market is named either. */
  readonly wallets: readonly WalletBrand[];
  /** Price from which it applies, tax included, before any campaign. */
  readonly minSpend: Yen;
  readonly benefit: Benefit;
  /** The most it takes off one sale, or null. */
  readonly cap: Yen | null;
  /** The most it takes off all sales together, or null. */
  readonly budget: Yen | null;
  /** False: it applies alone or not at all. */
  readonly stackable: boolean;
  /** `atOnce`: on the sale itself. `nextTime`: a coupon on the receipt, for a later sale. */
  readonly given: "atOnce" | "nextTime";
  /** Days for which such a coupon can be redeemed, counted from its issue. */
  readonly couponDays: number;
}

/** Something worth knowing for a visitor: a sight, the last train, where to leave luggage. */
export interface Tip extends Shown {
  readonly kind: "tip";
}

export type Offer = Campaign | Tip;

/** One coupon, with the campaign as it was printed: an edition that comes later changes no paper. */
export interface Coupon {
  readonly id: CouponId;
  readonly campaign: Campaign;
  /** The sale whose receipt it stands on. */
  readonly issuedWith: SaleId;
  readonly from: Instant;
  readonly until: Instant;
}

/** True while the offer is to be seen at this moment. */
export function isOnAt({ from, until }: Pick<Offer, "from" | "until">, at: Instant): boolean {
  return from <= at && at < until;
}
