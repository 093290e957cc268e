import type { HomeQuote } from "../money/quote.ts";
import type { Yen } from "../money/yen.ts";
import type { SentPayment } from "../payment/payment.ts";
import type { Sale } from "../sale/sale.ts";
import type { SaleId } from "../sale/saleId.ts";
import type { ShopSettings } from "../settings/shopSettings.ts";
import type { Instant } from "../time/instant.ts";

/** A paid sale's own number and the shop as it was at that moment. */
export interface ReceiptStub {
  /** "YYYYMMDD-NNNN": business day and a number that counts from 1 without a gap. */
  readonly number: string;
  readonly issuedAt: Instant;
  readonly issuer: ShopSettings;
  /** How many reissues have been printed. */
  readonly copies: number;
}

/** One sale with all its payment attempts, oldest first: what lists and receipts are drawn from. */
export interface SaleRecord {
  readonly saleId: SaleId;
  readonly sale: Sale;
  readonly quote: HomeQuote | null;
  readonly attempts: readonly SentPayment[];
  /** Set once an attempt is paid, and kept through refunds. */
  readonly receipt: ReceiptStub | null;
  readonly notes: number;
}

/** How often something was sold, or paid back, and for how much. */
export interface Tally {
  readonly count: number;
  readonly amount: Yen;
}

/** One business day's sales; the sum of its paid sales and nothing else. */
export interface DayRecord {
  readonly businessDate: string;
  /** Receipts issued so far: the last number used. */
  readonly receipts: number;
  readonly sales: Tally;
  readonly refunds: Tally;
  /** By the brand name the acquirer gave. */
  readonly byBrand: Readonly<Record<string, Tally>>;
  /** By market code, or "other" when the brand's market is unknown. */
  readonly byMarket: Readonly<Record<string, Tally>>;
  /** By percent: what was paid at this rate, tax within, and that tax. */
  readonly byRate: Readonly<
    Record<string, { readonly amount: Yen; readonly tax: Yen; readonly reduced: boolean }>
  >;
  /** By hour of the JST day, "0" to "23". */
  readonly byHour: Readonly<Record<string, Tally>>;
}

/** Everything a screen may know about money. Rebuildable from the journal alone. */
export interface Views {
  readonly sales: ReadonlyMap<SaleId, SaleRecord>;
  readonly days: ReadonlyMap<string, DayRecord>;
  readonly settings: ShopSettings;
}
