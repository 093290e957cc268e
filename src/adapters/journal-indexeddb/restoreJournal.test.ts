import fc from "fast-check";
import { deleteDB } from "idb";
import { afterEach, describe, expect, test, vi } from "vitest";
import { canonicalJson } from "#domain/journal/canonical.ts";
import { sealEntry } from "#domain/journal/chain.ts";
import type { Entry } from "#domain/journal/entry.ts";
import type { Journal } from "#ports/journal.ts";
import { history } from "#testkit/journalHistories.ts";
import { paying, shopNamed, written } from "#testkit/journalSteps.ts";
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
import { restoreJournal } from "./restoreJournal.ts";

/** As the flow writes it, which an adapter may not import. */
async function exportOf(journal: Journal): Promise<string> {
  let text = "";
  for await (const entry of journal.entries()) text += `${canonicalJson(entry)}\n`;
  return text;
}

/** A file as a browser reads it: in pieces that know nothing of lines. */
async function* inPieces(text: string, length = 1_000): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += length) {
    yield text.slice(start, start + length);
  }
}

/** A tablet in the evening, with an export, closed. */
async function evening(): Promise<{ readonly name: string; readonly file: string }> {
  const name = freshName();
  const journal = await opened(name);
  await shortDay(journal);
  const file = await exportOf(journal);
  await closed(journal);
  return { name, file };
}

async function wiped(name: string): Promise<void> {
  for (const one of [name, mirrorName(name)]) await deleteDB(one);
}

async function exportAt(name: string): Promise<string> {
  const journal = await opened(name);
  const file = await exportOf(journal);
  await closed(journal);
  return file;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("an export of a journal", () => {
  test("[F19] [JRN-12] gives, on a wiped tablet, a journal whose export is the same to the byte", () =>
    fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 5_000 }), async (past, length) => {
        const name = freshName();
        const before = await opened(name);
        for (const body of past.bodies(before.fingerprint)) await written(before, body);
        const file = await exportOf(before);
        const sales = await before.sales({ limit: 99 });
        const open = await before.openSales();
        await closed(before);
        const views = JSON.parse(await dump(name)) as unknown[];
        await wiped(name);

        const answer = await restoreJournal(optionsFor(name), inPieces(file, length));
        expect(answer).toMatchObject({ ok: true, value: { keptAs: null } });
        expect(JSON.parse(await dump(name))).toEqual(views);
        const after = await opened(name);
        expect(await exportOf(after)).toBe(file);
        expect(await after.sales({ limit: 99 })).toEqual(sales);
        expect(await after.openSales()).toEqual(open);
        await closed(after);
        expect(await entriesIn(mirrorName(name))).toEqual(await entriesIn(name));
      }),
      { numRuns: 15 },
    ));

  test("[JRN-12] restores numbering, used codes and settings, and the till goes on", async () => {
    const { name, file } = await evening();
    const codes = await behindItsBack(name, (db) => db.getAllKeys("usedCodes"));
    await wiped(name);
    await restoreJournal(optionsFor(name), inPieces(file));
    const journal = await opened(name);
    expect((await journal.settings()).shopName).toBe("暖簾");
    for (const code of codes) expect(await journal.codeUsed(code as string)).toBe(true);
    expect(await written(journal, shopNamed("後"))).toMatchObject({ seq: 7 });
    expect(await journal.verify()).toMatchObject({ intact: true, entries: 7 });
    await closed(journal);
  });

  test("[JRN-12] a tablet restored from it keeps the key of its fingerprints when that can be read", async () => {
    const { name, file } = await evening();
    const before = await opened(name);
    const fingerprint = before.fingerprint("281001234567890123456789");
    await closed(before);
    await behindItsBack(name, (db) => db.clear("sales"));
    expect(await restoreJournal(optionsFor(name), inPieces(file))).toMatchObject({ ok: true });
    const after = await opened(name);
    expect(after.fingerprint("281001234567890123456789")).toBe(fingerprint);
    await closed(after);
  });
});

