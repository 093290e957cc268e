import "fake-indexeddb/auto";
import { openDB } from "idb";
import type { IDBPDatabase } from "idb";
import type { Entry } from "#domain/journal/entry.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import type { FakeClock } from "#testkit/fakeClock.ts";
import { paidInCash, aSale, moved, cashBack } from "#testkit/journalFixtures.ts";
import { paying, shopNamed, written } from "#testkit/journalSteps.ts";
import { yen } from "#domain/money/yen.ts";
import { openJournal } from "./openJournal.ts";
import type { JournalOptions, OpenedJournal } from "./openJournal.ts";

let databases = 0;

/** A database nobody has opened yet. */
export function freshName(): string {
  databases += 1;
  return `noren-test-${databases}`;
}

export function optionsFor(name: string, clock: FakeClock = createFakeClock()): JournalOptions {
  const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(databases % 256);
  return { clock, till: "till-1", engine: "test", random, name };
}

export async function opened(name: string): Promise<OpenedJournal> {
  const answer = await openJournal(optionsFor(name));
  if (!answer.ok) throw new Error(`not opened: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** Closes the journal once its copy has everything. */
export async function closed(journal: OpenedJournal): Promise<void> {
  await journal.mirrored();
  journal.close();
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

/** Everything a database holds, as text. */
export async function dump(name: string): Promise<string> {
  return behindItsBack(name, async (db) => {
    const stores = [...db.objectStoreNames];
    const contents = await Promise.all(stores.map((store) => db.getAll(store)));
    return JSON.stringify(stores.map((store, index) => [store, contents[index]]));
  });
}

/** A short day: cash, a wallet, goods that came back, and a payment that is still open. */
export async function shortDay(journal: OpenedJournal): Promise<void> {
  await written(journal, shopNamed("暖簾"));
  const { sale, attempt } = await paying(journal, "S_wallet");
  await written(journal, moved(sale, attempt.paid()));
  const cash = aSale("S_cash", 300, 400);
  await written(journal, paidInCash(cash));
  await written(journal, cashBack(cash, "F_1", yen(100)));
  await paying(journal, "S_open");
}

export async function entriesIn(name: string): Promise<readonly Entry[]> {
  return behindItsBack(name, (db) => db.getAll("entries") as Promise<Entry[]>);
}
