import { zeroYen } from "#domain/money/yen.ts";
import type { Yen } from "#domain/money/yen.ts";
import type { Product } from "#domain/product/product.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import { rateOn } from "#domain/tax/taxRates.ts";
import { taxTotals } from "#domain/tax/taxTotals.ts";

/** A price as a customer may see it, with the tax in it (総額表示), and what it is without. */
export interface ShelfPrice {
  readonly withTax: Yen;
  /** null where prices hold the tax, so that no other price exists. */
  readonly withoutTax: Yen | null;
  readonly reduced: boolean;
}

/** @param calendarDate JST calendar date "YYYY-MM-DD" whose rates apply */
export function shelfPrice(
  { price, taxCategory }: Product,
  { priceMode, rounding }: Pick<ShopSettings, "priceMode" | "rounding">,
  calendarDate: string,
): ShelfPrice {
  const { percent, reduced } = rateOn(taxCategory, calendarDate);
  if (priceMode === "inclusive") return { withTax: price, withoutTax: null, reduced };
  const line = { rate: percent, reduced, amount: price };
  const { total } = taxTotals([line], zeroYen, priceMode, rounding);
  return { withTax: total, withoutTax: price, reduced };
}
