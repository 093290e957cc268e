import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Digest } from "#domain/journal/chain.ts";
import { sealEntry } from "#domain/journal/chain.ts";
import type { Entry, EntryBody } from "#domain/journal/entry.ts";
import { rebuild } from "#domain/journal/rebuild.ts";
import { hasOpenPayment } from "#domain/journal/search.ts";
import type { SaleRecord } from "#domain/journal/views.ts";
import { yen, zeroYen } from "#domain/money/yen.ts";
import { defaultShopSettings } from "#domain/settings/shopSettings.ts";
import { instant } from "#domain/time/instant.ts";
import { anAttempt, aSale, intended, moved } from "#testkit/journalFixtures.ts";
import { history } from "#testkit/journalHistories.ts";
import { all, failed, paidSale, paying, shopNamed, written } from "#testkit/journalSteps.ts";
import { tampering } from "#testkit/journalTampering.ts";
import type { Journal } from "./journal.ts";
import { offerRules } from "./journalOffers.contract.ts";
import { moneyRules } from "./journalMoney.contract.ts";

/** One database, and ways to reach around the journal that no shop has. */
export interface JournalBench {
  /** A journal over this bench's one database; a second one stands for a second tab. */
  open(): Promise<Journal>;
  /** Lets the device fail in the middle of the next write. */
  failNextWrite(failure: "full" | "lost"): void;
  /** Puts `entry` at its number in place of what stands there, or removes what stands at `seq`. */
  replaceEntry(seq: number, entry: Entry | null): Promise<void>;
  /** Everything that is stored, as text. */
  dump(): Promise<string>;
  readonly digest: Digest;
  close(): Promise<void>;
}

/** What every journal promises, whoever keeps it. */
export function journalContract(name: string, makeBench: () => Promise<JournalBench>): void {
  async function onBench(work: Work): Promise<void> {
    const bench = await makeBench();
    try {
      await work(bench, await bench.open());
    } finally {
      await bench.close();
    }
  }

  describe(`the journal kept by ${name}`, () => {
    describe("as a chain", () => chainRules(onBench));
    describe("as something that is written", () => writerRules(onBench));
    describe("as something that is read", () => readerRules(onBench));
    describe("as the books of a shop", () => moneyRules(onBench));
    describe("as the keeper of offers", () => offerRules(onBench));
  });
}

type Work = (bench: JournalBench, journal: Journal) => Promise<void>;
export type OnBench = (work: Work) => Promise<void>;

