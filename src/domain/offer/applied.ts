import { sumYen, yen, type Yen } from "../money/yen.ts";
import type { ProductName } from "../product/product.ts";

declare const offerIdBrand: unique symbol;
declare const couponIdBrand: unique symbol;

/** Names a campaign or a tip for ever, over all its editions. */
export type OfferId = string & { readonly [offerIdBrand]: "offer" };

/** Names one coupon that was printed on one receipt. */
export type CouponId = string & { readonly [couponIdBrand]: "coupon" };

/** Who pays for a campaign: the shop itself, the payer's wallet, or the maker of the goods. */
export interface Funder {
  readonly by: "shop" | "wallet" | "maker";
  /** As it stands on receipts and in daily sales; null for the shop. */
  readonly name: string | null;
}

/** What one campaign took off one sale, fixed like every other figure of the sale. */
export interface AppliedOffer {
  readonly offer: OfferId;
  /** The coupon it was redeemed with, or null when it needed none. */
  readonly coupon: CouponId | null;
  readonly funder: Funder;
  /** The campaign's title as it was. */
  readonly name: ProductName;
  /** Yen, 1 or more. */
  readonly amount: Yen;
}

/** What of a sale this module looks at: its price and its campaigns. Sales without one have none. */
export interface Offered {
  readonly totals: { readonly total: Yen };
  readonly offers?: readonly AppliedOffer[];
}

/** What somebody else than the payer pays of a sale: tender lines on the full price, tax unchanged. */
export function fundedOffers({ offers = [] }: Pick<Offered, "offers">): readonly AppliedOffer[] {
  return offers.filter(({ funder }) => funder.by !== "shop");
}

/** What the shop itself takes off, which has lowered the price already. */
export function shopDiscount({ offers = [] }: Pick<Offered, "offers">): Yen {
  return sumYen(offers.filter(({ funder }) => funder.by === "shop").map(({ amount }) => amount));
}

/** What the payer is asked for: the price less what wallet and maker pay of it (yen). */
export function dueOf(sale: Offered): Yen {
  return yen(sale.totals.total - sumYen(fundedOffers(sale).map(({ amount }) => amount)));
}
