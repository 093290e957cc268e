import type { Product } from "#domain/product/product.ts";

/** What the shop sells. */
export interface Catalog {
  products(): readonly Product[];
  byBarcode(code: string): Product | null;
}
