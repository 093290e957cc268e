import { wrap } from "idb";
import type { IDBPDatabase } from "idb";
import { systemClock } from "#adapters/clock-system/systemClock.ts";
import { databasesApart } from "#adapters/journal-indexeddb/apart.ts";
import { openJournal } from "#adapters/journal-indexeddb/openJournal.ts";
import type { JournalOptions, OpenedJournal } from "#adapters/journal-indexeddb/openJournal.ts";
import { restoreJournal } from "#adapters/journal-indexeddb/restoreJournal.ts";
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
  const answer = await openJournal(optionsFor(name, clock));
  if (answer.ok) return answer.value;
  throw new Error(`the journal did not open: ${JSON.stringify(answer.error)}`);
}

/**
 * The same, but a journal that the browser has thrown away is first brought back from the tablet's own
 * copy, as whoever stands at the till would at the press of a button.
 * @throws when it does not open, and has no copy to be brought back from
 */
export async function openedOrRestored(
  name: string,
): Promise<{ readonly journal: OpenedJournal; readonly restored: boolean }> {
  const answer = await openJournal(optionsFor(name, systemClock));
  if (answer.ok) return { journal: answer.value, restored: false };
  if (answer.error.type === "damaged" && answer.error.restorable) {
    const restored = await restoreJournal(optionsFor(name, systemClock), "mirror");
    if (restored.ok) return { journal: await openedJournal(name), restored: true };
  }
  throw new Error(`the journal did not open: ${JSON.stringify(answer.error)}`);
}

function optionsFor(name: string, clock: Clock): JournalOptions {
  return {
    clock,
    till: "till-1",
    engine: "storage page",
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    name,
  };
}

/** Reaches around the journal, as somebody at the browser's developer tools would. */
export async function behindItsBack<Value>(
  name: string,
  work: (db: IDBPDatabase) => Promise<Value>,
  among: IDBFactory = indexedDB,
): Promise<Value> {
  const db = (await wrap(among.open(name))) as unknown as IDBPDatabase;
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Removes a test's journal with everything that is kept beside it under the same name. */
export async function journalRemoved(name: string): Promise<void> {
  for (const among of [indexedDB, await databasesApart()]) {
    for (const { name: found = "" } of await among.databases()) {
      if (found === name || found.startsWith(`${name}-`)) await wrap(among.deleteDatabase(found));
    }
  }
}
