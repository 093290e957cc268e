import { describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { Product } from "#domain/product/product.ts";
import { shelfPrice } from "./shelfPrice.ts";

const tea: Product = {
  id: "tea",
  barcode: "4901234567894",
  name: { ja: "ほうじ茶", en: "Roasted tea", zh: "焙茶" },
  reading: "",
  category: "drinks",
  taxCategory: "food",
  price: yen(99),
};
const today = "2026-11-22";

describe("the price on a tile", () => {
  test("is the price itself where prices hold the tax", () => {
    expect(shelfPrice(tea, { priceMode: "inclusive", rounding: "floor" }, today)).toEqual({
      withTax: 99,
      withoutTax: null,
      reduced: true,
    });
  });

  test("holds the tax even where prices do not", () => {
    const settings = { priceMode: "exclusive", rounding: "floor" } as const;
    expect(shelfPrice(tea, settings, today)).toEqual({
      withTax: 106,
      withoutTax: 99,
      reduced: true,
    });
    expect(shelfPrice({ ...tea, taxCategory: "standard" }, settings, today)).toEqual({
      withTax: 108,
      withoutTax: 99,
      reduced: false,
    });
  });
});
