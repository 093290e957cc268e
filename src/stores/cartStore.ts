import { createStore } from "zustand/vanilla";
import {
  type Cart,
  type CartChange,
  addFreeAmount,
  addProduct,
  emptyCart,
  maxTotal,
  removeLine,
  restoreLine,
  setQuantity,
} from "#domain/cart/cart.ts";
import type { Yen } from "#domain/money/yen.ts";
import type { Product } from "#domain/product/product.ts";
import { cartTotals } from "#domain/sale/makeSale.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import type { TaxCategory } from "#domain/tax/taxCategory.ts";
import type { CartShelf } from "#ports/cartShelf.ts";
import type { Clock } from "#ports/clock.ts";
import type { Ids } from "#ports/ids.ts";
import type { CartState, CartStore } from "./contracts.ts";

export interface CartStorePorts {
  readonly shelf: CartShelf;
  readonly clock: Clock;
  readonly ids: Ids;
  settings(): ShopSettings;
  /** `live` while a payment of this cart is under way; `sold` once it is paid. */
  stateOf(cart: Cart): "open" | "live" | "sold";
}

/** The customer's goods. Every change is also laid on the shelf, so that it survives a reload. */
export function createCartStore({ shelf, clock, ids, settings, stateOf }: CartStorePorts) {
  function shown(cart: Cart): CartState {
    const totals = cartTotals(cart, settings(), clock.now());
    return { cart, totals, removed: null, refusal: null };
  }

  const store = createStore<CartState>()(() => shown(emptyCart(ids.saleId())));
  const { getState, setState, getInitialState, subscribe } = store;

  function laidOnShelf(cart: Cart, rest: Partial<CartState> = {}): void {
    setState({ ...shown(cart), ...rest });
    void shelf.put(cart);
  }

  /** Makes a change, or says why not and leaves the cart as it was. */
  function changed(change: (cart: Cart) => CartChange, rest: Partial<CartState> = {}): void {
    const { cart } = getState();
    const state = stateOf(cart);
    if (state === "live") {
      setState({ refusal: { type: "paymentLive" } });
      return;
    }
    // Goods that come after a sale is paid are the next customer's.
    const next = change(state === "sold" ? emptyCart(ids.saleId()) : cart);
    if (!next.ok) setState({ refusal: next.error });
    // The cart's own limit is on prices; tax that comes on top may pass it.
    else if (shown(next.value).totals.total > maxTotal) {
      setState({ refusal: { type: "totalTooLarge" } });
    } else laidOnShelf(next.value, rest);
  }

  return {
    getState,
    getInitialState,
    subscribe,
    restored: (cart: Cart) => setState(shown(cart)),
    /** The goods of a sale that was put aside come back to the register. */
    takenBack: (cart: Cart) => laidOnShelf(cart),
    /** The shop's settings or the day changed: the same goods may come to another total. */
    recounted() {
      const { cart } = getState();
      if (stateOf(cart) === "open") setState({ totals: shown(cart).totals });
    },
    productAdded: (product: Product) => changed((cart) => addProduct(cart, product)),
    freeAmountAdded: (amount: Yen, taxCategory: TaxCategory) =>
      changed((cart) => addFreeAmount(cart, { key: ids.lineKey(), amount, taxCategory })),
    quantityChanged: (key: string, quantity: number) =>
      changed((cart) => setQuantity(cart, key, quantity)),
    lineRemoved(key: string) {
      const { lines } = getState().cart;
      const index = lines.findIndex((line) => line.key === key);
      const line = lines[index];
      if (!line) return;
      changed((cart) => ({ ok: true, value: removeLine(cart, key) }), { removed: { line, index } });
    },
    removalUndone() {
      const { removed } = getState();
      if (removed) changed((cart) => restoreLine(cart, removed.line, removed.index));
    },
    cleared: () => changed(() => ({ ok: true, value: emptyCart(ids.saleId()) })),
    /** The sale is over for this customer, also one whose payment still waits for a person. */
    customerLeft: () => laidOnShelf(emptyCart(ids.saleId())),
  } satisfies CartStore & Record<string, unknown>;
}
