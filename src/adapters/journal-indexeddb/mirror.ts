import { emptyChain, verifyLink } from "#domain/journal/chain.ts";
import type { ChainHead } from "#domain/journal/chain.ts";
import type { Entry } from "#domain/journal/entry.ts";
import { databasesApart } from "./apart.ts";
import { connect } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { openEntriesOnly } from "./database.ts";
import { sha256Hex } from "./digest.ts";
import { isTaken } from "./failures.ts";
import { follow, lastKeyOf, linkAt, readChunks, verifyChain } from "./readChain.ts";
import { DamagedRecord } from "./shape.ts";

/**
 * A second database with the entries and nothing else, because browsers have been seen to lose one
 * database and keep another. It follows the journal and never leads.
 */
export interface Mirror {
  /**
   * Copies what the journal has gained. Resolves when that is done, or has failed: it is tried again
   * with the next entry.
   */
  follow(entry: Entry): Promise<void>;
  /** Looks through the whole copy, and makes it anew when it is not what the journal says. */
  checked(): void;
  /** Resolves when nothing is under way; true when the copy then has all that it was told of. */
  caughtUp(): Promise<boolean>;
  close(): void;
}

/** Name of the copy of the database of this name. */
export function mirrorName(name: string): string {
  return `${name}-mirror`;
}

export async function connectMirror(name: string): Promise<Connection> {
  return connect(mirrorName(name), async (copy) => openEntriesOnly(copy, await databasesApart()));
}

/** @param fresh true when the copy is to be made anew, because it was found to be damaged */
export function mirrorOf(main: Connection, copy: Connection, fresh: boolean): Mirror {
  let waiting: Entry[] = [];
  /** Number up to which the copy is known to reach; null when it has to be looked up. */
  let reached: number | null = null;
  let work: Promise<void> = Promise.resolve();

  function queue(step: () => Promise<number>): void {
    work = work.then(step).then(
      (seq) => {
        reached = seq;
      },
      // Whatever ails the copy must not stop the till; it is tried again with the next entry.
      () => {
        reached = null;
      },
    );
  }

  async function copyWaiting(): Promise<number> {
    const entries = waiting;
    waiting = [];
    if (reached !== null && isRun(entries, reached)) {
      try {
        await addTo(copy, entries);
        return entries.at(-1)?.seq ?? reached;
      } catch (cause) {
        if (!isTaken(cause)) throw cause;
      }
    }
    return catchUp(main, copy);
  }

  queue(() => (fresh ? madeAnew(main, copy) : catchUp(main, copy)));

  return {
    follow(entry) {
      waiting.push(entry);
      // What comes while a write is under way is written together by the next.
      if (waiting.length === 1) queue(copyWaiting);
      return work;
    },
    checked() {
      queue(async () => {
        const lastKey = await lastKeyOf(copy);
        const whole = (await follow(copy, emptyChain, lastKey)).seq === lastKey;
        return whole ? catchUp(main, copy) : madeAnew(main, copy);
      });
    },
    async caughtUp() {
      let seen;
      do {
        seen = work;
        await seen;
      } while (seen !== work);
      return reached !== null;
    },
    close: () => copy.close(),
  };
}

function isRun(entries: readonly Entry[], after: number): boolean {
  return entries.every(({ seq }, index) => seq === after + index + 1);
}

export async function addTo(copy: Connection, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  await copy.inTransaction(["entries"], "readwrite", async (tx) => {
    for (const entry of entries) await tx.objectStore("entries").add(entry);
  });
}

/**
 * Copies what the journal has and the copy has not, each entry only if it follows from the one before.
 * @returns the number of the last entry in the copy
 */
export async function catchUp(main: Connection, copy: Connection): Promise<number> {
  for (;;) {
    try {
      return await copyOn(main, copy);
    } catch (cause) {
      // Another window copied the same entry first: go on from where it is.
      if (!isTaken(cause)) throw cause;
    }
  }
}

async function copyOn(main: Connection, copy: Connection): Promise<number> {
  const lastKey = await lastKeyOf(copy);
  let head: ChainHead | null = lastKey === 0 ? emptyChain : await linkAt(copy, lastKey);
  if (head === null) throw new DamagedRecord(`entry ${lastKey} of the copy is damaged`);
  for await (const chunk of readChunks(main, lastKey)) {
    const holding = linksFrom(head, chunk);
    await addTo(copy, holding);
    head = holding.at(-1) ?? head;
    if (holding.length < chunk.length) {
      throw new DamagedRecord(`entry ${head.seq + 1} does not follow`);
    }
  }
  return head.seq;
}

/** The entries up to the first that does not follow from the one before. */
function linksFrom(head: ChainHead, entries: readonly Entry[]): readonly Entry[] {
  const wrong = entries.findIndex(
    (entry, index) => !verifyLink(entries[index - 1] ?? head, entry, sha256Hex),
  );
  return wrong < 0 ? entries : entries.slice(0, wrong);
}

/** A copy is only ever given up for a journal that holds from its first entry to its last. */
async function madeAnew(main: Connection, copy: Connection): Promise<number> {
  const report = await verifyChain(main);
  if (!report.intact) throw new DamagedRecord(`entry ${report.firstBadSeq} does not follow`);
  await copy.inTransaction(["entries"], "readwrite", (tx) => tx.objectStore("entries").clear());
  return catchUp(main, copy);
}
