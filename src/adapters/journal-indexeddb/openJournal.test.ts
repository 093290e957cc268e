import { deleteDB, openDB } from "idb";
import type { IDBPDatabase } from "idb";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Entry } from "#domain/journal/entry.ts";
import type { SaleRecord } from "#domain/journal/views.ts";
import { journalContract } from "#ports/journal.contract.ts";
import { anAttempt, aSale, moved, traceOf } from "#testkit/journalFixtures.ts";
import { paying, shopNamed } from "#testkit/journalSteps.ts";
import { databaseVersion } from "./database.ts";
import type { SaleRow } from "./database.ts";
import { sha256Hex } from "./digest.ts";
import { behindItsBack, closed, dump, freshName, opened, optionsFor } from "./disk.fixture.ts";
import { mirrorName } from "./mirror.ts";
import { openJournal } from "./openJournal.ts";
import type { OpenedJournal } from "./openJournal.ts";

/** The second view is written after the entry itself, so there is something to undo. */
function failNextPut(errorName: string): void {
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
    throw new DOMException("told by the test", errorName);
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

journalContract("IndexedDB", async () => {
  const name = freshName();
  const journals: OpenedJournal[] = [];
  return {
    async open() {
      const journal = await opened(name);
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
    dump: () => dump(name),
    digest: sha256Hex,
    async close() {
      for (const journal of journals) journal.close();
      await deleteDB(name);
      await deleteDB(mirrorName(name));
    },
  };
});

/** What was begun on the database of this name alone: its copy has transactions of its own. */
function transactionsOn(name: string) {
  const begun: unknown[][] = [];
  const start = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    if (this.name === name) begun.push(args);
    return start.apply(this, args);
  });
  return begun;
}

