import { emptyChain } from "#domain/journal/chain.ts";
import type { ChainHead } from "#domain/journal/chain.ts";
import type { Entry } from "#domain/journal/entry.ts";
import { defaultShopSettings } from "#domain/settings/shopSettings.ts";
import type { Connection } from "./connection.ts";
import type { NorenTransaction } from "./database.ts";
import { readChunks } from "./readChain.ts";
import { projectInto } from "./rebuildViews.ts";
import { writtenStores } from "./writeEntry.ts";

/**
 * Puts verified entries in the place of everything a database holds of the journal, with the views and
 * used codes that follow from them. In pieces, for a tablet cannot hold a year in one transaction: the
 * marker set first and taken away last tells the next opening of a restore that was cut short.
 * @param salt key of the codes' fingerprints from now on
 */
export async function refill(
  main: Connection,
  source: Connection,
  salt: Uint8Array,
): Promise<ChainHead> {
  await main.inTransaction(writtenStores, "readwrite", async (tx) => {
    for (const store of writtenStores) await tx.objectStore(store).clear();
    await tx.objectStore("meta").put(true, "restoring");
    await tx.objectStore("meta").put(salt, "salt");
    await tx.objectStore("meta").put(defaultShopSettings, "settings");
  });
  let head = emptyChain;
  for await (const entries of readChunks(source, 0)) {
    const before = head;
    head = await main.inTransaction(writtenStores, "readwrite", (tx) =>
      addEntries(tx, before, entries),
    );
  }
  const last = head;
  await main.inTransaction(["meta"], "readwrite", async (tx) => {
    await tx.objectStore("meta").put(last, "head");
    await tx.objectStore("meta").delete("restoring");
  });
  return last;
}

async function addEntries(
  tx: NorenTransaction<"readwrite">,
  before: ChainHead,
  entries: readonly Entry[],
): Promise<ChainHead> {
  for (const entry of entries) {
    await tx.objectStore("entries").add(entry);
    if (entry.body.type === "paymentIntended") {
      const { fingerprint } = entry.body.payment.code;
      await tx.objectStore("usedCodes").add({ fingerprint });
    }
  }
  return projectInto(tx, before, entries);
}
