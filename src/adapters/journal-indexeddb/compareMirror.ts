import { emptyChain } from "#domain/journal/chain.ts";
import type { Connection } from "./connection.ts";
import { catchUp } from "./mirror.ts";
import { follow, lastKeyOf, linkAt, readEnds, verifyChain } from "./readChain.ts";
import { headSchema } from "./schemas.ts";
import { DamagedRecord, isSound } from "./shape.ts";

/**
 * Compares the journal with its copy by their ends alone, so that a long journal opens as quickly as
 * a short one. Only when they contradict each other is one of them read through.
 * @returns `damagedCopy` when the copy is wrong and the journal proves itself
 * @throws DamagedRecord when the journal has lost entries, or has others than it had
 */
export async function compareMirror(
  main: Connection,
  copy: Connection,
): Promise<"agree" | "damagedCopy"> {
  // The copy first: another window may be writing, and the copy is never ahead of the journal.
  const copied = await lastKeyOf(copy);
  const kept = await lastKeyOf(main);
  if (copied === 0) return "agree";
  if (kept === 0) throw new DamagedRecord("the journal is empty, though it was not");
  if (kept < copied) throw new DamagedRecord("the journal ends before its copy");
  const ours = await linkAt(main, copied);
  const theirs = await linkAt(copy, copied);
  if (ours !== null && ours.hash === theirs?.hash) return "agree";
  if (!(await isWhole(copy)) && (await verifyChain(main)).intact) return "damagedCopy";
  throw new DamagedRecord(`entry ${copied} is not the one that was written`);
}

/** True when the entries are a chain from the first to the last. */
export async function isWhole(connection: Connection): Promise<boolean> {
  const lastKey = await lastKeyOf(connection);
  return (await follow(connection, emptyChain, lastKey)).seq === lastKey;
}

/**
 * True when the journal can be had back from its copy without losing an entry.
 * @param main null when it cannot be opened
 */
export async function isRestorable(main: Connection | null, copy: Connection): Promise<boolean> {
  if (main !== null) await copyWhatHolds(main, copy);
  const copied = await lastKeyOf(copy);
  if (copied === 0 || !(await isWhole(copy))) return false;
  return main === null || copied >= (await knownLength(main));
}

/**
 * Copies what of a damaged journal still proves itself: it may have lost its views and kept all of its
 * entries.
 */
export async function copyWhatHolds(main: Connection, copy: Connection): Promise<void> {
  try {
    await catchUp(main, copy);
  } catch (cause) {
    // Where it stops to hold is where copying ends; anything else is a fault of ours.
    if (!(cause instanceof DamagedRecord || cause instanceof DOMException)) throw cause;
  }
}

/** How far the journal is known to have reached, by any trace of it that is left. */
export async function knownLength(main: Connection): Promise<number> {
  const { lastKey, storedHead } = await main.inTransaction(
    ["entries", "meta"],
    "readonly",
    readEnds,
  );
  return Math.max(lastKey, isSound(headSchema, storedHead) ? storedHead.seq : 0);
}
