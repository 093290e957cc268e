import { rateOn } from "#domain/tax/taxRates.ts";
import type { TaxCategory } from "#domain/tax/taxCategory.ts";
import { todayInJapan } from "../clockText.ts";

/** Whether goods of this category carry the ※ mark today. */
export function isReducedToday(category: TaxCategory): boolean {
  return rateOn(category, todayInJapan()).reduced;
}
