import { deleteDB, openDB, wrap } from "idb";
import type { IDBPDatabase } from "idb";

/** Rows copied in one transaction. */
const chunkRows = 250;

/**
 * Copies whatever can be read of a database into another one, row by row where it must be.
 * @param among the databases it is one of; the other one stands beside the journal
 * @returns false when it cannot be opened, or has nothing in it
 * @throws what the browser says when the copy cannot be written; then nothing may be replaced
 */
export async function keepAside(
  name: string,
  target: string,
  among: IDBFactory = indexedDB,
): Promise<boolean> {
  const from = await asItIs(name, among).catch(unreadable);
  if (from === null) return false;
  try {
    const stores = [...from.objectStoreNames].map((store) => {
      return { store, keyPath: from.transaction(store).store.keyPath };
    });
    const to = await openDB(target, 1, {
      upgrade(db) {
        for (const { store, keyPath } of stores) db.createObjectStore(store, { keyPath });
      },
    });
    let rows = 0;
    for (const { store, keyPath } of stores) rows += await copyStore(from, to, store, keyPath);
    to.close();
    if (rows === 0) await deleteDB(target);
    return rows > 0;
  } finally {
    from.close();
  }
}

/** Whatever its version; asynchronous also where the browser refuses at once. */
async function asItIs(name: string, among: IDBFactory): Promise<IDBPDatabase> {
  return wrap(among.open(name)) as unknown as Promise<IDBPDatabase>;
}

function unreadable(cause: unknown): null {
  if (cause instanceof DOMException) return null;
  throw cause;
}

async function copyStore(
  from: IDBPDatabase,
  to: IDBPDatabase,
  store: string,
  keyPath: string | readonly string[] | null,
): Promise<number> {
  const keys = (await from.getAllKeys(store).catch(unreadable)) ?? [];
  let rows = 0;
  for (let start = 0; start < keys.length; start += chunkRows) {
    const read = await rowsOf(from, store, keys.slice(start, start + chunkRows));
    const tx = to.transaction(store, "readwrite", { durability: "strict" });
    for (const [key, value] of read) {
      if (keyPath === null) await tx.store.put(value, key);
      else await tx.store.put(value);
    }
    await tx.done;
    rows += read.length;
  }
  return rows;
}

/** The rows of these keys, less those that the browser itself cannot read. */
async function rowsOf(
  from: IDBPDatabase,
  store: string,
  keys: readonly IDBValidKey[],
): Promise<readonly (readonly [IDBValidKey, unknown])[]> {
  const [first, last] = [keys[0], keys.at(-1)];
  const range = first === undefined ? null : IDBKeyRange.bound(first, last);
  const together: readonly unknown[] | null = await from.getAll(store, range).catch(unreadable);
  if (together?.length === keys.length) return keys.map((key, index) => [key, together[index]]);
  const rows: (readonly [IDBValidKey, unknown])[] = [];
  for (const key of keys) {
    const value: unknown = await from.get(store, key).catch(unreadable);
    if (value !== null && value !== undefined) rows.push([key, value]);
  }
  return rows;
}
