import { apportion } from "../money/apportion.ts";
import { sumYen, yen, type Yen } from "../money/yen.ts";
import type { PriceMode, RoundingMode } from "./taxCategory.ts";

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

/** What the tax law sees of a line: its amount as priced and its rate. */
export interface TaxedLine {
  /** Whole percent, 0 for goods the tax does not touch. */
  readonly rate: number;
  readonly reduced: boolean;
  readonly amount: Yen;
}

/**
 * A receipt's consumption tax. The lines are added up by rate, the basket discount is split over the
 * rates by the ratio of those sums, and the tax of each rate is rounded once (NTA circulars 1-8-5
 * and 1-8-15; rounding each line and adding up is not allowed).
 * @throws RangeError when the discount is below zero or above the basket, an amount is below zero,
 *   or a rate is not a whole percent from 0 to 100
 */
export function taxTotals(
  lines: readonly TaxedLine[],
  discount: Yen,
  priceMode: PriceMode,
  rounding: RoundingMode,
): TaxTotals {
  lines.forEach(mustBeTaxable);
  const rates = sumsByRate(lines);
  const basket = sumYen(rates.map(({ gross }) => gross));
  if (discount < 0 || discount > basket) {
    throw new RangeError(`a discount of ${discount} does not fit a basket of ${basket}`);
  }
  const discounts = apportion(
    discount,
    rates.map(({ gross }) => gross),
  );
  const perRate = rates.map((sum, index): RateTotal => {
    const share = discounts[index] ?? yen(0);
    const net = yen(sum.gross - share);
    return { ...sum, discount: share, net, tax: taxOf(net, sum.rate, priceMode, rounding) };
  });
  const tax = sumYen(perRate.map((part) => part.tax));
  const net = sumYen(perRate.map((part) => part.net));
  return { perRate, total: priceMode === "inclusive" ? net : sumYen([net, tax]), tax };
}

function mustBeTaxable({ rate, amount }: TaxedLine): void {
  if (!Number.isInteger(rate) || rate < 0 || rate > 100) {
    throw new RangeError(`not a whole percent from 0 to 100: ${rate}`);
  }
  if (amount < 0) throw new RangeError(`a line's amount is below zero: ${amount}`);
}

/** Highest rate first, which is also who gets the odd yen when a discount's split is a tie. */
function sumsByRate(
  lines: readonly TaxedLine[],
): readonly Omit<RateTotal, "discount" | "net" | "tax">[] {
  const rates = [...new Set(lines.map(({ rate }) => rate))].sort((a, b) => b - a);
  return rates.map((rate) => {
    const same = lines.filter((line) => line.rate === rate);
    return {
      rate,
      reduced: same.some((line) => line.reduced),
      gross: sumYen(same.map((line) => line.amount)),
    };
  });
}

/** The tax in a price (inclusive) or on it (exclusive). */
function taxOf(net: Yen, rate: number, priceMode: PriceMode, rounding: RoundingMode): Yen {
  const percent = BigInt(rate);
  const divisor = priceMode === "inclusive" ? 100n + percent : 100n;
  return yen(Number(roundedQuotient(BigInt(net) * percent, divisor, rounding)));
}

/** In whole numbers throughout: a float would put some exact halves on the wrong side. */
function roundedQuotient(dividend: bigint, divisor: bigint, rounding: RoundingMode): bigint {
  switch (rounding) {
    case "floor":
      return dividend / divisor;
    case "round":
      return (dividend * 2n + divisor) / (divisor * 2n);
    case "ceil":
      return (dividend + divisor - 1n) / divisor;
  }
}
