import { readFileSync } from "node:fs";
import { openDB } from "idb";
import { afterEach, describe, expect, test, vi } from "vitest";
import { canonicalJson } from "#domain/journal/canonical.ts";
import { rebuild } from "#domain/journal/rebuild.ts";
import type { SaleRecord } from "#domain/journal/views.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { all, shopNamed } from "#testkit/journalSteps.ts";
import { aCampaign, published } from "#testkit/offers.ts";
import { databaseVersion } from "./database.ts";
import {
  behindItsBack,
  closed,
  dump,
  entriesIn,
  freshName,
  opened,
  optionsFor,
} from "./disk.fixture.ts";
import { mirrorName } from "./mirror.ts";
import { openJournal } from "./openJournal.ts";

interface StoredRow {
  readonly store: string;
  readonly key: IDBValidKey;
  readonly value: unknown;
}

/** A day of the first release, as its program left it on disk; made by that program itself. */
const firstRelease = readFileSync(new URL("golden/version1.ndjson", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as StoredRow);

/** The stores and indexes as the first release made them. */
async function leftByFirstRelease(): Promise<string> {
  const name = freshName();
  const db = await openDB(name, 1, {
    upgrade(db) {
      db.createObjectStore("entries", { keyPath: "seq" });
      const sales = db.createObjectStore("sales", { keyPath: "saleId" });
      sales.createIndex("newest", "newest");
      sales.createIndex("open", "open");
      sales.createIndex("receiptNumber", "receiptNumber", { unique: true });
      db.createObjectStore("days", { keyPath: "businessDate" });
      db.createObjectStore("usedCodes", { keyPath: "fingerprint" });
      db.createObjectStore("meta");
      db.createObjectStore("drafts");
    },
  });
  for (const { store, key, value } of firstRelease) {
    const isInline = ["entries", "sales", "days", "usedCodes"].includes(store);
    if (isInline) await db.put(store, value);
    else await db.put(store, storedBytes(value), key);
  }
  db.close();
  return name;
}

/** JSON has no bytes of its own. */
function storedBytes(value: unknown): unknown {
  const bytes = (value as { readonly bytes?: readonly number[] }).bytes;
  return bytes ? Uint8Array.from(bytes) : value;
}

async function versionOf(name: string): Promise<number> {
  return behindItsBack(name, async (db) => db.version);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a journal of the first release", () => {
  test("[JRN-11] is opened with the same entries, and views made anew from them", async () => {
    const name = await leftByFirstRelease();
    const before = await entriesIn(name);
    const journal = await opened(name);
    expect(await all(journal)).toEqual(before);
    expect(await journal.verify()).toMatchObject({ intact: true, entries: before.length });
    const views = rebuild(before);
    const kept = await journal.sales({ limit: 99 });
    expect(new Map(kept.map((record) => [record.saleId, record]))).toEqual(views.sales);
    for (const day of views.days.values()) expect(await journal.day(day.businessDate)).toEqual(day);
    expect(await journal.settings()).toEqual(views.settings);
    expect(await versionOf(name)).toBe(databaseVersion);
  });

  test("[JRN-11] keeps its receipt numbers, its key, its used codes and the cart that waits", async () => {
    const name = await leftByFirstRelease();
    const journal = await opened(name);
    for (const { store, key, value } of firstRelease) {
      if (store === "usedCodes") expect(await journal.codeUsed(key as string)).toBe(true);
      if (store !== "sales") continue;
      const { record } = value as { readonly record: SaleRecord };
      // Money that was owed back made a receipt then, and buys nothing now.
      if (record.attempts.some((attempt) => "refundOwed" in attempt && attempt.refundOwed))
        continue;
      if (record.attempts.every(({ status }) => status === "refunded")) continue;
      const after = await journal.sale(record.saleId);
      expect(after?.receipt?.number).toBe(record.receipt?.number);
    }
    await behindItsBack(name, async (db) => {
      const [salt, cart] = [await db.get("meta", "salt"), await db.get("drafts", "cart")];
      expect(salt).toEqual(new Uint8Array(32).fill(7));
      expect(cart).toMatchObject({ id: "S_next" });
    });
  });

  test("[JRN-11] goes on where it was: open payments, refunds under way, requests, numbers", async () => {
    const journal = await opened(await leftByFirstRelease());
    const open = (await journal.openSales()).map(({ saleId }) => saleId);
    expect(new Set(open)).toEqual(new Set(["S_owed", "S_asking", "S_attention", "S_unsure"]));
    const asking = (await journal.openSales()).find((one) => one.sale.totals.total === 700);
    const [attempt] = asking?.attempts ?? [];
    expect(attempt).toMatchObject({ refund: { by: "refund", returned: null, amount: 700 } });
    expect(attempt && (await journal.saleOfRequest(attempt.request))?.saleId).toBe("S_asking");
    expect(await journal.append(shopNamed("新"))).toMatchObject({ ok: true });
    await closed(journal);
  });

  test("[JRN-13] gets its copy at the first opening", async () => {
    const name = await leftByFirstRelease();
    const journal = await opened(name);
    expect(await journal.mirrored()).toBe(true);
    expect(await entriesIn(mirrorName(name))).toEqual(await entriesIn(name));
  });

  test("[JRN-11] stays whole in the first release's form when its upgrade is cut short anywhere", async () => {
    const name = await leftByFirstRelease();
    const before = await dump(name);
    const put = IDBObjectStore.prototype.put;
    for (let left = 0; ; left += 1) {
      let puts = 0;
      vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        puts += 1;
        if (puts > left) throw new DOMException("power cut", "AbortError");
        return put.apply(this, args);
      });
      const answer = await openJournal(optionsFor(name));
      vi.restoreAllMocks();
      if (answer.ok) {
        // Every step of the upgrade has had its power cut.
        expect(left).toBeGreaterThan(10);
        break;
      }
      expect(answer.error.type).toBe("lost");
      expect(await versionOf(name)).toBe(1);
      expect(await dump(name)).toBe(before);
    }
  });

  test("[JRN-11] [JRN-14] that has lost an entry is not upgraded, and nothing of it is touched", async () => {
    for (const lost of [2, firstRelease.filter(({ store }) => store === "entries").length]) {
      const name = await leftByFirstRelease();
      await behindItsBack(name, (db) => db.delete("entries", lost));
      const before = await dump(name);
      expect(await openJournal(optionsFor(name))).toMatchObject({
        error: { type: "damaged", restorable: false },
      });
      expect(await versionOf(name)).toBe(1);
      expect(await dump(name)).toBe(before);
    }
  });
});