function chainRules(onBench: OnBench): void {
  test("[JRN-1] numbers entries from 1 without a gap and links each to the one before", () =>
    onBench(async (_bench, journal) => {
      const first = await written(journal, shopNamed("一"));
      const second = await written(journal, shopNamed("二"));
      expect([first.seq, second.seq]).toEqual([1, 2]);
      expect(first.prev).toBe("0".repeat(64));
      expect(second.prev).toBe(first.hash);
      expect(await all(journal)).toEqual([first, second]);
    }));

  test("[JRN-1] keeps the order of appends that nobody waited for", () =>
    onBench(async (_bench, journal) => {
      const names = Array.from({ length: 20 }, (_, index) => `shop ${index}`);
      await Promise.all(names.map((shopName) => journal.append(shopNamed(shopName))));
      const bodies = (await all(journal)).map(({ body }) => body);
      expect(bodies).toEqual(names.map(shopNamed));
    }));

  test("[JRN-2] [JRN-5] any history verifies, and its rebuilt views equal the kept ones", () =>
    fc.assert(
      fc.asyncProperty(history, (past) =>
        onBench(async (_bench, journal) => {
          const bodies = past.bodies(journal.fingerprint);
          for (const body of bodies) await written(journal, body);
          const entries = await all(journal);
          expect(await journal.verify()).toEqual({
            intact: true,
            entries: bodies.length,
            head: entries.at(-1)?.hash,
          });
          await expectRebuilt(journal, entries);
        }),
      ),
      { numRuns: 40 },
    ));

  test("[JRN-2] one changed, removed or exchanged entry is found where it stands", () =>
    fc.assert(
      fc.asyncProperty(history, fc.nat(), tampering, (past, where, tamper) =>
        onBench(async (bench, journal) => {
          for (const body of past.bodies(journal.fingerprint)) await written(journal, body);
          const entries = await all(journal);
          const index = where % entries.length;
          const changed = tamper(entries, index, bench.digest);
          await bench.replaceEntry(index + 1, changed.entry);
          expect(await journal.verify()).toEqual({
            intact: false,
            firstBadSeq: Math.min(index + 1 + changed.foundAfter, entries.length),
          });
        }),
      ),
      { numRuns: 60 },
    ));

  test.each([
    ["the first", 1, 2],
    ["the last", 2, 2],
  ])("[JRN-2] %s entry, forged and sealed with all care, is found", (_which, seq, foundAt) =>
    onBench(async (bench, journal) => {
      const first = await written(journal, shopNamed("一"));
      const last = await written(journal, shopNamed("二"));
      const { prev, ...fields } = seq === 1 ? first : last;
      const forged = { ...fields, body: shopNamed("偽") };
      const head = { seq: seq - 1, hash: prev };
      await bench.replaceEntry(seq, sealEntry(head, forged, bench.digest));
      expect(await journal.verify()).toEqual({ intact: false, firstBadSeq: foundAt });
    }),
  );

  test("[JRN-2] an entry added behind the journal's back is found", () =>
    onBench(async (bench, journal) => {
      const head = await written(journal, shopNamed("一"));
      const forged = sealEntry(head, { ...head, body: shopNamed("二") }, bench.digest);
      await bench.replaceEntry(2, forged);
      expect(await journal.verify()).toEqual({ intact: false, firstBadSeq: 2 });
    }));

  test("[JRN-8] no customer code stands in anything that is stored or exported", () =>
    fc.assert(
      fc.asyncProperty(history, (past) =>
        onBench(async (bench, journal) => {
          for (const body of past.bodies(journal.fingerprint)) await written(journal, body);
          const stored = await bench.dump();
          const exported = JSON.stringify(await all(journal));
          for (const code of past.codes) {
            expect(stored).not.toContain(code.slice(0, 16));
            expect(stored).not.toContain(code.slice(-16));
            expect(exported).not.toContain(code.slice(0, 16));
            expect(exported).not.toContain(code.slice(-16));
          }
        }),
      ),
      { numRuns: 10 },
    ));
}

function writerRules(onBench: OnBench): void {
  test.each(["full", "lost"] as const)(
    "[JRN-4] a write that meets a %s disk is told and changes nothing",
    (failure) =>
      onBench(async (bench, journal) => {
        const { sale, attempt } = await paying(journal, "S_1");
        const before = await bench.dump();
        bench.failNextWrite(failure);
        const answer = await journal.append(moved(sale, attempt.paid()));
        expect(answer).toMatchObject({ ok: false, error: { type: failure } });
        expect(await bench.dump()).toBe(before);
        // The number was not used up, and the till can go on when the disk is well again.
        await written(journal, moved(sale, attempt.paid()));
        expect((await journal.sale(sale.id))?.receipt?.number).toBe("20261122-0001");
        expect(await journal.verify()).toMatchObject({ intact: true, entries: 2 });
      }),
  );

  test("[JRN-7] a number that is taken is refused and what stands there stays", () =>
    onBench(async (bench, journal) => {
      const head = await written(journal, shopNamed("一"));
      const foreign = sealEntry(head, { ...head, till: "other" }, bench.digest);
      await bench.replaceEntry(2, foreign);
      expect(await failed(journal, shopNamed("二"))).toEqual({ type: "conflict" });
      expect((await all(journal))[1]).toEqual(foreign);
      expect((await journal.settings()).shopName).toBe("一");
    }));

  test("[JRN-7] two tabs that write at once lose nothing and give no number twice", () =>
    onBench(async (bench, journal) => {
      const other = await bench.open();
      const names = Array.from({ length: 30 }, (_, index) => `shop ${index}`);
      const writes = names.map((shopName, index) =>
        written(index % 2 === 0 ? journal : other, shopNamed(shopName)),
      );
      const acknowledged = await Promise.all(writes);
      const entries = await all(journal);
      expect(entries.map(({ seq }) => seq)).toEqual(names.map((_, index) => index + 1));
      expect(new Set(entries.map(({ hash }) => hash))).toEqual(
        new Set(acknowledged.map(({ hash }) => hash)),
      );
      expect(await other.verify()).toMatchObject({ intact: true, entries: names.length });
    }));

  test("[PAY-14] a code that made an attempt makes no second one, in no sale and in no tab", () =>
    onBench(async (bench, journal) => {
      const { attempt } = await paying(journal, "S_1");
      const other = await bench.open();
      const sale = aSale("S_2", 500, 500);
      const again = anAttempt(sale, "R_2", attempt.ready.code, null);
      expect(await journal.codeUsed(attempt.ready.code.fingerprint)).toBe(true);
      expect(await journal.codeUsed(journal.fingerprint("another"))).toBe(false);
      expect(await failed(other, intended(sale, again.ready))).toEqual({ type: "codeUsed" });
      expect(await journal.sale(sale.id)).toBeNull();
      expect(await journal.verify()).toMatchObject({ entries: 1 });
    }));

  test("fingerprints are the same for the same code in every tab", () =>
    onBench(async (bench, journal) => {
      const code = "281001234567890123456789";
      const other = await bench.open();
      expect(other.fingerprint(code)).toBe(journal.fingerprint(code));
      expect(journal.fingerprint(`${code}0`)).not.toBe(journal.fingerprint(code));
      expect(journal.fingerprint(code)).toMatch(/^[0-9a-f]{64}$/);
    }));
}

