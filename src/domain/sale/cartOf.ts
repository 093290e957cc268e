import type { Cart } from "../cart/cart.ts";
import type { Sale } from "./sale.ts";

/** The goods of a sale that was not paid, as a cart again: same id, so that it stays one sale. */
export function cartOf({ id, lines, discount }: Sale): Cart {
  return {
    id,
    discount,
    lines: lines.map(({ key, productId, name, taxCategory, unitPrice, quantity }) => ({
      key,
      productId,
      name,
      taxCategory,
      unitPrice,
      quantity,
    })),
  };
}
