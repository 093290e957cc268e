import type { Cart } from "#domain/cart/cart.ts";
import type { CartShelf } from "#ports/cartShelf.ts";
import { connect } from "../journal-indexeddb/connection.ts";
import type { Connection } from "../journal-indexeddb/connection.ts";
import { databaseName } from "../journal-indexeddb/database.ts";
import { cartSchema } from "../journal-indexeddb/schemas.ts";
import { isSound } from "../journal-indexeddb/shape.ts";

/**
 * Keeps the cart beside the journal, on a connection of its own. A shelf that cannot be reached
 * holds nothing and keeps nothing: a sale must never stop for want of a draft, and whatever ails
 * the disk is told by the journal, which cannot do without it.
 */
export function openCartShelf(name = databaseName): CartShelf & { close(): Promise<void> } {
  let connecting: Promise<Connection | null> | null = null;

  /**
   * Not before the cart is asked for, which is after the journal is open: whoever asks for a database
   * first waits for an old window that holds it, and only the journal tells the cashier so.
   */
  function connected(): Promise<Connection | null> {
    connecting ??= connect(name).catch(() => (connecting = null));
    return connecting;
  }

  async function onShelf<Value>(
    work: (connection: Connection) => Promise<Value>,
    otherwise: Value,
  ): Promise<Value> {
    const connection = await connected();
    if (connection === null) return otherwise;
    return work(connection).catch(() => otherwise);
  }

  return {
    async take(): Promise<Cart | null> {
      const stored = await onShelf<unknown>(
        (connection) =>
          connection.inTransaction(["drafts"], "readonly", (tx) =>
            tx.objectStore("drafts").get("cart"),
          ),
        null,
      );
      return isSound(cartSchema, stored) ? stored : null;
    },
    async put(cart: Cart): Promise<void> {
      await onShelf<unknown>(
        (connection) =>
          connection.inTransaction(["drafts"], "readwrite", (tx) =>
            tx.objectStore("drafts").put(cart, "cart"),
          ),
        null,
      );
    },
    async close(): Promise<void> {
      (await connecting)?.close();
    },
  };
}
