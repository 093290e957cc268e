import type { OfferRecord } from "../journal/views.ts";
import type { Instant } from "../time/instant.ts";
import { type Market } from "../wallet/market.ts";
import type { PayerLanguage } from "../wallet/payerLanguage.ts";
import { wallets, type WalletBrand } from "../wallet/wallet.ts";
import type { OfferId } from "./applied.ts";
import { isOnAt, type Offer, type OfferPicture } from "./offer.ts";
import { languageWritten, textIn } from "./texts.ts";

/** An offer as a payer sees it, in one language. */
export interface ShownOffer {
  readonly id: OfferId;
  readonly title: string;
  readonly text: string;
  /** Which language the words above are in, which is not always the payer's. */
  readonly lang: PayerLanguage;
  /** Address of the picture on this till. */
  readonly picture: string;
}

/** Who looks, and when. */
export interface Viewer {
  /** null while no wallet is known, and for cash. */
  readonly wallet: WalletBrand | null;
  /** Where the viewer is at home; null lets the wallet tell. */
  readonly market: Market | null;
  readonly language: PayerLanguage;
  readonly at: Instant;
}

/** So many stand on one receipt or screen: more would not be read. */
const mostShown = 4;

/**
 * Campaigns and tips for a viewer, campaigns first and each kind by id: what is running, not stopped,
 * not used up, and meant for this wallet and market. What is meant for others is not shown.
 */
export function offersToShow(
  records: readonly OfferRecord[],
  { wallet, market, language, at }: Viewer,
): readonly ShownOffer[] {
  const home = wallet ? wallets[wallet].market : market;
  return records
    .filter((record) => !record.stopped && isOnAt(record.offer, at) && hasLeft(record))
    .map(({ offer }) => offer)
    .filter(({ markets }) => markets.length === 0 || (home !== null && markets.includes(home)))
    .filter((offer) => isForWallet(offer, wallet))
    .sort(campaignsFirst)
    .slice(0, mostShown)
    .map((offer) => shownIn(offer, language));
}

/** One offer in one language, also for the preview of one that is not published. */
export function shownIn({ id, title, text, picture }: Offer, language: PayerLanguage): ShownOffer {
  return {
    id,
    title: textIn(title, language),
    text: textIn(text, language),
    lang: languageWritten(text, language),
    picture: pictureAddress(picture),
  };
}

export function pictureAddress(picture: OfferPicture): string {
  return `/offers/${picture}.svg`;
}

function hasLeft({ offer, taken }: OfferRecord): boolean {
  return offer.kind === "tip" || offer.budget === null || taken.amount < offer.budget;
}

function isForWallet(offer: Offer, wallet: WalletBrand | null): boolean {
  if (offer.kind === "tip" || offer.wallets.length === 0) return true;
  return wallet !== null && offer.wallets.includes(wallet);
}

function campaignsFirst(a: Offer, b: Offer): number {
  if (a.kind !== b.kind) return a.kind === "campaign" ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