function readerRules(onBench: OnBench): void {
  test("[RCP-6] receipts of a business day count up from 1, without a gap for what failed", () =>
    onBench(async (_bench, journal) => {
      await paidSale(journal, "S_1", {});
      const { sale, attempt } = await paying(journal, "S_2");
      await written(journal, moved(sale, attempt.failed));
      await paidSale(journal, "S_3", {});
      await paidSale(journal, "S_4", { businessDate: "2026-11-23" });
      const numbers = (await journal.sales({ limit: 10 })).map(({ receipt }) => receipt?.number);
      expect(numbers).toEqual(["20261123-0001", "20261122-0001", undefined, "20261122-0002"]);
    }));

  test("[RCP-7] open sales stand first, then the newest; the limit counts both", () =>
    onBench(async (_bench, journal) => {
      await paying(journal, "S_open", { businessDate: "2026-11-20" });
      await paidSale(journal, "S_old", { businessDate: "2026-11-21" });
      await paidSale(journal, "S_new", { businessDate: "2026-11-22" });
      expect(ids(await journal.sales({ limit: 10 }))).toEqual(["S_open", "S_new", "S_old"]);
      expect(ids(await journal.sales({ limit: 2 }))).toEqual(["S_open", "S_new"]);
      expect(ids(await journal.openSales())).toEqual(["S_open"]);
    }));

  test("[RCP-7] sales of one day stand by their time, the later first", () =>
    onBench(async (_bench, journal) => {
      for (const [id, at] of [
        ["S_noon", 12],
        ["S_evening", 18],
        ["S_morning", 9],
      ] as const) {
        await paidSale(journal, id, { at: instant(at) });
      }
      const found = ids(await journal.sales({ limit: 3 }));
      expect(found).toEqual(["S_evening", "S_noon", "S_morning"]);
    }));

  test("[RCP-7] finds sales by day, amount and number, all conditions together", () =>
    onBench(async (_bench, journal) => {
      await paidSale(journal, "S_cheap", { businessDate: "2026-11-21" }, 100);
      await paidSale(journal, "S_dear", { businessDate: "2026-11-21" }, 9_000);
      await paidSale(journal, "S_later", { businessDate: "2026-11-22" }, 9_000);
      const found = async (query: Parameters<Journal["sales"]>[0]) =>
        ids(await journal.sales(query));
      expect(await found({ from: "2026-11-22", limit: 9 })).toEqual(["S_later"]);
      expect(await found({ to: "2026-11-21", limit: 9 })).toEqual(["S_cheap", "S_dear"]);
      expect(await found({ from: "2026-11-22", to: "2026-11-21", limit: 9 })).toEqual([]);
      expect(await found({ to: "2026-11-21", minAmount: 1_000, limit: 9 })).toEqual(["S_dear"]);
      expect(await found({ maxAmount: 1_000, limit: 9 })).toEqual(["S_cheap"]);
      expect(await found({ text: "20261121-0002", limit: 9 })).toEqual(["S_dear"]);
      expect(await found({ text: "20261121-0002", maxAmount: 1, limit: 9 })).toEqual([]);
      expect(await found({ text: "20261121-0009", limit: 9 })).toEqual([]);
      expect(await found({ text: "pay_R_S_LATER", limit: 9 })).toEqual(["S_later"]);
      expect(await found({ text: "s_", minAmount: 1_000, limit: 9 })).toEqual([
        "S_later",
        "S_dear",
      ]);
    }));

  test("open sales are listed oldest first, until the acquirer's final word", () =>
    onBench(async (_bench, journal) => {
      await paying(journal, "S_new", { businessDate: "2026-11-22" });
      const old = await paying(journal, "S_old", { businessDate: "2026-11-21" });
      expect(ids(await journal.openSales())).toEqual(["S_old", "S_new"]);
      await written(journal, moved(old.sale, old.attempt.paid()));
      expect(ids(await journal.openSales())).toEqual(["S_new"]);
      await written(journal, moved(old.sale, old.attempt.refunding(zeroYen, yen(1))));
      expect(ids(await journal.openSales())).toEqual(["S_old", "S_new"]);
    }));

  test("[WAL-6] a wallet's switch is an entry with who and when; the last one is in force", () =>
    onBench(async (bench, journal) => {
      const switched = (
        on: boolean,
        by: string,
      ): Extract<EntryBody, { type: "walletSwitched" }> => ({
        type: "walletSwitched",
        wallet: "PayPay",
        on,
        by,
      });
      await written(journal, switched(false, "店長"));
      const { at } = await written(journal, switched(true, "M. Sato"));
      await written(journal, { ...switched(false, "店長"), wallet: "DANA" });
      const reopened = await bench.open();
      expect(await reopened.walletSwitches()).toMatchObject({
        PayPay: { on: true, by: "M. Sato", at },
        DANA: { on: false },
      });
    }));

  test("an empty journal has the shop's first settings, empty days and an intact chain", () =>
    onBench(async (_bench, journal) => {
      expect(await journal.walletSwitches()).toEqual({});
      expect(await journal.settings()).toEqual(defaultShopSettings);
      expect((await journal.day("2026-11-22")).sales).toEqual({ count: 0, amount: 0 });
      expect(await journal.sale(aSale("S_1", 1, 1).id)).toBeNull();
      expect(await journal.verify()).toEqual({
        intact: true,
        entries: 0,
        head: "0".repeat(64),
      });
    }));
}

async function expectRebuilt(journal: Journal, entries: readonly Entry[]): Promise<void> {
  const views = rebuild(entries);
  for (const record of views.sales.values()) {
    expect(await journal.sale(record.saleId)).toEqual(record);
    for (const { request } of record.attempts) {
      expect((await journal.saleOfRequest(request))?.saleId).toBe(record.saleId);
    }
  }
  for (const day of views.days.values()) expect(await journal.day(day.businessDate)).toEqual(day);
  expect(await journal.settings()).toEqual(views.settings);
  expect(await journal.walletSwitches()).toEqual(views.wallets);
  expect(new Set(await journal.offers())).toEqual(new Set(views.offers.offers.values()));
  for (const record of views.offers.coupons.values()) {
    expect(await journal.coupon(record.coupon.id)).toEqual(record);
  }
  const kept = await journal.sales({ limit: Number.MAX_SAFE_INTEGER });
  expect(kept.length).toBe(views.sales.size);
  const open = [...views.sales.values()].filter(hasOpenPayment);
  expect(new Set(ids(await journal.openSales()))).toEqual(new Set(ids(open)));
}

function ids(records: readonly SaleRecord[]): readonly string[] {
  return records.map(({ saleId }) => saleId);
}
