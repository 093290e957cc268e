import type { SaleId } from "./saleId.ts";
import type { CartLine } from "../cart/cart.ts";
import type { Yen } from "../money/yen.ts";
import type { AppliedOffer } from "../offer/applied.ts";
import type { PriceMode, RoundingMode } from "../tax/taxCategory.ts";
import type { TaxTotals } from "../tax/taxTotals.ts";
import type { Instant } from "../time/instant.ts";

export interface SaleLine extends CartLine {
  /** Percent in force on the sale's calendar date. */
  readonly rate: number;
  readonly reduced: boolean;
  /** unitPrice × quantity. */
  readonly amount: Yen;
}

/**
 * A cart at the moment the customer's code was read, with every figure fixed. The receipt is made
 * from this and never from today's prices, rates or settings.
 */
export interface Sale {
  readonly id: SaleId;
  readonly lines: readonly SaleLine[];
  /** Basket discount in yen: what the cashier took off and what the shop's own campaigns did. */
  readonly discount: Yen;
  /**
   * Campaigns that apply, in their order. The shop's stand in `discount` too; what others pay has not
   * lowered the total, and the payer is asked for the rest (`dueOf`). Absent when there is none.
   */
  readonly offers?: readonly AppliedOffer[];
  readonly priceMode: PriceMode;
  readonly rounding: RoundingMode;
  readonly totals: TaxTotals;
  readonly at: Instant;
  /** JST calendar date "YYYY-MM-DD": invoice date and tax rate follow this one. */
  readonly calendarDate: string;
  /** The shop's business day "YYYY-MM-DD": daily sales follow this one. */
  readonly businessDate: string;
  /** Hour of the day (JST, 0-23) of `at`. */
  readonly hour: number;
}
