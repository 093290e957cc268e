import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { yen } from "../money/yen.ts";
import type { Product } from "../product/product.ts";
import { err } from "../result.ts";
import type { SaleId } from "../sale/saleId.ts";
import {
  addFreeAmount,
  addProduct,
  cartCount,
  emptyCart,
  freeAmountName,
  goodsTotal,
  lineAmount,
  maxQuantity,
  maxTotal,
  removeLine,
  restoreLine,
  setQuantity,
  type Cart,
  type CartChange,
} from "./cart.ts";

function product(id: string, price: number): Product {
  return {
    id,
    barcode: "2000000000008",
    name: { ja: id, en: id, zh: id },
    reading: "",
    category: "sweets",
    taxCategory: "food",
    price: yen(price),
  };
}

const dorayaki = product("dorayaki", 250);
const senbei = product("senbei", 540);
const bowl = product("bowl", 1_280_000);
const empty = emptyCart("sale1" as SaleId);

/** The changed cart; a test that expected a change fails here when it was refused. */
function done(change: CartChange): Cart {
  if (!change.ok) throw new Error(`refused: ${change.error.type}`);
  return change.value;
}

function cartOf(...products: readonly Product[]): Cart {
  return products.reduce((cart, next) => done(addProduct(cart, next)), empty);
}

describe("a product added to the cart", () => {
  test("[CART-1] gets a line of its own the first time and one more piece after that", () => {
    const cart = cartOf(dorayaki, senbei, dorayaki);
    expect(cart.lines.map(({ key, quantity }) => [key, quantity])).toEqual([
      ["dorayaki", 2],
      ["senbei", 1],
    ]);
    expect(cartCount(cart)).toBe(3);
    expect(goodsTotal(cart.lines)).toBe(1040);
  });

  test("[CART-1] keeps the price it was added at", () => {
    const cart = done(addProduct(cartOf(dorayaki), { ...dorayaki, price: yen(999) }));
    expect(goodsTotal(cart.lines)).toBe(500);
  });

  test("[CART-1] leaves the cart it was added to as it was", () => {
    expect(cartOf(dorayaki).id).toBe(empty.id);
    expect(empty.lines).toEqual([]);
  });
});

describe("the limits of a cart", () => {
  test.each([0, -1, 1000, 1.5, Number.NaN, Infinity, 10_000])(
    "[CART-2] refuse a quantity of %s",
    (quantity) => {
      expect(setQuantity(cartOf(dorayaki), "dorayaki", quantity)).toEqual(
        err({ type: "quantityOutOfRange" }),
      );
    },
  );

  test("[CART-2] allow every quantity from 1 to 999, and not one more", () => {
    expect(cartCount(done(setQuantity(cartOf(dorayaki), "dorayaki", 1)))).toBe(1);
    const most = done(setQuantity(cartOf(dorayaki), "dorayaki", maxQuantity));
    expect(cartCount(most)).toBe(999);
    expect(addProduct(most, dorayaki)).toEqual(err({ type: "quantityOutOfRange" }));
  });

  test("[CART-2] refuse what would lift the total above ¥99,999,999", () => {
    const brim = done(
      addFreeAmount(empty, { key: "a", amount: maxTotal, taxCategory: "standard" }),
    );
    expect(addProduct(brim, dorayaki)).toEqual(err({ type: "totalTooLarge" }));
    expect(setQuantity(brim, "a", 2)).toEqual(err({ type: "totalTooLarge" }));
    expect(setQuantity(brim, "a", 10_000)).toEqual(err({ type: "quantityOutOfRange" }));
    expect(setQuantity(cartOf(bowl), "bowl", 79)).toEqual(err({ type: "totalTooLarge" }));
    expect(setQuantity(cartOf(bowl), "bowl", 78).ok).toBe(true);
  });

  test("[CART-2] hold after any run of changes", () => {
    const change = fc.oneof(
      fc.constantFrom(dorayaki, senbei, bowl).map((item) => (cart: Cart) => addProduct(cart, item)),
      fc.tuple(fc.constantFrom("dorayaki", "bowl", "gone"), fc.integer({ min: -2, max: 1200 })).map(
        ([key, quantity]) =>
          (cart: Cart) =>
            setQuantity(cart, key, quantity),
      ),
      fc.nat(99_999_999).map(
        (amount) => (cart: Cart) =>
          addFreeAmount(cart, {
            key: `free${cart.lines.length}`,
            amount: yen(amount),
            taxCategory: "standard",
          }),
      ),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const cart = changes.reduce((before, apply) => {
          const after = apply(before);
          return after.ok ? after.value : before;
        }, empty);
        expect(goodsTotal(cart.lines)).toBeLessThanOrEqual(maxTotal);
        for (const { quantity } of cart.lines) {
          expect(quantity >= 1 && quantity <= maxQuantity).toBe(true);
        }
      }),
    );
  });

  test("[CART-2] leave the cart alone when the line is no longer there", () => {
    const cart = cartOf(dorayaki);
    expect(done(setQuantity(cart, "senbei", 5))).toEqual(cart);
    expect(removeLine(cart, "senbei")).toEqual(cart);
  });

  test("[CART-2] keep a discount within the goods that are left", () => {
    const cart: Cart = { ...cartOf(dorayaki, senbei), discount: yen(600) };
    expect(removeLine(cart, "dorayaki").discount).toBe(540);
    expect(removeLine(cart, "senbei").discount).toBe(250);
    expect(done(addProduct(cart, senbei)).discount).toBe(600);
  });
});

