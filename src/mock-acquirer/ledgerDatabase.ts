import { type DBSchema, type IDBPDatabase, type IDBPTransaction, wrap } from "idb";
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

/**
 * A database of the acquirer's own, so that what it knows outlives a reload of the page.
 * @param among the databases it is one of: the till's, or those of a computer of its own
 */
export function createLedgerDatabase(
  among: () => Promise<IDBFactory> = () => Promise.resolve(indexedDB),
): LedgerDatabase {
  let opened: Promise<IDBPDatabase<LedgerSchema>> | null = null;

  /** Opens at first use. A handle that the browser took away, or never gave, is asked for again. */
  return () => {
    const forget = () => {
      opened = null;
    };
    if (!opened) {
      opened = among().then((databases) => open(databases, forget));
      opened.catch(forget);
    }
    return opened;
  };
}

async function open(among: IDBFactory, onClosed: () => void): Promise<IDBPDatabase<LedgerSchema>> {
  const request = among.open("mock-acquirer", 2);
  request.addEventListener("upgradeneeded", ({ oldVersion }) => {
    const { result, transaction } = request;
    if (transaction)
      void upgraded(result, oldVersion, wrap(transaction) as unknown as UpgradeTransaction);
  });
  const database = (await wrap(request)) as unknown as IDBPDatabase<LedgerSchema>;
  // Somebody wants to delete or upgrade the database: it is theirs, and opened again when needed.
  database.addEventListener("versionchange", () => {
    database.close();
    onClosed();
  });
  database.addEventListener("close", onClosed);
  return database;
}

async function upgraded(
  database: IDBDatabase,
  from: number,
  tx: UpgradeTransaction,
): Promise<void> {
  if (from < 1) {
    const orders = database.createObjectStore("orders", { keyPath: "paymentRequestId" });
    orders.createIndex("byPaymentId", "paymentId");
    orders.createIndex("byLastFour", "codeLastFour");
  }
  const errands = database.createObjectStore("errands", { keyPath: "paymentRequestId" });
  errands.createIndex("byTime", "at");
  database.createObjectStore("keys", { keyPath: "keyVersion" });
  if (from === 1) await completeOldRows(tx);
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
