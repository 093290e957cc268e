import { afterEach, expect, test, vi } from "vitest";
import { moved } from "#testkit/journalFixtures.ts";
import { paying } from "#testkit/journalSteps.ts";
import { closed, freshName, opened } from "./disk.fixture.ts";
import type { OpenedJournal } from "./openJournal.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** How many requests an opening makes of the database, and how many of them ask for a whole store. */
async function opening(name: string) {
  let requests = 0;
  let unbounded = 0;
  for (const place of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const method of [
      "get",
      "getAll",
      "getAllKeys",
      "count",
      "openCursor",
      "openKeyCursor",
    ] as const) {
      const asked = place[method] as (...args: unknown[]) => IDBRequest;
      vi.spyOn(place as IDBObjectStore, method).mockImplementation(function (
        this: IDBObjectStore,
        ...args: unknown[]
      ) {
        requests += 1;
        if (method.startsWith("getAll") || method === "count") unbounded += args[0] ? 0 : 1;
        return asked.apply(this, args) as never;
      });
    }
  }
  const journal = await opened(name);
  await journal.mirrored();
  vi.restoreAllMocks();
  await closed(journal);
  return { requests, unbounded };
}

async function sells(journal: OpenedJournal, from: number, to: number): Promise<void> {
  for (let index = from; index < to; index += 1) await paying(journal, `S_${index}`, {}, index + 1);
}

test("[JRN-19] opening asks as much of a long journal as of one three times shorter, and never for all", async () => {
  const name = freshName();
  let journal = await opened(name);
  await sells(journal, 0, 250);
  await closed(journal);
  const short = await opening(name);
  journal = await opened(name);
  await sells(journal, 250, 750);
  await closed(journal);
  const long = await opening(name);
  expect(long).toEqual(short);
  expect(long.unbounded).toBe(0);
});

test("[JRN-19] the write that closes a sale comes upon the open ones, so that a browser may clear away what closed", async () => {
  const journal = await opened(freshName());
  const { sale, attempt } = await paying(journal, "S_1");
  const asked = vi.spyOn(IDBIndex.prototype, "getAllKeys");
  await journal.append(moved(sale, attempt.paying));
  expect(asked).not.toHaveBeenCalled();
  await journal.append(moved(sale, attempt.paid()));
  expect(asked.mock.contexts).toMatchObject([
    { name: "open", objectStore: { transaction: { mode: "readwrite" } } },
  ]);
  expect(asked.mock.calls).toEqual([[1]]);
  await closed(journal);
});
