import type { Yen } from "../money/yen.ts";

/** One rate's part of a receipt. */
export interface RateTotal {
  /** Whole percent, for example 8. */
  readonly rate: number;
  /** True for a reduced rate, whose lines carry the ※ mark. */
  readonly reduced: boolean;
  /** Sum of the lines at this rate as priced, before the basket discount. */
  readonly gross: Yen;
  /** This rate's part of the basket discount. */
  readonly discount: Yen;
  /** gross − discount: the base of the tax, with tax inside (inclusive) or not (exclusive). */
  readonly net: Yen;
  /** Consumption tax of this rate, rounded once. */
  readonly tax: Yen;
}

export interface TaxTotals {
  /** Highest rate first; only rates that occur. */
  readonly perRate: readonly RateTotal[];
  /** What the customer pays. */
  readonly total: Yen;
  /** Sum of the rates' tax. */
  readonly tax: Yen;
}
