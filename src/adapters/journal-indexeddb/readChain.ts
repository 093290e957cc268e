import { emptyChain, verifyLink } from "#domain/journal/chain.ts";
import type { ChainHead } from "#domain/journal/chain.ts";
import type { Entry } from "#domain/journal/entry.ts";
import type { ChainReport } from "#ports/journal.ts";
import type { Connection } from "./connection.ts";
import type { NorenTransaction } from "./database.ts";
import { sha256Hex } from "./digest.ts";
import { entrySchema } from "./entrySchemas.ts";
import { headSchema } from "./schemas.ts";
import { believe, DamagedRecord, isSound } from "./shape.ts";

/** Entries per transaction: between two of them the till may write, and nobody waits long. */
export const chunkEntries = 250;

/** All entries in order. No transaction is open while the reader thinks. */
export async function* readEntries(connection: Connection): AsyncGenerator<Entry> {
  for await (const chunk of readChunks(connection, 0)) yield* chunk;
}

/**
 * The entries after `afterSeq`, in pieces. The shape of each is checked, its hash is not.
 * @throws DamagedRecord behind the last that is sound
 */
export async function* readChunks(
  connection: Connection,
  afterSeq: number,
): AsyncGenerator<readonly Entry[]> {
  let seq = afterSeq;
  for (;;) {
    const stored = await readChunk(connection, seq);
    const chunk: Entry[] = [];
    for (const one of stored) {
      if (!isSound(entrySchema, one) || one.seq !== seq + 1) break;
      chunk.push(one);
      seq = one.seq;
    }
    if (chunk.length > 0) yield chunk;
    if (chunk.length < stored.length) {
      believe(entrySchema, stored[chunk.length], `entry ${seq + 1}`);
      throw new DamagedRecord(`entry ${seq + 1} is missing`);
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
  const reached = await follow(connection, emptyChain, lastKey);
  const head = isSound(headSchema, storedHead) ? storedHead : null;
  if (reached.seq < lastKey) return { intact: false, firstBadSeq: reached.seq + 1 };
  if (head === null || head.seq !== reached.seq) {
    return { intact: false, firstBadSeq: Math.min(head?.seq ?? reached.seq, reached.seq) + 1 };
  }
  // The last entry has no successor that would hold its hash; the head stands in for it.
  if (head.hash !== reached.hash) return { intact: false, firstBadSeq: reached.seq };
  return { intact: true, entries: reached.seq, head: reached.hash };
}

/** The last link that still holds, from the one after `from` up to `lastKey`. */
export async function follow(
  connection: Connection,
  from: ChainHead,
  lastKey: number,
): Promise<ChainHead> {
  let head = from;
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
  const lastKey = await lastKeyIn(tx);
  return { lastKey, storedHead: await tx.objectStore("meta").get("head") };
}

/** Number of the last entry; 0 when there is none. */
export async function lastKeyIn(tx: NorenTransaction): Promise<number> {
  const cursor = await tx.objectStore("entries").openKeyCursor(null, "prev");
  return cursor?.key ?? 0;
}

export async function lastKeyOf(connection: Connection): Promise<number> {
  return connection.inTransaction(["entries"], "readonly", lastKeyIn);
}

/** The entry at `seq` as a link of the chain; null when there is none, or not as it was sealed. */
export async function linkAt(connection: Connection, seq: number): Promise<ChainHead | null> {
  const stored = await connection.inTransaction(["entries"], "readonly", (tx) =>
    tx.objectStore("entries").get(seq),
  );
  if (!isSound(entrySchema, stored)) return null;
  const { prev, hash } = stored;
  return verifyLink({ seq: seq - 1, hash: prev }, stored, sha256Hex) ? { seq, hash } : null;
}

async function readChunk(connection: Connection, afterSeq: number): Promise<readonly unknown[]> {
  const range = IDBKeyRange.lowerBound(afterSeq, true);
  return connection.inTransaction(["entries"], "readonly", (tx) =>
    tx.objectStore("entries").getAll(range, chunkEntries),
  );
}
