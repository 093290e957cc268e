import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Cart } from "#domain/cart/cart.ts";
import { yen, zeroYen } from "#domain/money/yen.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { openCartShelf } from "./cartShelf.ts";

const cart: Cart = {
  id: "S_1" as SaleId,
  lines: [
    {
      key: "line-1",
      productId: null,
      name: { ja: "抹茶", en: "Matcha", zh: "抹茶" },
      taxCategory: "food",
      unitPrice: yen(1080),
      quantity: 2,
    },
  ],
  discount: zeroYen,
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the shelf a cart waits on", () => {
  test("is empty at first", async () => {
    expect(await openCartShelf("shelf-empty").take()).toBeNull();
  });

  test("[CART-5] has the cart put last, also for the next page", async () => {
    const before = openCartShelf("shelf-reload");
    await before.put({ ...cart, lines: [] });
    await before.put(cart);
    await before.close();
    expect(await openCartShelf("shelf-reload").take()).toEqual(cart);
  });

  test.each([
    ["no cart", "a cart"],
    ["a price that is no yen", { ...cart, discount: 0.5 }],
    [
      "a tax category that does not exist",
      { ...cart, lines: [{ ...cart.lines[0], taxCategory: "luxury" }] },
    ],
    ["a field nobody knows", { ...cart, total: 1 }],
  ])("[JRN-10] does not hand out what is %s", async (what, stored) => {
    const name = `shelf-${what}`;
    const shelf = openCartShelf(name);
    await shelf.take();
    const db = await openDB(name);
    await db.put("drafts", stored, "cart");
    db.close();
    expect(await shelf.take()).toBeNull();
  });

  test("that cannot be reached is an empty one, and stops nobody", async () => {
    const shelf = openCartShelf("shelf-full");
    await shelf.put(cart);
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    await shelf.put({ ...cart, lines: [] });
    expect(await shelf.take()).toEqual(cart);

    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("not allowed here", "SecurityError");
    });
    const unreachable = openCartShelf("shelf-forbidden");
    await unreachable.put(cart);
    expect(await unreachable.take()).toBeNull();
  });
});
