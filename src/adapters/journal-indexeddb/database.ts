import { openDB } from "idb";
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";

/** The till's one database in this browser. */
export const databaseName = "noren";

const version = 1;

/**
 * A sale as it is stored: the record, and beside it the keys it is found by. A database reads many
 * rows at once only forwards, so `newest` counts down and the newest sale has the smallest key.
 */
export interface SaleRow {
  readonly saleId: string;
  /** [-YYYYMMDD of the business day, -instant, sale id] */
  readonly newest: readonly [number, number, string];
  /** 1 while a payment of the sale is open. */
  readonly open: 0 | 1;
  /** null (which no index holds) until there is a receipt. */
  readonly receiptNumber: string | null;
  readonly record: unknown;
}

/** Values are unknown on purpose: what comes from disk is believed only after it was checked. */
export interface NorenSchema extends DBSchema {
  readonly entries: { key: number; value: unknown };
  readonly sales: {
    key: string;
    value: SaleRow;
    indexes: { newest: IDBValidKey; open: number; receiptNumber: string };
  };
  readonly days: { key: string; value: unknown };
  /** Fingerprints of codes that made an attempt. */
  readonly usedCodes: { key: string; value: { readonly fingerprint: string } };
  readonly meta: { key: "head" | "salt" | "settings"; value: unknown };
  /** What may be lost: the cart that waits. */
  readonly drafts: { key: "cart"; value: unknown };
}

export type StoreName = StoreNames<NorenSchema>;

export type NorenTransaction<Mode extends "readonly" | "readwrite" = "readonly" | "readwrite"> =
  IDBPTransaction<NorenSchema, StoreName[], Mode>;

/** Rejects with what the browser says when there is no database to be had. */
export async function openDatabase(name: string): Promise<IDBPDatabase<NorenSchema>> {
  return openDB<NorenSchema>(name, version, {
    upgrade(db) {
      db.createObjectStore("entries", { keyPath: "seq" });
      const sales = db.createObjectStore("sales", { keyPath: "saleId" });
      sales.createIndex("newest", "newest");
      sales.createIndex("open", "open");
      // Unique: a receipt number given twice must fail here even if all our own counting fails.
      sales.createIndex("receiptNumber", "receiptNumber", { unique: true });
      db.createObjectStore("days", { keyPath: "businessDate" });
      db.createObjectStore("usedCodes", { keyPath: "fingerprint" });
      db.createObjectStore("meta");
      db.createObjectStore("drafts");
    },
    /** A newer program wants to upgrade the database: an old tab must not hold it up. */
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
    },
  });
}
