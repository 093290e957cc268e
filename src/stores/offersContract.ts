import type { OfferRecord, SaleRecord } from "#domain/journal/views.ts";
import type { OfferId } from "#domain/offer/applied.ts";
import type { OfferFault } from "#domain/offer/checkOffer.ts";
import type { Coupon, Offer } from "#domain/offer/offer.ts";
import type { Result } from "#domain/result.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import type { CouponFault } from "#flows/offerDesk.ts";
import type { JournalFailure } from "#ports/journal.ts";
import type { Watch } from "./contracts.ts";

export interface OffersState {
  /** Everything there is, published or stopped, in no order. */
  readonly known: readonly OfferRecord[];
  /** Begun by a manager and not published; kept on this tablet only. */
  readonly drafts: readonly Offer[];
  /** The wallet that the payer has named, before any code is read. */
  readonly wallet: WalletBrand | null;
  /** Scanned for the sale at the till. */
  readonly coupons: readonly Coupon[];
  /** The sale at the till as the payer sees it, or null for an empty cart. */
  readonly sale: Sale | null;
  readonly notice: CouponFault | { readonly type: "couponTaken" } | null;
}

/** Until the store is there, and where it does not come. */
export const noOffersYet: OffersState = {
  known: [],
  drafts: [],
  wallet: null,
  coupons: [],
  sale: null,
  notice: null,
};

/** Campaigns of the sale at the till, and the manager's list of them. */
export interface OffersStore extends Watch<OffersState> {
  walletNamed(wallet: WalletBrand | null): void;
  /** A coupon of ours was read, or what claims to be one. */
  couponRead(text: string): Promise<void>;
  couponPutBack(coupon: Coupon): void;
  noticeDismissed(): void;
  /**
   * The sale as it is asked of this wallet, its campaigns in the journal. A wallet whose code does not
   * name it may have been named before; null stands for cash. Never more than
   * was shown: null when it would be, and what it really comes to is shown from then on.
   */
  saleFor(wallet: WalletBrand | "unnamed" | null): Promise<Sale | null>;
  /** Issues the coupon that goes with a sale just paid. */
  salePaid(record: SaleRecord): Promise<SaleRecord>;
  /** Issues what sales of the last minutes were to have and did not get. */
  couponsOwed(): Promise<void>;
  published(offer: Offer): Promise<Result<Offer, OfferFault | JournalFailure>>;
  stopped(id: OfferId): Promise<Result<OfferId, JournalFailure>>;
  /** Keeps a draft, or puts another in place of the one with its id. */
  drafted(draft: Offer): void;
  draftDropped(id: OfferId): void;
  /** The text of a coupon's QR, sealed by this till. */
  couponCode(coupon: Coupon): string;
  /** An id for a new offer. */
  newId(): OfferId;
}
