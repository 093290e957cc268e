import type { HomeQuote } from "../money/quote.ts";
import type { Yen } from "../money/yen.ts";
import type { CouponId, OfferId } from "../offer/applied.ts";
import type { Coupon, Offer } from "../offer/offer.ts";
import type { FunderPart } from "../offer/tenders.ts";
import type { RefundId, RequestId } from "../payment/answers.ts";
import type { ReturnedLine, SentPayment } from "../payment/payment.ts";
import type { Sale } from "../sale/sale.ts";
import type { SaleId } from "../sale/saleId.ts";
import type { ShopSettings } from "../settings/shopSettings.ts";
import type { Instant } from "../time/instant.ts";
import type { WalletSwitches } from "../wallet/acceptance.ts";

/** A paid sale's own number and the shop as it was at that moment. */
export interface ReceiptStub {
  /** "YYYYMMDD-NNNN": business day and a number that counts from 1 without a gap. */
  readonly number: string;
  readonly issuedAt: Instant;
  readonly issuer: ShopSettings;
  /** The payment it stands on, or null for cash. */
  readonly request: RequestId | null;
  /** How many reissues have been printed. */
  readonly copies: number;
}

/**
 * Money of a paid sale on its way back, or gone back, or refused to go. What an attempt took after it
 * had been called off goes back too, but was never the sale's and is no refund of it.
 */
export interface RefundRecord {
  readonly id: RefundId;
  /** The payment it is taken from, or null when it came out of the drawer. */
  readonly request: RequestId | null;
  /** What the customer gets back; `worthOfRefund` is the part of the price that was given back. */
  readonly amount: Yen;
  /** What the funders of campaigns get back beside it, absent when there is none. */
  readonly toFunders?: readonly FunderPart[];
  /** The goods that came back, or null when an amount was agreed on. */
  readonly returned: readonly ReturnedLine[] | null;
  readonly askedAt: Instant;
  readonly outcome: RefundOutcome;
}

export type RefundOutcome =
  /** The acquirer has been asked, and asked again, and has not said its last word. */
  | { readonly state: "asked" }
  | {
      readonly state: "done";
      readonly at: Instant;
      /** "YYYYMMDD-RNNNN": the business day on which it went back, and a number without a gap. */
      readonly number: string;
      /** How many reissues of the slip have been printed. */
      readonly copies: number;
    }
  | { readonly state: "refused"; readonly at: Instant; readonly resultCode: string };

/** One sale with all its payment attempts, oldest first: what lists and receipts are drawn from. */
export interface SaleRecord {
  readonly saleId: SaleId;
  readonly sale: Sale;
  readonly quote: HomeQuote | null;
  readonly attempts: readonly SentPayment[];
  /** What the customer handed over in cash, or null when the sale was not paid so. */
  readonly cash: { readonly tendered: Yen } | null;
  /** Set once an attempt or cash has paid the sale, and kept through refunds. */
  readonly receipt: ReceiptStub | null;
  /** Oldest first. */
  readonly refunds: readonly RefundRecord[];
  readonly notes: number;
  /** The coupon on its receipt, absent when there is none. */
  readonly coupon?: Coupon;
}

/** A campaign or a tip as it stands, and what has been used of it. */
export interface OfferRecord {
  readonly offer: Offer;
  readonly stopped: boolean;
  /** Sales that hold it now, and what it takes off them: its budget less this is left. */
  readonly taken: Tally;
}

export interface CouponRecord {
  readonly coupon: Coupon;
  /** The sale that has redeemed it, or is about to; null while it can be redeemed. */
  readonly heldBy: SaleId | null;
}

/** As much of the offers as somebody looks at. */
export interface OfferViews {
  readonly offers: ReadonlyMap<OfferId, OfferRecord>;
  readonly coupons: ReadonlyMap<CouponId, CouponRecord>;
}

/** How often something was sold, or paid back, and for how much. */
export interface Tally {
  readonly count: number;
  readonly amount: Yen;
}

/** By percent: what was paid at this rate, tax within, and that tax. */
export type RateTallies = Readonly<
  Record<string, { readonly amount: Yen; readonly tax: Yen; readonly reduced: boolean }>
>;

/** One business day's sales; the sum of its paid sales and nothing else. */
export interface DayRecord {
  readonly businessDate: string;
  /** Receipts issued so far: the last number used. */
  readonly receipts: number;
  readonly sales: Tally;
  /** The part of the sales that was paid in cash; no brand and no market has it. */
  readonly cash: Tally;
  /** What went back on this day, whenever it was sold; the last number used is its count. */
  readonly refunds: Tally;
  /** The part of the refunds that came out of the drawer. */
  readonly cashRefunds: Tally;
  /** By the brand name the acquirer gave. */
  readonly byBrand: Readonly<Record<string, Tally>>;
  /** What wallets and makers pay of the day's sales, by their name: tenders beside brands and cash. */
  readonly byFunder: Readonly<Record<string, Tally>>;
  /** By market code, or "other" when the brand's market is unknown. */
  readonly byMarket: Readonly<Record<string, Tally>>;
  readonly byRate: RateTallies;
  /** The same for what went back. */
  readonly refundsByRate: RateTallies;
  /** What went back, by the brand name of the payment; the drawer's part stands in no brand. */
  readonly refundsByBrand: Readonly<Record<string, Tally>>;
  /** What goes back to funders, by name. */
  readonly refundsByFunder: Readonly<Record<string, Tally>>;
  /** By hour of the JST day, "0" to "23". */
  readonly byHour: Readonly<Record<string, Tally>>;
}

/** Everything a screen may know about money. Rebuildable from the journal alone. */
export interface Views {
  readonly sales: ReadonlyMap<SaleId, SaleRecord>;
  readonly days: ReadonlyMap<string, DayRecord>;
  readonly settings: ShopSettings;
  readonly wallets: WalletSwitches;
  readonly offers: OfferViews;
}
