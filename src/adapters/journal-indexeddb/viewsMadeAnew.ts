import { emptyChain } from "#domain/journal/chain.ts";
import type { ChainHead } from "#domain/journal/chain.ts";
import type { NorenTransaction } from "./database.ts";
import { entrySchema } from "./entrySchemas.ts";
import { projectInto } from "./rebuildViews.ts";
import { headSchema } from "./schemas.ts";
import { believe, DamagedRecord } from "./shape.ts";

/** Entries read at once: few enough for a small tablet's memory. */
const chunkEntries = 250;

/**
 * Every view from the entries alone, in pieces.
 * @throws DamagedRecord when the entries are not a journal
 */
export async function viewsMadeAnew(tx: NorenTransaction<"versionchange">): Promise<void> {
  const storedHead = await tx.objectStore("meta").get("head");
  // A journal that was never begun has nothing to be made anew.
  if (storedHead === undefined && (await tx.objectStore("entries").count()) === 0) return;
  const known = believe(headSchema, storedHead, "the journal's head");
  for (const view of ["sales", "days", "offers", "coupons"] as const) {
    await tx.objectStore(view).clear();
  }
  await tx.objectStore("meta").delete("settings");
  await tx.objectStore("meta").delete("wallets");
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
