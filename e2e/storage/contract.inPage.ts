import type { OpenedJournal } from "#adapters/journal-indexeddb/openJournal.ts";
import { sha256Hex } from "#adapters/journal-indexeddb/digest.ts";
import { journalContract } from "#ports/journal.contract.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { behindItsBack, journalRemoved, openedJournal } from "./database.ts";

/**
 * Stands still, as everywhere the contract runs: some of its forgeries change a time, and must not hit
 * upon the true one.
 */
const clock = createFakeClock();
let databases = 0;

/** The second view is written after the entry itself, so there is something to undo. */
function failNextPut(errorName: string): void {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    IDBObjectStore.prototype.put = put;
    throw new DOMException("told by the test", errorName);
  };
}

journalContract("IndexedDB in this browser", async () => {
  databases += 1;
  const name = `noren-contract-${databases}`;
  const journals: OpenedJournal[] = [];
  return {
    async open() {
      const journal = await openedJournal(name, clock);
      journals.push(journal);
      return journal;
    },
    failNextWrite: (failure) =>
      failNextPut(failure === "full" ? "QuotaExceededError" : "UnknownError"),
    async replaceEntry(seq, entry) {
      await behindItsBack(name, async (db) => {
        if (entry === null) await db.delete("entries", seq);
        else await db.put("entries", entry);
      });
    },
    dump: () =>
      behindItsBack(name, async (db) => {
        const stores = [...db.objectStoreNames];
        const contents = await Promise.all(stores.map((store) => db.getAll(store)));
        return JSON.stringify(stores.map((store, index) => [store, contents[index]]));
      }),
    digest: sha256Hex,
    async close() {
      for (const journal of journals) journal.close();
      await journalRemoved(name);
    },
  };
});
