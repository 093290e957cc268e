import { describe, expect, test } from "vitest";
import { readTree } from "./guards/sources.ts";
import { findForeignAwaits, findForeignAwaitsInSource } from "./guards/transactions.ts";

function linesFound(source: string): readonly number[] {
  return findForeignAwaits("snippet.ts", source).map(({ line }) => line);
}

describe("waiting for the database alone", () => {
  test.each([
    ["a request", `async (tx) => { await tx.objectStore("a").get(1); await tx.done; };`],
    ["a store taken from it", `async (tx) => { const a = tx.objectStore("a"); await a.put(1); };`],
    ["a store out of a pattern", `async (tx) => { const { store } = tx; await store.put(1); };`],
    ["a helper that is handed it", `async (tx) => { await read(tx, 1); };`],
    ["several requests", `async (tx) => { await Promise.all([tx.store.put(1), tx.done]); };`],
    ["a request per row", `async (tx) => { await Promise.all(r.map((x) => tx.store.put(x))); };`],
    [
      "a cursor",
      `async (tx) => { let c = await tx.store.openCursor(); while (c) c = await c.continue(); };`,
    ],
    [
      "a function written on the spot",
      `async (tx) => { const w = async () => { await tx.store.put(1); }; await Promise.all([w(), tx.done]); };`,
    ],
    ["a swallowed abort", `async (tx) => { await tx.done.catch(() => undefined); };`],
    ["its own iteration", `async (tx) => { for await (const c of tx.store.iterate()) use(c); };`],
    [
      "something else before it begins and after it was used last",
      `async function f(db) {
         await fetch("/before");
         const work = db.transaction("a", "readwrite");
         await work.store.put(1);
         await work.done;
         await fetch("/after");
       }`,
    ],
    ["something else where there is no transaction", `async (db) => { await fetch("/"); };`],
  ])("[JRN-9] %s passes", (_what, source) => {
    expect(linesFound(source)).toEqual([]);
  });
});

describe("waiting for something else inside a transaction", () => {
  test.each([
    ["the network", `async (tx) => {\n await fetch("/");\n await tx.store.put(1); };`],
    ["the browser's digest", `async (tx) => {\n await crypto.subtle.digest("SHA-256", b); };`],
    ["a promise held in a variable", `async (tx, p) => {\n await p; };`],
    [
      "a function on the spot that only passes on",
      `async (tx) => { const g = async () => f();\n await g(); };`,
    ],
    ["a helper that is not handed it", `async (tx) => {\n await read(1); };`],
    [
      "a helper handed a value read from it",
      `async (tx) => { const v = await tx.store.get(1);\n await f(v); };`,
    ],
    [
      "one foreign promise among several",
      `async (tx) => {\n await Promise.all([tx.done, f()]); };`,
    ],
    ["a foreign promise per row", `async (tx) => {\n await Promise.all(r.map((x) => f(x))); };`],
    [
      "something chained behind a request",
      `async (tx) => {\n await tx.store.get(1).then(() => f()); };`,
    ],
    ["a foreign stream", `async (tx) => {\n for await (const x of feed()) tx.store.put(x); };`],
    ["whoever reads a generator", `async function* f(tx) {\n yield await tx.store.get(1); }`],
    ["the network, under a typed name", `async (w: IDBPTransaction<S>) => {\n await f(); };`],
    ["the network, with a store in hand", `async (s: IDBPObjectStore<S>) => {\n await f(); };`],
    [
      "the network, in a transaction of our own type",
      `async (w: NorenTransaction) => {\n await f(); };`,
    ],
    [
      "the network, in what inTransaction is given",
      `c.inTransaction(s, "readonly", async (w) => {\n await f(); });`,
    ],
    [
      "the network, inside a nested function",
      `async (tx) => { const g = async () => {\n await f(); }; };`,
    ],
    [
      "the network, between two uses",
      `async function f(db) { const t = db.transaction("a"); await t.store.get(1);
       await fetch("/");
       await t.store.get(2); }`,
    ],
    [
      "the network, behind a use in the same loop",
      `async function f(db) { const t = db.transaction("a"); for (const x of y) { t.store.put(x);
       await fetch("/"); } }`,
    ],
    [
      "the network, with a store straight from the database",
      `async function f(db) { const s = db.transaction("a").objectStore("a");
       await fetch("/"); await s.get(1); }`,
    ],
  ])("[JRN-9] %s is refused", (_what, source) => {
    expect(linesFound(source)).toEqual([2]);
  });

  test("[JRN-9] the finding names the file, the line and what stands there", () => {
    const source = `async (tx) => {\n  await fetch("/");\n};`;
    expect(findForeignAwaits("src/a.ts", source)).toEqual([
      { file: "src/a.ts", line: 2, text: 'await fetch("/");' },
    ]);
  });

  test("a file that cannot be read is no file without findings", () => {
    expect(() => findForeignAwaits("broken.ts", "async (tx => {")).toThrow("broken.ts");
  });
});

test("[JRN-9] nothing in src waits for anything but the database inside a transaction", () => {
  const paths = readTree("src", [".ts", ".tsx"]).map(({ path }) => path);
  expect(paths).toContain("src/adapters/journal-indexeddb/connection.ts");
  expect(findForeignAwaitsInSource()).toEqual([]);
});