describe("a removed line", () => {
  test.each([0, 1, 2])("[CART-3] goes back to place %i, where it stood", (index) => {
    const cart = cartOf(dorayaki, senbei, bowl);
    const line = cart.lines[index];
    if (!line) throw new Error("the cart has three lines");
    expect(done(restoreLine(removeLine(cart, line.key), line, index))).toEqual(cart);
  });

  test("[CART-3] joins the goods that were added again meanwhile", () => {
    const [line] = done(setQuantity(cartOf(dorayaki), "dorayaki", 3)).lines;
    if (!line) throw new Error("the cart has a line");
    const again = cartOf(senbei, dorayaki);
    const restored = done(restoreLine(again, line, 0));
    expect(restored.lines.map(({ key, quantity }) => [key, quantity])).toEqual([
      ["senbei", 1],
      ["dorayaki", 4],
    ]);
    expect(restoreLine(done(setQuantity(again, "dorayaki", 997)), line, 0)).toEqual(
      err({ type: "quantityOutOfRange" }),
    );
  });
});

describe("an amount typed by hand", () => {
  const typed = { amount: yen(1500), taxCategory: "food" } as const;

  test("[CART-4] is a line of its own each time, with the tax category the cashier chose", () => {
    const once = done(addFreeAmount(cartOf(dorayaki), { ...typed, key: "f1" }));
    const twice = done(addFreeAmount(once, { ...typed, key: "f2", taxCategory: "standard" }));
    expect(twice.lines.slice(1)).toEqual([
      {
        key: "f1",
        productId: null,
        name: freeAmountName,
        taxCategory: "food",
        unitPrice: 1500,
        quantity: 1,
      },
      {
        key: "f2",
        productId: null,
        name: freeAmountName,
        taxCategory: "standard",
        unitPrice: 1500,
        quantity: 1,
      },
    ]);
    expect(twice.lines.map(lineAmount)).toEqual([250, 1500, 1500]);
  });

  test.each([0, -1])("[CART-4] is refused at ¥%i", (amount) => {
    expect(addFreeAmount(empty, { key: "f1", amount: yen(amount), taxCategory: "food" })).toEqual(
      err({ type: "amountOutOfRange" }),
    );
  });
});
