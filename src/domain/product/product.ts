import type { Yen } from "../money/yen.ts";
import type { TaxCategory } from "../tax/taxCategory.ts";

/** A name in the cashier's languages. Japanese is what the shop's own labels say. */
export interface ProductName {
  readonly ja: string;
  readonly en: string;
  readonly zh: string;
}

export type ProductCategory =
  "sweets" | "food" | "drinks" | "alcohol" | "crafts" | "cosmetics" | "electronics";

export const productCategories: readonly ProductCategory[] = [
  "sweets",
  "food",
  "drinks",
  "alcohol",
  "crafts",
  "cosmetics",
  "electronics",
];

export interface Product {
  readonly id: string;
  /** JAN-13, JAN-8 or in-store code; digits as a string, check digit included. */
  readonly barcode: string;
  readonly name: ProductName;
  /**
   * How a cashier types the Japanese name, in hiragana, and then other words people use for it:
   * "じゅんまいしゅ にほんしゅ おさけ". Spaces part words. What the name says in kana need not be
   * repeated, so a name that begins in kana may have an empty reading.
   */
  readonly reading: string;
  readonly category: ProductCategory;
  readonly taxCategory: TaxCategory;
  /** Shelf price of one, in the shop's price mode (tax inside by default). */
  readonly price: Yen;
}
