import { emptyChain, verifyLink } from "#domain/journal/chain.ts";
import type { ChainHead } from "#domain/journal/chain.ts";
import type { Entry } from "#domain/journal/entry.ts";
import type { ChainReport } from "#ports/journal.ts";
import type { Connection } from "./connection.ts";
import type { NorenTransaction } from "./database.ts";
import { sha256Hex } from "./digest.ts";
import { entrySchema, headSchema } from "./schemas.ts";
import { believe, DamagedRecord, isSound } from "./shape.ts";

/** Entries per transaction: between two of them the till may write, and nobody waits long. */
const chunkEntries = 250;

/** All entries in order. No transaction is open while the reader thinks. */
export async function* readEntries(connection: Connection): AsyncGenerator<Entry> {
  let seq = 0;
  for (;;) {
    const chunk = await readChunk(connection, seq);
    for (const stored of chunk) {
      const entry = believe(entrySchema, stored, `entry ${seq + 1}`);
      if (entry.seq !== seq + 1) throw new DamagedRecord(`entry ${seq + 1} is missing`);
      yield entry;
      seq = entry.seq;
    }
    if (chunk.length < chunkEntries) return;
  }
}

/**
 * Follows the chain to the head that stood when the check began; what is written meanwhile is left
 * for the next check.
 */
export async function verifyChain(connection: Connection): Promise<ChainReport> {
  const { lastKey, storedHead } = await connection.inTransaction(
    ["entries", "meta"],
    "readonly",
    readEnds,
  );
  const reached = await follow(connection, lastKey);
  const head = isSound(headSchema, storedHead) ? storedHead : null;
  if (reached.seq < lastKey) return { intact: false, firstBadSeq: reached.seq + 1 };
  if (head === null || head.seq !== reached.seq) {
    return { intact: false, firstBadSeq: Math.min(head?.seq ?? reached.seq, reached.seq) + 1 };
  }
  // The last entry has no successor that would hold its hash; the head stands in for it.
  if (head.hash !== reached.hash) return { intact: false, firstBadSeq: reached.seq };
  return { intact: true, entries: reached.seq, head: reached.hash };
}

/** The last link that still holds, up to `lastKey`. */
async function follow(connection: Connection, lastKey: number): Promise<ChainHead> {
  let head = emptyChain;
  while (head.seq < lastKey) {
    const chunk = await readChunk(connection, head.seq);
    // Somebody removes entries while we read: what is gone does not hold.
    if (chunk.length === 0) return head;
    for (const stored of chunk) {
      if (!isSound(entrySchema, stored) || !verifyLink(head, stored, sha256Hex)) return head;
      head = { seq: stored.seq, hash: stored.hash };
      if (head.seq === lastKey) break;
    }
  }
  return head;
}

/** Number of the last entry as the store knows it, and the head as it was noted. */
export async function readEnds(tx: NorenTransaction): Promise<{
  readonly lastKey: number;
  readonly storedHead: unknown;
}> {
  const cursor = await tx.objectStore("entries").openKeyCursor(null, "prev");
  const storedHead = await tx.objectStore("meta").get("head");
  return { lastKey: cursor?.key ?? 0, storedHead };
}

async function readChunk(connection: Connection, afterSeq: number): Promise<readonly unknown[]> {
  const range = IDBKeyRange.lowerBound(afterSeq, true);
  return connection.inTransaction(["entries"], "readonly", (tx) =>
    tx.objectStore("entries").getAll(range, chunkEntries),
  );
}
