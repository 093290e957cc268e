import { deleteDB } from "idb";
import type { IDBPDatabase } from "idb";
import { afterEach, describe, expect, test, vi } from "vitest";
import { sealEntry } from "#domain/journal/chain.ts";
import type { Entry } from "#domain/journal/entry.ts";
import type { JournalFailure } from "#ports/journal.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { all, shopNamed, written } from "#testkit/journalSteps.ts";
import { sha256Hex } from "./digest.ts";
import {
  behindItsBack,
  closed,
  dump,
  entriesIn,
  freshName,
  opened,
  optionsFor,
  shortDay,
} from "./disk.fixture.ts";
import { mirrorName } from "./mirror.ts";
import { openJournal } from "./openJournal.ts";

/** A tablet in the evening: the journal closed, its copy complete. */
async function evening(): Promise<string> {
  const name = freshName();
  const journal = await opened(name);
  await shortDay(journal);
  await closed(journal);
  return name;
}

async function failureOf(name: string): Promise<JournalFailure | null> {
  const answer = await openJournal(optionsFor(name));
  if (!answer.ok) return answer.error;
  await closed(answer.value);
  return null;
}

async function lastSeq(name: string): Promise<number> {
  return (await entriesIn(name)).length;
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("the copy of a journal", () => {
  test("[JRN-13] has every entry, as it was written, and nothing else", async () => {
    const name = await evening();
    expect(await entriesIn(mirrorName(name))).toEqual(await entriesIn(name));
    await behindItsBack(mirrorName(name), async ({ objectStoreNames }) =>
      expect([...objectStoreNames]).toEqual(["entries"]),
    );
  });

  test("[JRN-13] is written after the journal, strictly, by adding, and before the entry is told", async () => {
    const name = freshName();
    const journal = await opened(name);
    await journal.mirrored();
    const order: string[] = [];
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      const tx = begin.apply(this, args);
      const place = this.name === name ? "journal" : "copy";
      if (place === "copy") expect(args[2]).toEqual({ durability: "strict" });
      tx.addEventListener("complete", () => order.push(place));
      return tx;
    });
    const puts = vi.spyOn(IDBObjectStore.prototype, "put");
    await journal.append(shopNamed("一"));
    order.push("told");
    await journal.mirrored();
    expect(order).toEqual(["journal", "copy", "told"]);
    expect(
      puts.mock.contexts.every((store) => (store as IDBObjectStore).transaction.db.name === name),
    ).toBe(true);
  });

  test("[JRN-13] that cannot be written stops nobody, and is caught up when it can", async () => {
    const name = freshName();
    const journal = await opened(name);
    await journal.mirrored();
    const add = IDBObjectStore.prototype.add;
    const spy = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.transaction.db.name !== name) throw new DOMException("full", "QuotaExceededError");
      return add.apply(this, args);
    });
    await shortDay(journal);
    expect(await journal.mirrored()).toBe(false);
    expect(await entriesIn(mirrorName(name))).toEqual([]);
    spy.mockRestore();
    await written(journal, shopNamed("後"));
    expect(await journal.mirrored()).toBe(true);
    expect(await entriesIn(mirrorName(name))).toEqual(await all(journal));
  });

  test("[JRN-13] that hangs holds the till up for half a second, once", async () => {
    const [name, clock] = [freshName(), createFakeClock()];
    const answer = await openJournal(optionsFor(name, clock));
    if (!answer.ok) throw new Error("not opened");
    const journal = answer.value;
    await journal.mirrored();
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.transaction.db.name === name) return add.apply(this, args);
      return new Promise(() => undefined) as unknown as IDBRequest<IDBValidKey>;
    });
    let told = 0;
    const first = journal.append(shopNamed("一")).then(() => (told += 1));
    await clock.advance(499);
    expect(told).toBe(0);
    await clock.advance(1);
    await first;
    await journal.append(shopNamed("二"));
    expect(clock.armed).toBe(0);
    expect((await all(journal)).length).toBe(2);
  });

  test("[JRN-13] stands among databases of its own, where the browser has such", async () => {
    const own = new IDBFactory();
    const open = vi.fn(() => Promise.resolve({ indexedDB: own }));
    vi.stubGlobal("navigator", { storageBuckets: { open } });
    const name = await evening();
    expect(open).toHaveBeenCalledWith("copy", { durability: "strict", persisted: true });
    expect((await own.databases()).map((one) => one.name)).toEqual([mirrorName(name)]);
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(mirrorName(name));
    // Everything that shares a file with the journal is gone.
    await deleteDB(name);
    expect(await failureOf(name)).toMatchObject({ type: "damaged", restorable: true });
  });

  test("[JRN-13] written by two windows at once is still whole and in order", async () => {
    const name = freshName();
    const [one, two] = [await opened(name), await opened(name)];
    const names = Array.from({ length: 40 }, (_, index) => `shop ${index}`);
    await Promise.all(
      names.map((shopName, index) => written(index % 2 === 0 ? one : two, shopNamed(shopName))),
    );
    await Promise.all([one.mirrored(), two.mirrored()]);
    await written(one, shopNamed("後"));
    expect(await one.mirrored()).toBe(true);
    expect(await entriesIn(mirrorName(name))).toEqual(await all(one));
  });

  test("[JRN-13] that lags, or is gone, is caught up at the next opening", async () => {
    const name = await evening();
    await behindItsBack(mirrorName(name), (db) => db.delete("entries", 6));
    expect(await failureOf(name)).toBeNull();
    expect(await entriesIn(mirrorName(name))).toEqual(await entriesIn(name));
    await deleteDB(mirrorName(name));
    expect(await failureOf(name)).toBeNull();
    expect(await entriesIn(mirrorName(name))).toEqual(await entriesIn(name));
  });

  test.each([
    ["its last entry", async (db: IDBPDatabase) => forge(db, 6)],
    ["an unreadable last entry", (db: IDBPDatabase) => db.put("entries", { seq: 6 })],
  ])(
    "[JRN-13] with %s damaged is made anew from a journal that proves itself",
    async (_what, harm) => {
      const name = await evening();
      const journal = await entriesIn(name);
      await behindItsBack(mirrorName(name), async (db) => {
        await harm(db);
      });
      expect(await failureOf(name)).toBeNull();
      expect(await entriesIn(name)).toEqual(journal);
      expect(await entriesIn(mirrorName(name))).toEqual(journal);
    },
  );

  test("[JRN-13] with a flaw in its middle is found when the journal is verified", async () => {
    const name = await evening();
    await behindItsBack(mirrorName(name), (db) => forge(db, 3));
    const journal = await opened(name);
    expect(await journal.verify()).toMatchObject({ intact: true });
    await closed(journal);
    expect(await entriesIn(mirrorName(name))).toEqual(await entriesIn(name));
  });

  test("[JRN-13] is not given up for a journal that is damaged itself", async () => {
    const name = await evening();
    await behindItsBack(mirrorName(name), (db) => forge(db, 6));
    await behindItsBack(name, (db) => forge(db, 2));
    const copied = await dump(mirrorName(name));
    expect(await failureOf(name)).toMatchObject({ type: "damaged", restorable: false });
    expect(await dump(mirrorName(name))).toBe(copied);
  });
});

