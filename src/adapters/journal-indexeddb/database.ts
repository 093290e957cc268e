import { openDB, wrap } from "idb";
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import { ViewsAreOld, upgraded } from "./upgrade.ts";
import type { MakeAnew } from "./upgrade.ts";

/** The till's one database in this browser. */
export const databaseName = "noren";

/** Of what this program writes. It reads every older one (upgrade.ts) and refuses every newer. */
export const databaseVersion = 4;

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
  /**
   * Absent until there is a receipt. Quirk: WebKit takes null for a key, so that the second row without
   * a receipt would break the index's rule that no number is given twice.
   */
  readonly receiptNumber?: string;
  /** Of every attempt. */
  readonly requests: readonly string[];
  readonly record: unknown;
}

/** What a database keeps beside its rows. */
export type MetaKey =
  | "head"
  | "salt"
  | "settings"
  /** Absent until a wallet was switched for the first time. */
  | "wallets"
  /** There from the first step of a restore to its last: whoever finds it found half a journal. */
  | "restoring";

/** Values are unknown on purpose: what comes from disk is believed only after it was checked. */
export interface NorenSchema extends DBSchema {
  readonly entries: { key: number; value: unknown };
  readonly sales: {
    key: string;
    value: SaleRow;
    indexes: { newest: IDBValidKey; open: number; receiptNumber: string; requests: string };
  };
  readonly days: { key: string; value: unknown };
  /** Fingerprints of codes that made an attempt. */
  readonly usedCodes: { key: string; value: { readonly fingerprint: string } };
  /** Campaigns and tips by id, each with what has been used of it. */
  readonly offers: { key: string; value: unknown };
  /** Coupons by id. */
  readonly coupons: { key: string; value: unknown };
  readonly meta: { key: MetaKey; value: unknown };
  /** What may be lost: the cart that waits. */
  readonly drafts: { key: "cart"; value: unknown };
}

export type StoreName = StoreNames<NorenSchema>;

export type NorenTransaction<
  Mode extends IDBTransactionMode = "readonly" | "readwrite" | "versionchange",
> = IDBPTransaction<NorenSchema, StoreName[], Mode>;

export type NorenDatabase = IDBPDatabase<NorenSchema>;

/** Opens a database of this name, or rejects with what the browser says. */
export type OpenDatabase = (name: string) => Promise<NorenDatabase>;

/**
 * Opens the till's database, and brings it up to date in one transaction, wholly or not at all.
 * @param onBlocked called when another window holds an older one open; this goes on by itself when
 * that one lets go
 */
export async function openDatabase(name: string, onBlocked?: () => void): Promise<NorenDatabase> {
  try {
    return await opened(name, null, onBlocked);
  } catch (cause) {
    if (!(cause instanceof ViewsAreOld)) throw cause;
    // Fetched before the transaction begins: nothing but the database may be waited for inside it.
    const { viewsMadeAnew } = await import("./viewsMadeAnew.ts");
    return opened(name, viewsMadeAnew, onBlocked);
  }
}

async function opened(
  name: string,
  makeAnew: MakeAnew | null,
  onBlocked?: () => void,
): Promise<NorenDatabase> {
  let fault: unknown = null;
  try {
    return await openDB<NorenSchema>(name, databaseVersion, {
      upgrade(db, oldVersion, _newVersion, tx) {
        tx.done.catch(() => undefined);
        upgraded(db, oldVersion, tx, makeAnew).catch((cause: unknown) => {
          fault = cause;
          // The library takes no notice of a failed upgrade, and the browser would keep half of it.
          if (tx.error === null) tx.abort();
        });
      },
      blocked: () => onBlocked?.(),
      blocking: letGo,
    });
  } catch (cause) {
    throw fault ?? cause;
  }
}

/**
 * A copy of the journal: its entries and nothing else.
 * @param among the databases it is one of
 */
export async function openEntriesOnly(
  name: string,
  among: IDBFactory = indexedDB,
): Promise<NorenDatabase> {
  const request = among.open(name, 1);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore("entries", { keyPath: "seq" });
  });
  const opened = (await wrap(request)) as unknown as NorenDatabase;
  opened.addEventListener("versionchange", (event) => letGo(null, null, event));
  return opened;
}

/** A newer program wants to upgrade the database: an old tab must not hold it up. */
function letGo(
  _current: number | null,
  _wanted: number | null,
  event: IDBVersionChangeEvent,
): void {
  (event.target as IDBDatabase).close();
}
