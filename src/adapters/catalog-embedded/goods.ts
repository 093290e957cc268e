import type { ProductName } from "#domain/product/product.ts";

/** A row of the demo shop's price list. Its shelf says the category and the tax. */
export interface Goods {
  readonly id: string;
  /** Digits with the check digit: JAN-13 of an invented maker, JAN-8, or the shop's own from 20 on. */
  readonly barcode: string;
  /** Yen with the tax inside (税込). */
  readonly price: number;
  readonly name: ProductName;
  /**
   * What somebody would type to find it and its name does not say in kana already. Kept short,
   * without counts, sizes and wrappings, because it is part of the first load.
   */
  readonly reading?: string;
}
