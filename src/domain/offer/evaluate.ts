import { sumYen, yen, zeroYen, type Yen } from "../money/yen.ts";
import type { Instant } from "../time/instant.ts";
import { wallets, type WalletBrand } from "../wallet/wallet.ts";
import type { AppliedOffer, Funder } from "./applied.ts";
import { isOnAt, type Campaign, type Coupon } from "./offer.ts";
import { shortName } from "./texts.ts";

/** A campaign that could apply, with what its budget has left. */
export interface Candidate {
  readonly campaign: Campaign;
  /** Yen left of the budget, or null when it has none. */
  readonly left: Yen | null;
  /** The coupon that was scanned for it, or null. */
  readonly coupon: Coupon | null;
}

/** What is known of the sale when its campaigns are looked for. */
export interface Occasion {
  /** The price as it would be without any campaign, tax included. */
  readonly total: Yen;
  /** The goods as priced, less what the cashier has taken off: the most the shop can take off. */
  readonly basket: Yen;
  /** The wallet that will pay, or null while it is not known or for cash. */
  readonly wallet: WalletBrand | null;
  readonly at: Instant;
}

/**
 * What the price comes to once the shop has taken so much off: where tax comes on top, less comes off
 * the price than the shop gives, or more.
 */
export type PriceAfter = (shopDiscount: Yen) => Yen;

/**
 * The campaigns of a sale, in the order in which they are taken off. The shop's own come first, since
 * they make the price; then the makers', then the wallet's; within each by id. All that can be joined
 * stand together against each that stands alone, and the payer gets whichever comes to the least; of
 * equals, the joined ones, then the smaller id. The payer always pays at least one yen, for nobody can
 * be asked for nothing.
 */
export function offersFor(
  candidates: readonly Candidate[],
  occasion: Occasion,
  priceAfter: PriceAfter,
): readonly AppliedOffer[] {
  const fitting = candidates.filter((candidate) => fits(candidate, occasion)).sort(inOrder);
  const joined = taken(
    fitting.filter(({ campaign }) => campaign.stackable),
    occasion,
    priceAfter,
  );
  const alone = fitting
    .filter(({ campaign }) => !campaign.stackable)
    .sort((a, b) => byId(a.campaign.id, b.campaign.id))
    .map((candidate) => taken([candidate], occasion, priceAfter));
  return [joined, ...alone].reduce((best, other) =>
    dueAfter(other, priceAfter) < dueAfter(best, priceAfter) ? other : best,
  );
}

/** True when all conditions of a campaign are met by what is known. */
export function fits(
  { campaign, coupon, left }: Candidate,
  { total, wallet, at }: Occasion,
): boolean {
  const { given, minSpend } = campaign;
  if ((given === "nextTime") !== (coupon !== null) || left === 0) return false;
  return total >= minSpend && isOnAt(coupon ?? campaign, at) && isFor(campaign, wallet);
}

/** True when the campaign is for payers with this wallet, or for everybody. */
export function isFor({ wallets: brands, markets }: Campaign, wallet: WalletBrand | null): boolean {
  if (wallet === null) return brands.length === 0 && markets.length === 0;
  return (
    (brands.length === 0 || brands.includes(wallet)) &&
    (markets.length === 0 || markets.includes(wallets[wallet].market))
  );
}

const rank: Readonly<Record<Funder["by"], number>> = { shop: 0, maker: 1, wallet: 2 };

function inOrder(a: Candidate, b: Candidate): number {
  const byFunder = rank[a.campaign.funder.by] - rank[b.campaign.funder.by];
  return byFunder || byId(a.campaign.id, b.campaign.id) || byId(couponOf(a), couponOf(b));
}

function couponOf({ coupon }: Candidate): string {
  return coupon?.id ?? "";
}

function byId(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function dueAfter(offers: readonly AppliedOffer[], priceAfter: PriceAfter): number {
  const of = (by: "shop" | "others") =>
    offers.filter(({ funder }) => (funder.by === "shop") === (by === "shop"));
  const sum = (some: readonly AppliedOffer[]) => sumYen(some.map(({ amount }) => amount));
  return priceAfter(sum(of("shop"))) - sum(of("others"));
}

function taken(
  candidates: readonly Candidate[],
  { basket }: Occasion,
  priceAfter: PriceAfter,
): readonly AppliedOffer[] {
  let [shop, funded] = [zeroYen, zeroYen];
  const spent = new Map<string, number>();
  const applied: AppliedOffer[] = [];
  for (const { campaign, coupon, left } of candidates) {
    const { id: offer, funder } = campaign;
    // The shop lowers its prices as they are written; whoever else pays, pays of the price with tax.
    const open = funder.by === "shop" ? basket - shop : priceAfter(shop) - funded;
    const gone = spent.get(offer) ?? 0;
    const rest = left === null ? Infinity : left - gone;
    const amount = Math.min(wishOf(campaign, open), campaign.cap ?? Infinity, rest, open - 1);
    if (amount < 1) continue;
    spent.set(offer, gone + amount);
    const name = shortName(campaign.title);
    applied.push({ offer, coupon: coupon?.id ?? null, funder, name, amount: yen(amount) });
    if (funder.by === "shop") shop = yen(shop + amount);
    else funded = yen(funded + amount);
  }
  return applied;
}

/** A percentage is of what is left to pay, down to the whole yen. */
function wishOf({ benefit }: Campaign, open: number): number {
  return benefit.by === "yen"
    ? benefit.yen
    : Number((BigInt(open) * BigInt(benefit.percent)) / 100n);
}
