import type { IDBPDatabase } from "idb";
import type { NorenSchema, NorenTransaction } from "./database.ts";

/** The views of an older program have to be made anew, by a part of the program that is not there yet. */
export class ViewsAreOld extends Error {
  override readonly name = "ViewsAreOld";
}

/** Makes every view from the entries, in the transaction that brings the database up to date. */
export type MakeAnew = (tx: NorenTransaction<"versionchange">) => Promise<void>;

/**
 * The ladder from every released database to this program's, one rung after the other.
 *
 *     0  there is none
 *     1  views without cash, refunds and request ids
 *     2  index `requests` on sales
 *     3  entries of wallets that were switched and of codes that the shop shows
 *     4  stores of offers and coupons; days know funders
 *
 * Views are made anew from the entries, so no rung needs to know what an old view looked like; the
 * entries are read and never written.
 * @param makeAnew null while it has not been fetched, which most openings never need
 * @throws DamagedRecord when the entries are not a journal, ViewsAreOld when `makeAnew` is needed; the
 * caller undoes everything
 */
export async function upgraded(
  db: IDBPDatabase<NorenSchema>,
  from: number,
  tx: NorenTransaction<"versionchange">,
  makeAnew: MakeAnew | null,
): Promise<void> {
  if (from > 0 && !makeAnew) throw new ViewsAreOld();
  if (from < 1) createStores(db);
  if (from < 2) tx.objectStore("sales").createIndex("requests", "requests", { multiEntry: true });
  if (from < 4) for (const store of ["offers", "coupons"] as const) db.createObjectStore(store);
  if (from > 0) await makeAnew?.(tx);
}

function createStores(db: IDBPDatabase<NorenSchema>): void {
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
}
