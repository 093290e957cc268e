import type { Cart } from "#domain/cart/cart.ts";

/** Where the cart waits while the page is away. No money yet: losing it costs a minute, not yen. */
export interface CartShelf {
  /** The cart last put, or null when there is none or it cannot be trusted. */
  take(): Promise<Cart | null>;
  put(cart: Cart): Promise<void>;
}
