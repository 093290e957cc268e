import { lineAmount, type Cart } from "../cart/cart.ts";
import { sumYen } from "../money/yen.ts";
import type { ShopSettings } from "../settings/shopSettings.ts";
import { rateOn } from "../tax/taxRates.ts";
import { taxTotals, type TaxTotals } from "../tax/taxTotals.ts";
import { businessDate } from "../day/businessDay.ts";
import { shopDiscount, type AppliedOffer } from "../offer/applied.ts";
import type { Instant } from "../time/instant.ts";
import { calendarDateJst, hourJst } from "../time/jst.ts";
import type { Sale, SaleLine } from "./sale.ts";

/**
 * Fixes every figure of a cart at one moment. Rates follow the JST calendar date, daily sales the
 * business day: after midnight the two differ, and so may the tax.
 * @param offers campaigns that apply; the shop's own lower the price as a discount does
 */
export function makeSale(
  cart: Cart,
  settings: ShopSettings,
  at: Instant,
  offers: readonly AppliedOffer[] = [],
): Sale {
  const calendarDate = calendarDateJst(at);
  const lines = taxedLines(cart, calendarDate);
  const { priceMode, rounding, dayCutoffHour } = settings;
  const discount = sumYen([cart.discount, shopDiscount({ offers })]);
  return {
    id: cart.id,
    lines,
    discount,
    ...(offers.length > 0 && { offers }),
    priceMode,
    rounding,
    totals: taxTotals(lines, discount, priceMode, rounding),
    at,
    calendarDate,
    businessDate: businessDate(at, dayCutoffHour),
    hour: hourJst(at),
  };
}

/** What the cart comes to if it is sold at this moment. */
export function cartTotals(cart: Cart, settings: ShopSettings, at: Instant): TaxTotals {
  return makeSale(cart, settings, at).totals;
}

function taxedLines(cart: Cart, calendarDate: string): readonly SaleLine[] {
  return cart.lines.map((line) => {
    const { percent, reduced } = rateOn(line.taxCategory, calendarDate);
    return { ...line, rate: percent, reduced, amount: lineAmount(line) };
  });
}
