import { deleteDB, openDB } from "idb";
import type { IDBPDatabase } from "idb";
import { systemClock } from "#adapters/clock-system/systemClock.ts";
import { openJournal } from "#adapters/journal-indexeddb/openJournal.ts";
import type { OpenedJournal } from "#adapters/journal-indexeddb/openJournal.ts";
import type { Clock } from "#ports/clock.ts";

/** The till's own database; the app on the same address opens the very same. */
export const tillDatabase = "noren";

/**
 * The journal as the app opens it, for the database of that name.
 * @throws when it does not open.
 */
export async function openedJournal(
  name: string,
  clock: Clock = systemClock,
): Promise<OpenedJournal> {
  const answer = await openJournal({
    clock,
    till: "till-1",
    engine: "storage page",
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    name,
  });
  if (answer.ok) return answer.value;
  throw new Error(`the journal did not open: ${JSON.stringify(answer.error)}`);
}

/** Reaches around the journal, as somebody at the browser's developer tools would. */
export async function behindItsBack<Value>(
  name: string,
  work: (db: IDBPDatabase) => Promise<Value>,
): Promise<Value> {
  const db = await openDB(name);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Removes a test's journal with everything that is kept beside it under the same name. */
export async function journalRemoved(name: string): Promise<void> {
  for (const { name: found = "" } of await indexedDB.databases()) {
    if (found === name || found.startsWith(`${name}-`)) await deleteDB(found);
  }
}