describe("an export that is not this journal's", () => {
  async function refusal(change: (lines: string[]) => string, wipe = true) {
    const { name, file } = await evening();
    if (wipe) await wiped(name);
    const before = wipe ? null : await dump(name);
    const text = change(file.trimEnd().split("\n"));
    const answer = await restoreJournal(optionsFor(name), inPieces(text));
    if (before !== null) expect(await dump(name)).toBe(before);
    const left = await indexedDB.databases();
    expect(left.map((db) => db.name)).not.toContain(`${name}-restoring`);
    return answer.ok ? null : answer.error;
  }

  const whole = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
  const at = (lines: readonly string[], index: number) => lines[index] ?? "";

  test.each<[string, number, string, (lines: string[]) => string]>([
    ["changed by one figure", 3, "unreadable", (l) => whole(l).replace('"seq":3', '"seq":3 ')],
    ["with another time", 3, "broken", (l) => whole(l.with(2, later(at(l, 2))))],
    ["without a line", 3, "broken", (l) => whole(l.toSpliced(2, 1))],
    ["with two lines exchanged", 2, "broken", (l) => whole([...l.slice(0, 1), at(l, 2), at(l, 1)])],
    ["with a line twice", 3, "broken", (l) => whole(l.toSpliced(2, 0, at(l, 1)))],
    ["cut in the middle of a line", 6, "unreadable", (l) => whole(l).slice(0, -20)],
    ["without its last end of line", 6, "unreadable", (l) => whole(l).slice(0, -1)],
    ["with an empty line", 2, "unreadable", (l) => whole(l.toSpliced(1, 0, ""))],
    ["with a key given twice", 1, "unreadable", (l) => `{"at":1,${whole(l).slice(1)}`],
    ["that is empty", 1, "empty", () => ""],
    ["that is a picture", 1, "unreadable", () => "\u0089PNG\r\n\u001a\n"],
  ])("[JRN-12] %s is refused at its line %d", async (_what, line, reason, change) => {
    expect(await refusal(change)).toEqual({ type: "refused", line, reason });
  });

  test("[JRN-12] of another till is refused, and so is another history of this one", async () => {
    const foreign = freshName();
    const answer = await openJournal({ ...optionsFor(foreign), till: "till-2" });
    if (!answer.ok) throw new Error(answer.error.type);
    await shortDay(answer.value);
    const theirs = await exportOf(answer.value);
    await closed(answer.value);
    expect(await refusal(() => theirs)).toMatchObject({ line: 1, reason: "foreign" });

    const other = await openJournal({ ...optionsFor(freshName()), engine: "another" });
    if (!other.ok) throw new Error(other.error.type);
    await shortDay(other.value);
    const ours = await exportOf(other.value);
    await closed(other.value);
    expect(await refusal(() => ours, false)).toMatchObject({ line: 6, reason: "foreign" });
  });

  test("[JRN-12] sealed again with all care is refused by a tablet that remembers", async () => {
    const forged = (lines: readonly string[]): string => {
      const last = JSON.parse(at(lines, 5)) as Entry;
      const head = JSON.parse(at(lines, 4)) as Entry;
      const again = sealEntry(head, { ...last, body: shopNamed("偽") }, sha256Hex);
      return whole([...lines.slice(0, 5), canonicalJson(again)]);
    };
    expect(await refusal(forged, false)).toMatchObject({ line: 6, reason: "foreign" });
  });

  test("[JRN-12] ending early is refused by a tablet that remembers more", async () => {
    expect(await refusal((lines) => whole(lines.slice(0, 4)), false)).toEqual({
      type: "refused",
      line: 5,
      reason: "shorter",
    });
  });

  test("[JRN-12] ending early is taken when a person decides so and no sound copy says otherwise", async () => {
    const { name, file } = await evening();
    await deleteDB(mirrorName(name));
    await behindItsBack(name, (db) => db.delete("entries", 2));
    const early = file.split("\n").slice(0, 3).join("\n").concat("\n");
    const options = optionsFor(name);
    expect(await restoreJournal(options, inPieces(early))).toMatchObject({
      error: { line: 4, reason: "shorter" },
    });
    const answer = await restoreJournal({ ...options, overrule: true }, inPieces(early));
    expect(answer).toMatchObject({ ok: true, value: { entries: 3 } });
    expect(await exportAt(name)).toBe(early);
  });

  test("[JRN-12] ending early is refused even so while the copy proves that there was more", async () => {
    const { name, file } = await evening();
    await behindItsBack(name, (db) => db.clear("sales"));
    const early = file.split("\n").slice(0, 3).join("\n").concat("\n");
    const options = { ...optionsFor(name), overrule: true };
    expect(await restoreJournal(options, inPieces(early))).toMatchObject({
      error: { line: 4, reason: "shorter" },
    });
  });
});

function later(line: string): string {
  const entry = JSON.parse(line) as Entry;
  return canonicalJson({ ...entry, at: entry.at + 1 });
}

/** What the next opening says when the power was cut before the 1st, 2nd and 3rd write of a restore. */
const foundAfterCuts = [
  "the days are missing",
  "the journal is empty, though it was not",
  "a restore was not finished",
];

/** After so many writes nothing works any more. */
function cutPowerAfter(name: string, left: number): void {
  const begin = IDBDatabase.prototype.transaction;
  let writes = 0;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    if (this.name === name && args[1] === "readwrite") writes += 1;
    if (writes > left) throw new DOMException("power cut", "UnknownError");
    return begin.apply(this, args);
  });
}

