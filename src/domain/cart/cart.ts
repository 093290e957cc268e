import type { ProductName } from "../product/product.ts";
import type { SaleId } from "../sale/sale.ts";
import type { Yen } from "../money/yen.ts";
import type { TaxCategory } from "../tax/taxCategory.ts";

/** A line of the cart: a product as it was when it was added, or an amount typed by hand. */
export interface CartLine {
  /** Stable within the cart; a second tap on the same product finds its line by this. */
  readonly key: string;
  /** null for an amount typed by hand. */
  readonly productId: string | null;
  readonly name: ProductName;
  readonly taxCategory: TaxCategory;
  readonly unitPrice: Yen;
  /** 1 to maxQuantity. */
  readonly quantity: number;
}

/** What the customer is about to buy. The id becomes the sale's, so a paid cart can be recognised. */
export interface Cart {
  readonly id: SaleId;
  readonly lines: readonly CartLine[];
  /** Basket discount in yen, funded by the shop. */
  readonly discount: Yen;
}
