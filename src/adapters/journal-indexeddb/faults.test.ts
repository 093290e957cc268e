import { afterEach, describe, expect, test, vi } from "vitest";
import { all, shopNamed, written } from "#testkit/journalSteps.ts";
import { behindItsBack, closed, freshName, opened, optionsFor } from "./disk.fixture.ts";
import { openJournal } from "./openJournal.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

function broken(name: string): DOMException {
  return new DOMException("told by the test", name);
}

/** Lets the browser answer `times` openings of this database with a fault. */
function failOpenings(name: string, times: number, fault: string): () => number {
  const open = indexedDB.open.bind(indexedDB);
  let asked = 0;
  vi.spyOn(indexedDB, "open").mockImplementation((wanted, version) => {
    if (wanted !== name) return open(wanted, version);
    asked += 1;
    if (asked <= times) throw broken(fault);
    return open(wanted, version);
  });
  return () => asked;
}

/** Lets every transaction on this database find its handle dead. */
function killHandle(name: string, times = Infinity): () => number {
  const begin = IDBDatabase.prototype.transaction;
  let asked = 0;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    if (this.name !== name) return begin.apply(this, args);
    asked += 1;
    if (asked <= times) throw broken("InvalidStateError");
    return begin.apply(this, args);
  });
  return () => asked;
}

describe("a handle that the browser has dropped", () => {
  test("[JRN-4] [JRN-15] is opened again once, when nothing had begun", async () => {
    const name = freshName();
    const journal = await opened(name);
    await journal.mirrored();
    killHandle(name, 1);
    expect(await journal.append(shopNamed("一"))).toMatchObject({ ok: true, value: { seq: 1 } });
  });

  test("[F16] [JRN-15] and cannot be had back is told at once, and is not asked for ever again", async () => {
    const name = freshName();
    const journal = await opened(name);
    await journal.mirrored();
    const begun = killHandle(name);
    const openings = failOpenings(name, Infinity, "UnknownError");
    for (let tries = 0; tries < 20; tries += 1) {
      expect(await journal.append(shopNamed("一"))).toMatchObject({ error: { type: "lost" } });
    }
    await expect(journal.settings()).rejects.toThrow("told by the test");
    expect(openings()).toBe(1);
    expect(begun()).toBe(1);
  });

  test("[JRN-15] and is dead again when it was opened anew stops the till as well", async () => {
    const name = freshName();
    const journal = await opened(name);
    await journal.mirrored();
    const openings = failOpenings(name, 0, "none");
    killHandle(name);
    for (let tries = 0; tries < 20; tries += 1) {
      expect(await journal.append(shopNamed("一"))).toMatchObject({ error: { type: "lost" } });
    }
    expect(openings()).toBe(1);
  });
});

describe("opening", () => {
  test.each([
    ["UnknownError", "damaged"],
    ["QuotaExceededError", "full"],
    ["SecurityError", "lost"],
  ])("[JRN-4] that meets %s is told as %s", async (fault, type) => {
    const name = freshName();
    failOpenings(name, Infinity, fault);
    expect(await openJournal(optionsFor(name))).toMatchObject({ ok: false, error: { type } });
  });

  test("[JRN-15] is tried a second time when the browser stumbled over its own files", async () => {
    const name = freshName();
    failOpenings(name, 1, "UnknownError");
    expect(await openJournal(optionsFor(name))).toMatchObject({ ok: true });
  });
});

describe("a write", () => {
  test("[JRN-4] whose transaction is aborted without a reason is told as lost and leaves nothing", async () => {
    const name = freshName();
    const journal = await opened(name);
    await journal.mirrored();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(function (
      this: IDBObjectStore,
      ...args
    ) {
      const request = put.apply(this, args);
      this.transaction.abort();
      return request;
    });
    expect(await journal.append(shopNamed("一"))).toMatchObject({ error: { type: "lost" } });
    expect(await all(journal)).toEqual([]);
    expect(await journal.append(shopNamed("二"))).toMatchObject({ value: { seq: 1 } });
  });

  test("[JRN-4] that stalls holds up the next, is told late and is written once", async () => {
    const name = freshName();
    const journal = await opened(name);
    await journal.mirrored();
    const letGo = await stalled(name);
    const answers: string[] = [];
    const one = journal.append(shopNamed("一")).then(() => answers.push("一"));
    const two = journal.append(shopNamed("二")).then(() => answers.push("二"));
    await new Promise((resolve) => setImmediate(resolve));
    expect(answers).toEqual([]);
    await letGo();
    await Promise.all([one, two]);
    expect(answers).toEqual(["一", "二"]);
    expect((await all(journal)).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test("[F20] [JRN-18] that the disk takes and gives back as something else stops the till", async () => {
    const name = freshName();
    const journal = await opened(name);
    for (let seq = 1; seq < 100; seq += 1) await written(journal, shopNamed(`${seq}`));
    await journal.mirrored();
    const get = IDBObjectStore.prototype.get;
    const reads: unknown[] = [];
    vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (this.name === "entries") reads.push(key);
      return this.name === "entries" ? get.call(this, 99) : get.call(this, key);
    });
    expect(await journal.append(shopNamed("100"))).toMatchObject({ error: { type: "lost" } });
    expect(reads).toContain(100);
    vi.restoreAllMocks();
    expect(await journal.append(shopNamed("101"))).toMatchObject({ error: { type: "lost" } });
    await closed(journal);
    // The next opening reads the end of the journal from disk, and it is sound after all.
    expect(await openJournal(optionsFor(name))).toMatchObject({ ok: true });
  });

  test("[F20] [JRN-18] of the last entry is read back when the journal is opened", async () => {
    const name = freshName();
    const journal = await opened(name);
    for (const shopName of ["一", "二"]) await written(journal, shopNamed(shopName));
    await closed(journal);
    await behindItsBack(name, async (db) => {
      const entry = (await db.get("entries", 2)) as object;
      await db.put("entries", { ...entry, body: shopNamed("") });
    });
    expect(await openJournal(optionsFor(name))).toMatchObject({
      error: { type: "damaged", restorable: true },
    });
  });
});

/** Holds the stores of a database in another transaction; the returned function lets them go. */
async function stalled(name: string): Promise<() => Promise<void>> {
  const asked = indexedDB.open(name);
  const db = await new Promise<IDBDatabase>((resolve) => {
    asked.addEventListener("success", () => resolve(asked.result));
  });
  const busy = db.transaction([...db.objectStoreNames], "readwrite");
  let held = true;
  const keepAlive = (): void => {
    if (held) busy.objectStore("meta").count().addEventListener("success", keepAlive);
  };
  keepAlive();
  return () =>
    new Promise((resolve) => {
      busy.addEventListener("complete", () => {
        db.close();
        resolve();
      });
      held = false;
    });
}
