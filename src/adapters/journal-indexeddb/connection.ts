import { openDatabase } from "./database.ts";
import type { NorenDatabase, NorenTransaction, OpenDatabase, StoreName } from "./database.ts";

/** The one place where transactions begin and end. */
export interface Connection {
  /**
   * Runs `work` in one transaction and resolves when that is complete, which for a write means on
   * disk. Rejects with the first cause when it was not, and then nothing was changed.
   */
  inTransaction<Mode extends "readonly" | "readwrite", Value>(
    stores: readonly StoreName[],
    mode: Mode,
    work: (tx: NorenTransaction<Mode>) => Promise<Value>,
  ): Promise<Value>;
  /** After this every transaction is refused. */
  close(): void;
}

/** @param open how a database of this name is opened, now and when its handle has died */
export async function connect(
  name: string,
  open: OpenDatabase = openDatabase,
): Promise<Connection> {
  let handle: NorenDatabase = await open(name);
  let closed = false;
  /** Why the database cannot be reached any more. A handle that stays dead is not tried for ever. */
  let gone: unknown = null;

  function start<Mode extends "readonly" | "readwrite">(
    stores: readonly StoreName[],
    mode: Mode,
  ): NorenTransaction<Mode> {
    // Chromium's default tells "done" when the bytes are with the operating system; a till's battery
    // may be pulled in the next second.
    return handle.transaction([...stores], mode, { durability: "strict" });
  }

  /**
   * Browsers drop a database under a page now and then (WebKit after sleep, a cleared site). Only a
   * transaction that never began may be begun again: of any other nobody knows whether it was kept.
   */
  async function begin<Mode extends "readonly" | "readwrite">(
    stores: readonly StoreName[],
    mode: Mode,
  ): Promise<NorenTransaction<Mode>> {
    if (gone !== null) throw gone as Error;
    try {
      return start(stores, mode);
    } catch (cause) {
      if (closed || !isDeadHandle(cause)) throw cause;
    }
    try {
      handle = await open(name);
      return start(stores, mode);
    } catch (cause) {
      gone = cause;
      throw cause;
    }
  }

  return {
    async inTransaction(stores, mode, work) {
      const tx = await begin(stores, mode);
      try {
        const value = await work(tx);
        await tx.done;
        return value;
      } catch (cause) {
        await abandon(tx);
        // The requests of an aborted transaction all say AbortError; the transaction knows why.
        throw isAbort(cause) && tx.error ? tx.error : cause;
      }
    },
    close() {
      closed = true;
      handle.close();
    },
  };
}

/** Undoes what a failed work has written, and waits until it is undone. */
async function abandon(tx: NorenTransaction): Promise<void> {
  // A failed request aborts its transaction by itself, and aborting twice throws.
  if (tx.error === null) abortIfActive(tx);
  await tx.done.catch(() => undefined);
}

function abortIfActive(tx: NorenTransaction): void {
  try {
    tx.abort();
  } catch (cause) {
    if (!isDeadHandle(cause)) throw cause;
  }
}

/** InvalidStateError: the connection is closed, or the transaction has already ended. */
function isDeadHandle(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === "InvalidStateError";
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === "AbortError";
}