describe("a damaged journal", () => {
  test.each([
    ["sales", "sales"],
    ["days", "days"],
    ["used codes", "usedCodes"],
    ["foundations", "meta"],
    ["entries", "entries"],
  ])(
    "[JRN-13] [JRN-14] that lost its %s is had back from the copy, and what was left is kept",
    async (_what, store) => {
      const { name, file } = await evening();
      const views = await dump(name);
      await behindItsBack(name, (db) => db.clear(store));
      const damaged = await dump(name);
      expect(await openJournal(optionsFor(name))).toMatchObject({ error: { restorable: true } });
      const answer = await restoreJournal(optionsFor(name), "mirror");
      if (!answer.ok) throw new Error(answer.error.type);
      expect(answer.value.keptAs).toBe(`${name}-damaged-20261122T070500000Z`);
      expect(await dump(answer.value.keptAs ?? "")).toBe(damaged);
      expect(await exportAt(name)).toBe(file);
      expect(JSON.parse(await dump(name))).toEqual(JSON.parse(views));
    },
  );

  test("[JRN-14] that its browser cannot open at all is begun anew and filled from the copy", async () => {
    const { name, file } = await evening();
    const open = indexedDB.open.bind(indexedDB);
    let isRemoved = false;
    vi.spyOn(indexedDB, "open").mockImplementation((wanted, version) => {
      if (wanted === name && !isRemoved) throw new DOMException("no backing store", "UnknownError");
      return open(wanted, version);
    });
    const remove = indexedDB.deleteDatabase.bind(indexedDB);
    vi.spyOn(indexedDB, "deleteDatabase").mockImplementation((wanted) => {
      if (wanted === name) isRemoved = true;
      return remove(wanted);
    });
    expect(await restoreJournal(optionsFor(name), "mirror")).toMatchObject({ ok: true });
    expect(await exportAt(name)).toBe(file);
  });

  test("[JRN-14] is not replaced when it cannot be kept aside first", async () => {
    const { name } = await evening();
    await behindItsBack(name, (db) => db.clear("sales"));
    const before = await dump(name);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      const isAside = this.transaction.db.name.includes("-damaged-");
      if (isAside) throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, args);
    });
    expect(await restoreJournal(optionsFor(name), "mirror")).toMatchObject({
      error: { type: "full" },
    });
    vi.restoreAllMocks();
    expect(await dump(name)).toBe(before);
  });

  test("[JRN-12] [JRN-14] whose restore is cut short anywhere is found so, and restored again", async () => {
    const { name, file } = await evening();
    await behindItsBack(name, (db) => db.clear("days"));
    for (let left = 0; ; left += 1) {
      cutPowerAfter(name, left);
      const answer = await restoreJournal(optionsFor(name), inPieces(file));
      vi.restoreAllMocks();
      if (answer.ok) {
        expect(left).toBe(3);
        break;
      }
      const detail = foundAfterCuts[left];
      expect(await openJournal(optionsFor(name))).toEqual({
        ok: false,
        error: { type: "damaged", detail, restorable: true },
      });
    }
    expect(await exportAt(name)).toBe(file);
  });

  test("[JRN-14] is not restored from a copy that is shorter, or damaged", async () => {
    const { name } = await evening();
    await behindItsBack(mirrorName(name), (db) => db.delete("entries", 3));
    await behindItsBack(name, (db) => db.clear("sales"));
    expect(await restoreJournal(optionsFor(name), "mirror")).toMatchObject({
      error: { type: "refused", line: 3, reason: "broken" },
    });
    await behindItsBack(mirrorName(name), (db) => db.clear("entries"));
    await behindItsBack(name, (db) => db.delete("entries", 2));
    expect(await restoreJournal(optionsFor(name), "mirror")).toMatchObject({
      error: { type: "refused", line: 2, reason: "shorter" },
    });
  });

  test("[JRN-13] a journal longer than one chunk is restored whole, and its open payments with it", async () => {
    const name = freshName();
    const journal = await opened(name);
    for (let index = 0; index < 300; index += 1) await paying(journal, `S_${index}`, {}, index + 1);
    const file = await exportOf(journal);
    await closed(journal);
    await deleteDB(name);
    expect(await restoreJournal(optionsFor(name), "mirror")).toMatchObject({
      ok: true,
      value: { entries: 300, keptAs: null },
    });
    expect(await exportAt(name)).toBe(file);
    const after = await opened(name);
    expect((await after.openSales()).length).toBe(300);
    await closed(after);
  });
});