/** A journal as the last program before campaigns left it: with switched wallets, without offers. */
async function leftBeforeCampaigns(): Promise<string> {
  const newest = await leftByFirstRelease();
  const journal = await opened(newest);
  await journal.append({ type: "walletSwitched", wallet: "GCash", on: false, by: "店長" });
  await closed(journal);
  const name = freshName();
  const [from, to] = await Promise.all([
    openDB(newest),
    openDB(name, 3, {
      upgrade(db) {
        db.createObjectStore("entries", { keyPath: "seq" });
        const sales = db.createObjectStore("sales", { keyPath: "saleId" });
        sales.createIndex("newest", "newest");
        sales.createIndex("open", "open");
        sales.createIndex("receiptNumber", "receiptNumber", { unique: true });
        sales.createIndex("requests", "requests", { multiEntry: true });
        db.createObjectStore("days", { keyPath: "businessDate" });
        db.createObjectStore("usedCodes", { keyPath: "fingerprint" });
        db.createObjectStore("meta");
        db.createObjectStore("drafts");
      },
    }),
  ]);
  for (const store of to.objectStoreNames) {
    for (const key of await from.getAllKeys(store)) {
      const value: unknown = await from.get(store, key);
      const isInline = ["entries", "sales", "days", "usedCodes"].includes(store);
      await to.put(store, value, isInline ? undefined : key);
    }
  }
  from.close();
  to.close();
  return name;
}

describe("a journal of the program before campaigns", () => {
  test("[JRN-11] keeps its entries and its wallets' switches, and takes campaigns from then on", async () => {
    const name = await leftBeforeCampaigns();
    const before = await entriesIn(name);
    const journal = await opened(name);
    expect(await all(journal)).toEqual(before);
    expect(await journal.walletSwitches()).toMatchObject({ GCash: { on: false, by: "店長" } });
    expect(await journal.offers()).toEqual([]);
    expect(await journal.append(published(aCampaign("O_1")))).toMatchObject({ ok: true });
    expect(await journal.offers()).toMatchObject([{ offer: { id: "O_1" } }]);
    expect(await versionOf(name)).toBe(databaseVersion);
  });
});

describe("a database in other hands", () => {
  test("[JRN-11] of a newer program is refused and left as it is", async () => {
    const name = freshName();
    const newer = await openDB(name, databaseVersion + 1, {
      upgrade: (db) => void db.createObjectStore("things", { keyPath: "id" }),
    });
    await newer.put("things", { id: 1 });
    newer.close();
    const before = await dump(name);
    expect(await openJournal(optionsFor(name))).toEqual({ ok: false, error: { type: "newer" } });
    expect(await dump(name)).toBe(before);
    expect(await versionOf(name)).toBe(databaseVersion + 1);
  });

  test("[JRN-11] held by a window that does not let go is told after five seconds, and opens later", async () => {
    const name = await leftByFirstRelease();
    const asleep = await openDB(name, 1);
    const clock = createFakeClock();
    const answer = openJournal(optionsFor(name, clock));
    await vi.waitFor(() => expect(clock.armed).toBe(1));
    await clock.advance(5_000);
    expect(await answer).toEqual({ ok: false, error: { type: "blocked" } });
    asleep.close();
    const journal = await opened(name);
    expect(await journal.append(shopNamed("一"))).toMatchObject({ ok: true });
  });

  test("[JRN-11] held by a window that lets go is opened without a word", async () => {
    const name = await leftByFirstRelease();
    const older = await openDB(name, 1, {
      blocking: (_now, _wanted, { target }) =>
        void setImmediate(() => (target as IDBDatabase).close()),
    });
    const clock = createFakeClock();
    expect(await openJournal(optionsFor(name, clock))).toMatchObject({ ok: true });
    expect(clock.armed).toBe(0);
    older.close();
  });
});

test("the golden journal holds every kind of entry the first release wrote", () => {
  const bodies = firstRelease
    .filter(({ store }) => store === "entries")
    .map(({ value }) => (value as { readonly body: { readonly type: string } }).body);
  expect(new Set(bodies.map(({ type }) => type))).toEqual(
    new Set([
      "shopConfigured",
      "paymentIntended",
      "paymentMoved",
      "paymentNoted",
      "receiptReissued",
    ]),
  );
  expect(canonicalJson(bodies)).toContain('"refund":{"amount":40,"id":');
});