describe("a journal on disk", () => {
  test("[JRN-3] every write is one strictly durable transaction over entry and views", async () => {
    const name = freshName();
    const journal = await opened(name);
    const { sale, attempt } = await paying(journal, "S_1");
    await journal.mirrored();
    const begun = transactionsOn(name);
    await journal.append(moved(sale, attempt.paid()));
    expect(begun).toEqual([
      [
        expect.arrayContaining(["entries", "sales", "days", "meta", "usedCodes"]),
        "readwrite",
        { durability: "strict" },
      ],
    ]);
  });

  test("[JRN-3] [JRN-16] an append resolves on the transaction's completion, not on its requests'", async () => {
    const name = freshName();
    const journal = await opened(name);
    const order: string[] = [];
    const start = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      const tx = start.apply(this, args);
      const writes = this.name === name && args[1] === "readwrite";
      if (writes) tx.addEventListener("complete", () => order.push("complete"));
      return tx;
    });
    await journal.append(shopNamed("一"));
    order.push("resolved");
    expect(order.slice(0, 2)).toEqual(["complete", "resolved"]);
  });

  test("[JRN-4] a disk that runs full at the very commit is told as full", async () => {
    const journal = await opened(freshName());
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(function (
      this: IDBObjectStore,
      ...args
    ) {
      const request = put.apply(this, args);
      // What a browser does when the commit itself meets the quota: abort, with the reason noted.
      const full = new DOMException("no room", "QuotaExceededError");
      Object.defineProperty(this.transaction, "error", { get: () => full });
      this.transaction.abort();
      return request;
    });
    expect(await journal.append(shopNamed("一"))).toEqual({ ok: false, error: { type: "full" } });
    expect(await journal.verify()).toMatchObject({ entries: 0 });
  });

  test("[JRN-4] a write whose fate is unknown is never tried again", async () => {
    const name = freshName();
    const journal = await opened(name);
    await journal.mirrored();
    const begun = transactionsOn(name);
    failNextPut("UnknownError");
    expect(await journal.append(shopNamed("一"))).toMatchObject({ error: { type: "lost" } });
    expect(begun.length).toBe(1);
  });

  test("[JRN-4] after closing, and after losing the whole database, writing is told as lost", async () => {
    const closed = await opened(freshName());
    closed.close();
    expect(await closed.append(shopNamed("一"))).toMatchObject({ error: { type: "lost" } });

    const name = freshName();
    const journal = await opened(name);
    await journal.append(shopNamed("一"));
    await deleteDB(name);
    expect(await journal.append(shopNamed("二"))).toMatchObject({ error: { type: "lost" } });
  });

  test("[JRN-6] an old tab lets go of the database when a newer program wants it", async () => {
    const name = freshName();
    const journal = await opened(name);
    const newer = await openDB(name, databaseVersion + 1);
    expect(await journal.append(shopNamed("一"))).toEqual({ ok: false, error: { type: "newer" } });
    newer.close();
  });

  test("our own bug is thrown, not told as a fault of the disk", async () => {
    const journal = await opened(freshName());
    const sale = aSale("S_1", 500, 500);
    const attempt = anAttempt(sale, "R_1", traceOf("1234", "fp", null), null);
    await expect(journal.append(moved(sale, attempt.paid()))).rejects.toThrow("never written");
    expect(await journal.append(shopNamed("一"))).toMatchObject({ ok: true });
  });

  test("what was written is there after the till is opened again", async () => {
    const name = freshName();
    const before = await opened(name);
    await before.append(shopNamed("一"));
    const fingerprint = before.fingerprint("281001234567890123456789");
    before.close();
    expect((await opened(freshName())).fingerprint("281001234567890123456789")).not.toBe(
      fingerprint,
    );
    const after = await opened(name);
    expect((await after.settings()).shopName).toBe("一");
    expect(after.fingerprint("281001234567890123456789")).toBe(fingerprint);
    expect(await after.append(shopNamed("二"))).toMatchObject({ value: { seq: 2 } });
  });

  test("reads a journal longer than one chunk, and finds a fault in the last of it", async () => {
    const name = freshName();
    const journal = await opened(name);
    const length = 600;
    for (let index = 0; index < length; index += 1) await journal.append(shopNamed(`${index}`));
    const seen: number[] = [];
    for await (const { seq } of journal.entries()) seen.push(seq);
    expect(seen).toEqual(Array.from({ length }, (_, index) => index + 1));
    expect(await journal.verify()).toMatchObject({ intact: true, entries: length });
    await behindItsBack(name, (db) => db.delete("entries", length - 1));
    expect(await journal.verify()).toEqual({ intact: false, firstBadSeq: length - 1 });
  });

  test("lists more sales than one chunk holds, each once", async () => {
    const journal = await opened(freshName());
    const length = 450;
    for (let index = 0; index < length; index += 1) {
      const { sale, attempt } = await paying(journal, `S_${index}`, {}, index + 1);
      await journal.append(moved(sale, index === 7 ? attempt.paying : attempt.failed));
    }
    const found = await journal.sales({ limit: 1000 });
    expect(new Set(found.map(({ saleId }) => saleId)).size).toBe(length);
    expect(found.length).toBe(length);
    expect(found[0]?.saleId).toBe("S_7");
  });
});

async function forgeLast(db: IDBPDatabase): Promise<void> {
  const last = (await db.get("entries", 2)) as Entry;
  await db.put("entries", { ...last, hash: sha256Hex("forged") });
}

