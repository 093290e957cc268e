import { sumYen, timesYen, yen, zeroYen, type Yen } from "../money/yen.ts";
import type { Product, ProductName } from "../product/product.ts";
import { err, ok, type Result } from "../result.ts";
import type { SaleId } from "../sale/saleId.ts";
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

/** Why a change was refused; the cart stays as it was. */
export type CartRefusal =
  | { readonly type: "quantityOutOfRange" }
  | { readonly type: "amountOutOfRange" }
  | { readonly type: "totalTooLarge" };

export type CartChange = Result<Cart, CartRefusal>;

export const maxQuantity = 999;

/** The goods' most, as priced: eight digits, as many as the largest figure on the screen holds. */
export const maxTotal = yen(99_999_999);

/** What a line typed by hand is called on screens and receipts. */
export const freeAmountName: ProductName = {
  ja: "金額入力",
  en: "Open amount",
  zh: "手动输入金额",
};

export function emptyCart(id: SaleId): Cart {
  return { id, lines: [], discount: zeroYen };
}

/** One more of a product: a new line at the end, or one more on the line it already has. */
export function addProduct(cart: Cart, product: Product): CartChange {
  const present = cart.lines.find((line) => line.key === product.id);
  if (present) return setQuantity(cart, present.key, present.quantity + 1);
  return withLine(cart, cart.lines.length, {
    key: product.id,
    productId: product.id,
    name: product.name,
    taxCategory: product.taxCategory,
    unitPrice: product.price,
    quantity: 1,
  });
}

/** An amount typed by hand, in the tax category that the cashier chose: always a line of its own. */
export function addFreeAmount(
  cart: Cart,
  typed: { readonly key: string; readonly amount: Yen; readonly taxCategory: TaxCategory },
): CartChange {
  if (typed.amount < 1) return err({ type: "amountOutOfRange" });
  return withLine(cart, cart.lines.length, {
    key: typed.key,
    productId: null,
    name: freeAmountName,
    taxCategory: typed.taxCategory,
    unitPrice: typed.amount,
    quantity: 1,
  });
}

/** A key that no line has changes nothing: the line may have been removed a moment before. */
export function setQuantity(cart: Cart, key: string, quantity: number): CartChange {
  // Checked before anything is multiplied, so that no product can leave the exact numbers.
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > maxQuantity) {
    return err({ type: "quantityOutOfRange" });
  }
  return withinLimit(
    cart,
    cart.lines.map((line) => (line.key === key ? { ...line, quantity } : line)),
  );
}

export function removeLine(cart: Cart, key: string): Cart {
  return withLines(
    cart,
    cart.lines.filter((line) => line.key !== key),
  );
}

/**
 * Puts a removed line back where it stood. When the same goods were added again meanwhile, the
 * quantities are joined on the line that is there, since goods have one line in a cart.
 */
export function restoreLine(cart: Cart, line: CartLine, index: number): CartChange {
  const present = cart.lines.find(({ key }) => key === line.key);
  if (present) return setQuantity(cart, present.key, present.quantity + line.quantity);
  return withLine(cart, index, line);
}

/** Pieces in the cart. */
export function cartCount(cart: Cart): number {
  return cart.lines.reduce((count, line) => count + line.quantity, 0);
}

/** unitPrice × quantity. */
export function lineAmount(line: CartLine): Yen {
  return timesYen(line.unitPrice, line.quantity);
}

/** Sum of the lines as priced, before the discount and before any tax that comes on top. */
export function goodsTotal(lines: readonly CartLine[]): Yen {
  return sumYen(lines.map(lineAmount));
}

function withLine(cart: Cart, index: number, line: CartLine): CartChange {
  return withinLimit(cart, cart.lines.toSpliced(index, 0, line));
}

function withinLimit(cart: Cart, lines: readonly CartLine[]): CartChange {
  return goodsTotal(lines) > maxTotal ? err({ type: "totalTooLarge" }) : ok(withLines(cart, lines));
}

/** A discount never passes the goods that are left to discount. */
function withLines(cart: Cart, lines: readonly CartLine[]): Cart {
  return { ...cart, lines, discount: yen(Math.min(cart.discount, goodsTotal(lines))) };
}
