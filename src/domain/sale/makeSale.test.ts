import { describe, expect, test } from "vitest";
import type { Cart, CartLine } from "../cart/cart.ts";
import { emptyCart } from "../cart/cart.ts";
import { yen } from "../money/yen.ts";
import { defaultShopSettings } from "../settings/shopSettings.ts";
import { instant } from "../time/instant.ts";
import { cartTotals, makeSale } from "./makeSale.ts";
import type { SaleId } from "./saleId.ts";

const utc = (text: string) => instant(Date.parse(text));
const afternoon = utc("2026-11-22T07:05:00Z");

function line(
  key: string,
  taxCategory: CartLine["taxCategory"],
  price: number,
  quantity = 1,
): CartLine {
  const name = { ja: key, en: key, zh: key };
  return { key, productId: key, name, taxCategory, unitPrice: yen(price), quantity };
}

const cart: Cart = {
  id: "sale1" as SaleId,
  lines: [
    line("yoghurt", "food", 108, 3),
    line("mug", "standard", 550),
    line("voucher", "outOfScope", 1000),
  ],
  discount: yen(0),
};

describe("a sale made from a cart", () => {
  test("[TAX-5] carries the rate of each line's category and the totals of all", () => {
    const sale = makeSale(cart, defaultShopSettings, afternoon);
    expect(sale.lines.map(({ rate, reduced, amount }) => [rate, reduced, amount])).toEqual([
      [8, true, 324],
      [10, false, 550],
      [0, false, 1000],
    ]);
    expect(sale.totals.total).toBe(1874);
    expect(sale.totals.perRate.map(({ rate, tax }) => [rate, tax])).toEqual([
      [10, 50],
      [8, 24],
      [0, 0],
    ]);
  });

  test("[TAX-5] [DAY-2] takes its rates from the calendar day, not from the business day", () => {
    const nightOfTheRise = utc("2019-09-30T16:30:00Z");
    const sale = makeSale(cart, defaultShopSettings, nightOfTheRise);
    expect([sale.businessDate, sale.calendarDate]).toEqual(["2019-09-30", "2019-10-01"]);
    expect(sale.totals.perRate.map(({ rate }) => rate)).toEqual([10, 8, 0]);
    const eveningBefore = utc("2019-09-30T14:59:59Z");
    expect(() => makeSale(cart, defaultShopSettings, eveningBefore)).toThrow("2019-09-30");
  });

  test("[TAX-3] follows the shop's price mode and rounding, and remembers them", () => {
    const settings = { ...defaultShopSettings, priceMode: "exclusive", rounding: "ceil" } as const;
    const sale = makeSale(cart, settings, afternoon);
    expect(sale.totals.total).toBe(1874 + 26 + 55);
    expect([sale.priceMode, sale.rounding]).toEqual(["exclusive", "ceil"]);
  });

  test("[DAY-2] after midnight has the new invoice date and the old business day", () => {
    const sale = makeSale(cart, defaultShopSettings, utc("2026-11-30T18:30:00Z"));
    expect(sale.calendarDate).toBe("2026-12-01");
    expect(sale.businessDate).toBe("2026-11-30");
    expect(sale.hour).toBe(3);
  });

  test("[TAX-4] splits the cart's discount over the rates", () => {
    const basket = { ...cart, lines: [line("a", "standard", 3300), line("b", "food", 2160)] };
    const { totals } = makeSale({ ...basket, discount: yen(1000) }, defaultShopSettings, afternoon);
    expect(totals.perRate.map(({ discount }) => discount)).toEqual([604, 396]);
    expect(totals.total).toBe(4460);
  });

  test("[TAX-1] comes to what the cart was said to come to", () => {
    expect(cartTotals(cart, defaultShopSettings, afternoon)).toEqual(
      makeSale(cart, defaultShopSettings, afternoon).totals,
    );
    expect(cartTotals(emptyCart(cart.id), defaultShopSettings, afternoon)).toEqual({
      perRate: [],
      total: 0,
      tax: 0,
    });
  });
});
