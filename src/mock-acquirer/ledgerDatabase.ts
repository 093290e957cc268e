import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { closing, type LedgerRow, type PaymentRow } from "./ledger.ts";

/** What the acquirer signs its notifications with. The private half cannot be taken out. */
export interface KeptKey {
  readonly keyVersion: string;
  readonly pair: CryptoKeyPair;
}

export interface LedgerSchema extends DBSchema {
  orders: {
    key: string;
    value: LedgerRow;
    indexes: { byPaymentId: string; byLastFour: string };
  };
  /** Which orders have an errand, and when: written together with the order. */
  errands: {
    key: string;
    value: { readonly paymentRequestId: string; readonly at: number };
    indexes: { byTime: number };
  };
  keys: { key: string; value: KeptKey };
}

/** Gives the open database, opening it when it has to. */
export type LedgerDatabase = () => Promise<IDBPDatabase<LedgerSchema>>;

/** A database of the acquirer's own, so that what it knows outlives a reload of the page. */
export function createLedgerDatabase(): LedgerDatabase {
  let opened: Promise<IDBPDatabase<LedgerSchema>> | null = null;

  /** Opens at first use. A handle that the browser took away, or never gave, is asked for again. */
  return () => {
    const forget = () => {
      opened = null;
    };
    if (!opened) {
      opened = open(forget);
      opened.catch(forget);
    }
    return opened;
  };
}

async function open(onClosed: () => void): Promise<IDBPDatabase<LedgerSchema>> {
  return openDB<LedgerSchema>("mock-acquirer", 2, {
    async upgrade(database, from, _to, tx) {
      if (from < 1) {
        const orders = database.createObjectStore("orders", { keyPath: "paymentRequestId" });
        orders.createIndex("byPaymentId", "paymentId");
        orders.createIndex("byLastFour", "codeLastFour");
      }
      const errands = database.createObjectStore("errands", { keyPath: "paymentRequestId" });
      errands.createIndex("byTime", "at");
      database.createObjectStore("keys", { keyPath: "keyVersion" });
      if (from === 1) await completeOldRows(tx);
    },
    // Somebody wants to delete or upgrade the database: it is theirs, and opened again when needed.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}

type UpgradeTransaction = IDBPTransaction<
  LedgerSchema,
  ("orders" | "errands" | "keys")[],
  "versionchange"
>;

/** Version 1 told nobody anything by itself, so its orders have nobody to tell. */
async function completeOldRows(tx: UpgradeTransaction): Promise<void> {
  let cursor = await tx.objectStore("orders").openCursor();
  while (cursor) {
    if (cursor.value.kind === "payment") await cursor.update(completed(cursor.value));
    cursor = await cursor.continue();
  }
}

function completed(row: PaymentRow): PaymentRow {
  const turn = row.state === "inProcess" ? closing(row.createdAt) : null;
  return { ...row, clientId: null, notifyUrl: null, turn, notices: [] };
}
