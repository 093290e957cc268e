import { deleteDB, openDB } from "idb";
import { emptyChain } from "#domain/journal/chain.ts";
import type { Entry } from "#domain/journal/entry.ts";
import { err, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { JournalFailure, Restored, RestoreRefusal } from "#ports/journal.ts";
import { compareMirror, copyWhatHolds, isWhole, knownLength } from "./compareMirror.ts";
import { databasesApart } from "./apart.ts";
import { connect } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { databaseName, openEntriesOnly } from "./database.ts";
import { failureOf } from "./failures.ts";
import { keepAside } from "./keepAside.ts";
import { addTo, catchUp, connectMirror, mirrorName } from "./mirror.ts";
import type { JournalOptions } from "./openJournal.ts";
import { isBrowsersTrouble, reach, removed } from "./reach.ts";
import { chunkEntries, follow, lastKeyOf, linkAt } from "./readChain.ts";
import { RefusedExport, readExport } from "./readExport.ts";
import type { KnownHistory } from "./readExport.ts";
import { refill } from "./refill.ts";
import { saltBytes, saltSchema } from "./schemas.ts";
import { DamagedRecord, isSound } from "./shape.ts";

export interface RestoreOptions extends JournalOptions {
  /**
   * True when a person has decided that the history is right although it ends before, or contradicts,
   * what is left of the damaged journal. It never overrules a copy that proves itself.
   */
  readonly overrule?: boolean;
}

/**
 * Puts a whole, verified history in the place of a damaged journal: the copy on this tablet, or an
 * export. Nothing is touched before the last entry has been verified, and before what is left of the
 * damaged journal is kept under another name. Cut short, it is found at the next opening, and can be
 * done again. Only for a journal that is not open.
 *
 * The key of the codes' fingerprints is kept where it can be read. A new one no longer recognises the
 * codes used before, which live for minutes and do no harm.
 * @param source an export as `exportJournal` writes it, cut into pieces anywhere
 */
export async function restoreJournal(
  options: RestoreOptions,
  source: "mirror" | AsyncIterable<string>,
): Promise<Result<Restored, RestoreRefusal | JournalFailure>> {
  const name = options.name ?? databaseName;
  const staging = `${name}-restoring`;
  const held: Connection[] = [];
  const hold = <Held extends Connection | null>(connection: Held): Held => {
    if (connection) held.push(connection);
    return connection;
  };
  try {
    const main = hold(await reach(name, options.clock).catch(damaged));
    const copy = hold(await connectMirror(name).catch(damaged));
    if (main && copy) await copyWhatHolds(main, copy);
    if (source !== "mirror") await deleteDB(staging);
    const verified =
      source === "mirror"
        ? await wholeCopy(main, copy, options)
        : await staged(
            hold(await connect(staging, openEntriesOnly)),
            readExport(source, await knownHistory(main, copy, options)),
          );
    return ok(await replaced(name, { main, copy, verified, options, hold }));
  } catch (cause) {
    return err(cause instanceof RefusedExport ? cause.refusal : failureOf(cause));
  } finally {
    for (const connection of held) connection.close();
    if (source !== "mirror") await deleteDB(staging).catch(damaged);
  }
}

/** A database that is damaged beyond opening is what a restore is for. */
function damaged(cause: unknown): null {
  if (cause instanceof DamagedRecord || isBrowsersTrouble(cause)) return null;
  throw cause;
}

/** The copy, when it holds from its first entry to its last and reaches as far as the journal did. */
async function wholeCopy(
  main: Connection | null,
  copy: Connection | null,
  { overrule = false }: RestoreOptions,
): Promise<Connection> {
  const lastKey = copy ? await lastKeyOf(copy) : 0;
  if (copy === null || lastKey === 0) throw new RefusedExport(1, "empty");
  const reached = await follow(copy, emptyChain, lastKey);
  if (reached.seq < lastKey) throw new RefusedExport(reached.seq + 1, "broken");
  if (!overrule && main && (await knownLength(main)) > lastKey) {
    throw new RefusedExport(lastKey + 1, "shorter");
  }
  return copy;
}

/** What an export must agree with. A copy that proves itself is believed before anything else. */
async function knownHistory(
  main: Connection | null,
  copy: Connection | null,
  { till, overrule = false }: RestoreOptions,
): Promise<KnownHistory> {
  const atLeast = main && !overrule ? await knownLength(main) : 0;
  if (copy && (await isWhole(copy))) {
    const link = await linkAt(copy, await lastKeyOf(copy));
    if (link) return { till, atLeast: Math.max(atLeast, link.seq), links: [link] };
  }
  if (main === null || overrule) return { till, atLeast, links: [] };
  const links = [await linkAt(main, 1), await linkAt(main, await lastKeyOf(main))];
  return { till, atLeast, links: links.filter((link) => link !== null) };
}

/** Keeps the entries of an export on disk while they are verified, for memory may not hold them all. */
async function staged(stage: Connection, entries: AsyncIterable<Entry>): Promise<Connection> {
  let chunk: Entry[] = [];
  for await (const entry of entries) {
    chunk.push(entry);
    if (chunk.length < chunkEntries) continue;
    await addTo(stage, chunk);
    chunk = [];
  }
  await addTo(stage, chunk);
  return stage;
}

interface Replacement {
  readonly main: Connection | null;
  readonly copy: Connection | null;
  /** The entries that take the place of everything. */
  readonly verified: Connection;
  readonly options: RestoreOptions;
  hold<Held extends Connection | null>(connection: Held): Held;
}

async function replaced(
  name: string,
  { main, copy, verified, options, hold }: Replacement,
): Promise<Restored> {
  const { clock, random } = options;
  const instant = new Date(clock.now()).toISOString().replaceAll(/[^0-9TZ]/g, "");
  const aside = `${name}-damaged-${instant}`;
  const isKept = await keepAside(name, aside);
  const salt = (await readableSalt(name)) ?? random(saltBytes);
  if (main === null) await removed(name, clock);
  const target = main ?? hold(await reach(name, clock));
  const head = await refill(target, verified, salt);
  if (copy) await agreeing(target, copy, name, `${aside}-mirror`);
  return { entries: head.seq, head: head.hash, keptAs: isKept ? aside : null };
}

/** Brings the copy to what stands in the journal now; one that says something else is kept aside too. */
async function agreeing(
  main: Connection,
  copy: Connection,
  name: string,
  aside: string,
): Promise<void> {
  const verdict = await compareMirror(main, copy).catch(damaged);
  if (verdict !== "agree") {
    await keepAside(mirrorName(name), aside, await databasesApart());
    await copy.inTransaction(["entries"], "readwrite", (tx) => tx.objectStore("entries").clear());
  }
  await catchUp(main, copy);
}

async function readableSalt(name: string): Promise<Uint8Array | null> {
  try {
    const db = await openDB(name);
    try {
      const salt: unknown = await db.get("meta", "salt");
      return isSound(saltSchema, salt) ? salt : null;
    } finally {
      db.close();
    }
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}