describe("a journal whose disk was changed behind its back", () => {
  async function damaged(change: (db: IDBPDatabase) => Promise<unknown>) {
    const name = freshName();
    const journal = await opened(name);
    const { sale, attempt } = await paying(journal, "S_1");
    await journal.append(moved(sale, attempt.paid()));
    await journal.mirrored();
    await behindItsBack(name, change);
    return { name, journal, sale, attempt };
  }

  test.each([
    ["salt", (db: IDBPDatabase) => db.delete("meta", "salt")],
    ["salt", (db: IDBPDatabase) => db.put("meta", new Uint8Array(3), "salt")],
    ["settings", (db: IDBPDatabase) => db.delete("meta", "settings")],
    ["settings", (db: IDBPDatabase) => db.put("meta", { shopName: 1 }, "settings")],
    ["head", (db: IDBPDatabase) => db.delete("meta", "head")],
    ["head", (db: IDBPDatabase) => db.put("meta", { seq: 1, hash: "0".repeat(64) }, "head")],
    ["everything but the entries", (db: IDBPDatabase) => db.clear("meta")],
    ["last entry", (db: IDBPDatabase) => db.delete("entries", 2)],
    ["true last entry", forgeLast],
    ["all entries", (db: IDBPDatabase) => db.clear("entries")],
    ["sales", (db: IDBPDatabase) => db.clear("sales")],
    ["days", (db: IDBPDatabase) => db.clear("days")],
    ["used codes", (db: IDBPDatabase) => db.clear("usedCodes")],
  ])(
    "[F8] [JRN-10] [JRN-14] does not open without its %s, and mends nothing in silence",
    async (_what, change) => {
      const { name, journal } = await damaged(change);
      await closed(journal);
      const before = await dump(name);
      const copied = await dump(mirrorName(name));
      expect(await openJournal(optionsFor(name))).toEqual({
        ok: false,
        error: { type: "damaged", detail: expect.any(String), restorable: true },
      });
      expect(await dump(name)).toBe(before);
      expect(await dump(mirrorName(name))).toBe(copied);
    },
  );

  test("[JRN-10] does not open without its used codes, however long ago they were used", async () => {
    const { name, journal } = await damaged((db) => db.clear("usedCodes"));
    for (let index = 0; index < 210; index += 1) await journal.append(shopNamed(`${index}`));
    await closed(journal);
    expect(await openJournal(optionsFor(name))).toMatchObject({
      error: { type: "damaged", detail: "the used codes are missing" },
    });
  });

  test("[JRN-10] a damaged sale, day or entry is named and not believed", async () => {
    const { journal, sale } = await damaged(async (db) => {
      const row = (await db.get("sales", "S_1")) as SaleRow & { readonly record: SaleRecord };
      await db.put("sales", { ...row, record: { ...row.record, notes: "many" } });
      await db.put("days", { businessDate: "2026-11-22", receipts: 1 });
      await db.put("entries", { ...((await db.get("entries", 1)) as Entry), at: 1.5 });
    });
    await expect(journal.sale(sale.id)).rejects.toThrow('sale S_1 is damaged at "notes"');
    await expect(journal.sales({ limit: 1 })).rejects.toThrow("sale S_1");
    await expect(journal.day("2026-11-22")).rejects.toThrow("day 2026-11-22 is damaged");
    await expect(journal.entries()[Symbol.asyncIterator]().next()).rejects.toThrow("entry 1");
    expect(await journal.verify()).toEqual({ intact: false, firstBadSeq: 1 });
  });

  test("[JRN-4] [JRN-10] nothing is written on top of a damaged view", async () => {
    const { journal, sale, attempt } = await damaged((db) =>
      db.put("days", { businessDate: "2026-11-22", receipts: 1 }),
    );
    const answer = await journal.append(moved(sale, attempt.refunded));
    expect(answer).toMatchObject({ ok: false, error: { type: "lost" } });
    expect(await journal.verify()).toMatchObject({ entries: 2 });
  });

  test("[RCP-6] a day that lost its count cannot give a receipt number twice", async () => {
    const { journal } = await damaged((db) => db.delete("days", "2026-11-22"));
    const { sale, attempt } = await paying(journal, "S_2");
    const answer = await journal.append(moved(sale, attempt.paid()));
    expect(answer).toMatchObject({ ok: false, error: { type: "lost" } });
  });

  test("[JRN-2] a head that was lost or cut back is found", async () => {
    const lost = await damaged((db) => db.delete("meta", "head"));
    expect(await lost.journal.verify()).toEqual({ intact: false, firstBadSeq: 3 });
    const cut = await damaged((db) => db.put("meta", { seq: 1, hash: "0".repeat(64) }, "head"));
    expect(await cut.journal.verify()).toEqual({ intact: false, firstBadSeq: 2 });
  });
});
