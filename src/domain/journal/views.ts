import type { HomeQuote } from "../money/quote.ts";
import type { Yen } from "../money/yen.ts";
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
  readonly amount: Yen;
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
  /** By market code, or "other" when the brand's market is unknown. */
  readonly byMarket: Readonly<Record<string, Tally>>;
  readonly byRate: RateTallies;
  /** The same for what went back. */
  readonly refundsByRate: RateTallies;
  /** What went back, by the brand name of the payment; the drawer's part stands in no brand. */
  readonly refundsByBrand: Readonly<Record<string, Tally>>;
  /** By hour of the JST day, "0" to "23". */
  readonly byHour: Readonly<Record<string, Tally>>;
}

/** Everything a screen may know about money. Rebuildable from the journal alone. */
export interface Views {
  readonly sales: ReadonlyMap<SaleId, SaleRecord>;
  readonly days: ReadonlyMap<string, DayRecord>;
  readonly settings: ShopSettings;
  readonly wallets: WalletSwitches;
}
