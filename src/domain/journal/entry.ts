import type { HomeQuote } from "../money/quote.ts";
import type { Yen } from "../money/yen.ts";
import type { OfferId } from "../offer/applied.ts";
import type { Coupon, Offer } from "../offer/offer.ts";
import type { FunderPart } from "../offer/tenders.ts";
import type { RefundId, RequestId } from "../payment/answers.ts";
import type { ReturnedLine, SentPayment } from "../payment/payment.ts";
import type { Sale } from "../sale/sale.ts";
import type { SaleId } from "../sale/saleId.ts";
import type { ShopSettings } from "../settings/shopSettings.ts";
import type { Instant } from "../time/instant.ts";
import type { WalletBrand } from "../wallet/wallet.ts";

/** What happened, in the past tense. Nothing here is ever changed or removed once written. */
export type EntryBody =
  /** Written before the acquirer is asked: from here on the customer may be charged. */
  | {
      readonly type: "paymentIntended";
      readonly sale: Sale;
      readonly payment: SentPayment;
      /** The estimate the customer was shown, or null when none was to be had. */
      readonly quote: HomeQuote | null;
    }
  /** The payment changed its status; the new state is kept whole, so old entries never need old code. */
  | {
      readonly type: "paymentMoved";
      readonly saleId: SaleId;
      readonly because: string;
      readonly payment: SentPayment;
    }
  /** Something that changes no state but must not be forgotten, such as an approval that came too late. */
  | {
      readonly type: "paymentNoted";
      readonly saleId: SaleId;
      readonly request: RequestId;
      readonly note: "lateApproval" | "contradiction";
    }
  /** The customer paid in cash, which is final: the drawer is not asked. */
  | {
      readonly type: "cashTaken";
      readonly sale: Sale;
      /** What the customer handed over; the change is what it is more than the total. */
      readonly tendered: Yen;
    }
  /** Cash went back from the drawer for a sale that was paid in cash. */
  | { readonly type: "cashReturned"; readonly saleId: SaleId; readonly refund: CashRefund }
  | { readonly type: "receiptReissued"; readonly saleId: SaleId; readonly copy: number }
  /** A slip for one refund of the sale was printed again. */
  | {
      readonly type: "refundReissued";
      readonly saleId: SaleId;
      readonly refund: RefundId;
      readonly copy: number;
    }
  /** A manager has switched a wallet on or off; from here on it is taken or not. */
  | {
      readonly type: "walletSwitched";
      readonly wallet: WalletBrand;
      readonly on: boolean;
      /** Who decided, by the name they gave: 1 to 40 characters. */
      readonly by: string;
    }
  | { readonly type: "shopConfigured"; readonly settings: ShopSettings }
  | OfferEntry;

/** What happens to campaigns and tips themselves. That one was used stands in the sale it was used on. */
export type OfferEntry =
  /** A new offer, or a new edition of one that is known by its id; a stopped one begins again. */
  | { readonly type: "offerPublished"; readonly offer: Offer }
  | { readonly type: "offerStopped"; readonly offer: OfferId }
  /** Printed on the receipt of the sale it was issued with; written before it is shown. */
  | { readonly type: "couponIssued"; readonly coupon: Coupon };

export interface CashRefund {
  readonly id: RefundId;
  /** What goes back to the customer. */
  readonly amount: Yen;
  /** What the funders of campaigns get back beside it, absent when there is none. */
  readonly toFunders?: readonly FunderPart[];
  /** The goods that came back, or null when an amount was agreed on. */
  readonly returned: readonly ReturnedLine[] | null;
}

/** One link of the chain. */
export interface Entry {
  /** 1, 2, 3, ... without a gap. */
  readonly seq: number;
  readonly at: Instant;
  /** The tablet that wrote it. */
  readonly till: string;
  /** Version of the program that wrote it. */
  readonly engine: string;
  /** `hash` of the entry before, or 64 zeros for the first. */
  readonly prev: string;
  /** SHA-256 over the canonical bytes of everything above and the body, lower-case hex. */
  readonly hash: string;
  readonly body: EntryBody;
}
