import type { IDBPDatabase } from "idb";
import { emptyChain } from "#domain/journal/chain.ts";
import type { ChainHead } from "#domain/journal/chain.ts";
import type { NorenSchema, NorenTransaction } from "./database.ts";
import { entrySchema } from "./entrySchemas.ts";
import { projectInto } from "./rebuildViews.ts";
import { headSchema } from "./schemas.ts";
import { believe, DamagedRecord } from "./shape.ts";

/** Entries read at once: few enough for a small tablet's memory. */
const chunkEntries = 250;

/**
 * The ladder from every released database to this program's, one rung after the other.
 *
 *     0  there is none
 *     1  views without cash, refunds and request ids
 *     2  index `requests` on sales
 *     3  stores of offers and coupons; days know funders
 *
 * Views are made anew from the entries, so no rung needs to know what an old view looked like; the
 * entries are read and never written.
 * @throws DamagedRecord when the entries are not a journal; the caller undoes everything
 */
export async function upgraded(
  db: IDBPDatabase<NorenSchema>,
  from: number,
  tx: NorenTransaction<"versionchange">,
): Promise<void> {
  if (from < 1) createStores(db);
  if (from < 2) tx.objectStore("sales").createIndex("requests", "requests", { multiEntry: true });
  if (from < 3) for (const store of ["offers", "coupons"] as const) db.createObjectStore(store);
  if (from > 0) await viewsMadeAnew(tx);
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

async function viewsMadeAnew(tx: NorenTransaction<"versionchange">): Promise<void> {
  const storedHead = await tx.objectStore("meta").get("head");
  // A journal that was never begun has nothing to be made anew.
  if (storedHead === undefined && (await tx.objectStore("entries").count()) === 0) return;
  const known = believe(headSchema, storedHead, "the journal's head");
  for (const view of ["sales", "days", "offers", "coupons"] as const) {
    await tx.objectStore(view).clear();
  }
  await tx.objectStore("meta").delete("settings");
  let head: ChainHead = emptyChain;
  for (;;) {
    const range = IDBKeyRange.lowerBound(head.seq, true);
    const stored = await tx.objectStore("entries").getAll(range, chunkEntries);
    const entries = stored.map((one) => believe(entrySchema, one, `an entry after ${head.seq}`));
    head = await projectInto(tx, head, entries);
    if (entries.length < chunkEntries) break;
  }
  if (head.seq !== known.seq || head.hash !== known.hash) {
    throw new DamagedRecord("the journal's head is not its last entry");
  }
}