async function forge(db: IDBPDatabase, seq: number): Promise<void> {
  const entry = (await db.get("entries", seq)) as Entry;
  await db.put("entries", { ...entry, body: shopNamed("偽") });
}

/** Another history from `seq` on, sealed with all care, and the views left as they are. */
async function forked(db: IDBPDatabase): Promise<void> {
  const entries = (await db.getAll("entries")) as Entry[];
  const [before, last] = entries.slice(-2);
  if (!before || !last) throw new Error("too short");
  const other = sealEntry(before, { ...last, body: shopNamed("偽") }, sha256Hex);
  await db.put("entries", other);
  await db.put("meta", { seq: other.seq, hash: other.hash }, "head");
}

async function rolledBack(db: IDBPDatabase): Promise<void> {
  const entries = (await db.getAll("entries")) as Entry[];
  const [before, last] = entries.slice(-2);
  if (!before || !last) throw new Error("too short");
  await db.delete("entries", last.seq);
  await db.put("meta", { seq: before.seq, hash: before.hash }, "head");
}

describe("a journal that its copy contradicts", () => {
  test.each([
    ["was set back to an older state", rolledBack],
    ["has another last entry", forked],
    ["has lost all its entries", (db: IDBPDatabase) => db.clear("entries")],
    [
      "was emptied of everything",
      async (db: IDBPDatabase) => {
        for (const store of db.objectStoreNames) await db.clear(store);
      },
    ],
  ])("[JRN-13] [JRN-14] and %s is not opened, and nothing is wiped", async (_what, harm) => {
    const name = await evening();
    await behindItsBack(name, async (db) => {
      await harm(db);
    });
    const [before, copied] = [await dump(name), await dump(mirrorName(name))];
    expect(await failureOf(name)).toMatchObject({ type: "damaged", restorable: true });
    expect(await dump(name)).toBe(before);
    expect(await dump(mirrorName(name))).toBe(copied);
  });

  test("[F13] [JRN-13] [JRN-14] is missed when the whole database is gone", async () => {
    const name = await evening();
    await deleteDB(name);
    expect(await failureOf(name)).toMatchObject({ type: "damaged", restorable: true });
    // A second look does not take the empty database for a new one either.
    expect(await failureOf(name)).toMatchObject({ type: "damaged", restorable: true });
    expect(await lastSeq(name)).toBe(0);
  });

  test("[F17] [JRN-14] that its browser cannot open twice is told as damaged", async () => {
    const name = await evening();
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, "open").mockImplementation((wanted, version) => {
      if (wanted === name)
        throw new DOMException("Internal error opening backing store", "UnknownError");
      return open(wanted, version);
    });
    expect(await failureOf(name)).toEqual({
      type: "damaged",
      detail: "Internal error opening backing store",
      restorable: true,
    });
  });
});
