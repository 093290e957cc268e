import type { Cart } from "../cart/cart.ts";
import { yen } from "../money/yen.ts";
import { shopDiscount } from "../offer/applied.ts";
import type { Sale } from "./sale.ts";

/**
 * The goods of a sale that was not paid, as a cart again: same id, so that it stays one sale. Its
 * campaigns are looked for anew.
 */
export function cartOf({ id, lines, discount, ...sale }: Sale): Cart {
  return {
    id,
    discount: yen(discount - shopDiscount(sale)),
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
