import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sha256Hex } from "#adapters/journal-indexeddb/digest.ts";
import type { OpenedJournal } from "#adapters/journal-indexeddb/openJournal.ts";
import { sealEntry } from "#domain/journal/chain.ts";
import { all, paidSale, paying, shopNamed, written } from "#testkit/journalSteps.ts";
import { behindItsBack, journalRemoved, openedJournal } from "./database.ts";

const name = "noren-engine";
let journal: OpenedJournal;

beforeEach(async () => {
  await journalRemoved(name);
  journal = await openedJournal(name);
});

afterEach(async () => {
  journal.close();
  await journalRemoved(name);
});

/** Everything a busy page does between two steps of a transaction: tasks, digests, the network. */
function busyPage(): { readonly stop: () => Promise<void>; readonly turns: () => number } {
  let busy = true;
  let turns = 0;
  const noise = async (work: () => Promise<unknown>): Promise<void> => {
    while (busy) {
      await work();
      turns += 1;
    }
  };
  const nextTask = () => new Promise((resolve) => setTimeout(resolve));
  const noises = [
    // Chromium answers a short digest without leaving the task: alone it would let nothing else in.
    noise(() => crypto.subtle.digest("SHA-256", new Uint8Array(1_000)).then(nextTask)),
    noise(() => fetch(location.href, { method: "HEAD" })),
    noise(() => journal.verify()),
  ];
  return {
    turns: () => turns,
    async stop() {
      busy = false;
      await Promise.all(noises);
    },
  };
}

describe("the adapter in this browser", () => {
  test("[JRN-9] [JRN-20] keeps every transaction alive while the page is busy with other work", async () => {
    const page = busyPage();
    const appends = Array.from({ length: 100 }, (_, index) => `shop ${index}`);
    const acknowledged = await Promise.all(
      appends.map((shopName) => written(journal, shopNamed(shopName))),
    );
    await page.stop();
    expect(page.turns()).toBeGreaterThan(10);
    expect(await all(journal)).toEqual(acknowledged);
    expect(await journal.verify()).toMatchObject({ intact: true, entries: appends.length });
  });

  test("[JRN-3] [JRN-20] writes entry and views in one transaction that this browser knows as strict", async () => {
    const begun: IDBTransaction[] = [];
    const start = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
      const tx = start.apply(this, args);
      if (tx.mode === "readwrite" && this.name === name) begun.push(tx);
      return tx;
    };
    try {
      await paidSale(journal, "S_1");
    } finally {
      IDBDatabase.prototype.transaction = start;
    }
    expect(begun.map(({ durability }) => durability)).toEqual(["strict", "strict"]);
    for (const { objectStoreNames } of begun) {
      expect([...objectStoreNames]).toEqual(
        expect.arrayContaining(["days", "entries", "meta", "sales", "usedCodes"]),
      );
    }
  });

  test("[JRN-7] [JRN-20] cannot be made to overwrite: the number itself is the wall", async () => {
    const head = await written(journal, shopNamed("一"));
    const foreign = sealEntry(head, { ...head, till: "other" }, sha256Hex);
    await behindItsBack(name, (db) => db.add("entries", foreign));
    const answers = await Promise.all(
      ["二", "三"].map((shopName) => journal.append(shopNamed(shopName))),
    );
    for (const answer of answers) {
      expect(answer).toEqual({ ok: false, error: { type: "conflict" } });
    }
    expect((await all(journal)).at(-1)).toEqual(foreign);
  });

  test("[JRN-4] [JRN-20] tells a database that is deleted under it as lost, and begins no new one", async () => {
    await written(journal, shopNamed("一"));
    await deleteDB(name);
    expect(await journal.append(shopNamed("二"))).toMatchObject({
      ok: false,
      error: { type: "lost" },
    });
  });

  test("[JRN-20] keeps several sales without a receipt: a row's missing number is no number", async () => {
    // Quirk: WebKit's indexes take null for a key, and would let only one such row in.
    for (const id of ["S_1", "S_2", "S_3"]) await paying(journal, id);
    expect(await journal.openSales()).toHaveLength(3);
  });

  test("[JRN-20] [F1] finds after closing what was acknowledged before", async () => {
    const acknowledged = await written(journal, shopNamed("一"));
    journal.close();
    journal = await openedJournal(name);
    expect(await all(journal)).toEqual([acknowledged]);
    expect((await journal.settings()).shopName).toBe("一");
  });
});
