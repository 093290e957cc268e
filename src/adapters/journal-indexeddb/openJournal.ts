import type { Entry, EntryBody } from "#domain/journal/entry.ts";
import { err, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { Clock } from "#ports/clock.ts";
import type { ChainReport, Journal, JournalFailure } from "#ports/journal.ts";
import { compareMirror, isRestorable } from "./compareMirror.ts";
import type { Connection } from "./connection.ts";
import { databaseName } from "./database.ts";
import { keyedDigest } from "./digest.ts";
import { failureOf } from "./failures.ts";
import { foundationStores, foundOrBegun } from "./foundations.ts";
import { connectMirror, mirrorOf } from "./mirror.ts";
import type { Mirror } from "./mirror.ts";
import { isBrowsersTrouble, reach } from "./reach.ts";
import { readBack } from "./readBack.ts";
import { verifyChain } from "./readChain.ts";
import { readerOf } from "./readJournal.ts";
import { saltBytes } from "./schemas.ts";
import { DamagedRecord } from "./shape.ts";
import { writeEntry, writtenStores } from "./writeEntry.ts";

export interface JournalOptions {
  readonly clock: Clock;
  /** Name of this tablet, written into every entry. */
  readonly till: string;
  /** Version of this program, written into every entry. */
  readonly engine: string;
  /** So many unpredictable bytes; asked once in the life of a database. */
  readonly random: (bytes: number) => Uint8Array;
  /** Another database than the till's own, for tests and training. */
  readonly name?: string;
}

export interface OpenedJournal extends Journal {
  /** Resolves when the copy is not being written; true when it then holds every entry. */
  mirrored(): Promise<boolean>;
  close(): void;
}

/**
 * So long an entry waits for its copy before it is told (ms). A copy that ails, or has a long history
 * to catch up with, must not hold the till up.
 */
const copyPatienceMs = 500;

/** After so many entries the last one is read back and compared with what was written. */
const readBackEvery = 100;

/**
 * Opens this tablet's journal, and begins one where there is none. A journal that has lost a part of
 * itself, or is behind its copy, is refused and left as it is: to mend it in silence would hide that
 * somebody's money is missing.
 */
export async function openJournal(
  options: JournalOptions,
): Promise<Result<OpenedJournal, JournalFailure>> {
  const name = options.name ?? databaseName;
  let main: Connection | null = null;
  let copy: Connection | null = null;
  try {
    main = await reach(name, options.clock);
    copy = await connectMirror(name).catch(copyIsGone);
    const verdict = copy && (await compareMirror(main, copy));
    const fresh = options.random(saltBytes);
    const salt = await main.inTransaction(foundationStores, "readwrite", (tx) =>
      foundOrBegun(tx, fresh),
    );
    const mirror = copy && mirrorOf(main, copy, verdict === "damagedCopy");
    return ok(journalOver(main, mirror, options, salt));
  } catch (cause) {
    copy ??= await connectMirror(name).catch(copyIsGone);
    const failure = await failureOfOpening(cause, main, copy);
    main?.close();
    copy?.close();
    return err(failure);
  }
}

/** The till can sell without its copy, and looks for it again the next time. */
function copyIsGone(cause: unknown): null {
  if (cause instanceof DOMException) return null;
  throw cause;
}

async function failureOfOpening(
  cause: unknown,
  main: Connection | null,
  copy: Connection | null,
): Promise<JournalFailure> {
  const isDamage = cause instanceof DamagedRecord || (main === null && isBrowsersTrouble(cause));
  if (!isDamage) return failureOf(cause);
  const { message } = cause as Error;
  const restorable = copy !== null && (await isRestorable(main, copy).catch(() => false));
  return { type: "damaged", detail: message, restorable };
}

function journalOver(
  main: Connection,
  mirror: Mirror | null,
  { clock, till, engine }: JournalOptions,
  salt: Uint8Array,
): OpenedJournal {
  let queue: Promise<unknown> = Promise.resolve();
  /** Set when the disk was caught giving back something else than it took. */
  let broken: JournalFailure | null = null;
  const copying = copyWait(clock);

  async function write(body: EntryBody): Promise<Result<Entry, JournalFailure>> {
    if (broken) return err(broken);
    try {
      const fields = { at: clock.now(), till, engine, body };
      const entry = await main.inTransaction(writtenStores, "readwrite", (tx) =>
        writeEntry(tx, fields),
      );
      if (mirror) copying.begun(mirror.follow(entry));
      if (entry.seq % readBackEvery === 0) await readBack(main, entry);
      return ok(entry);
    } catch (cause) {
      const failure = failureOf(cause);
      if (cause instanceof DamagedRecord) broken = failure;
      return err(failure);
    }
  }

  return {
    append(body: EntryBody): Promise<Result<Entry, JournalFailure>> {
      // One after the other, so that entries stand in the order they were asked for.
      const written = queue.then(() => write(body));
      queue = written.catch(() => undefined);
      return written.then(async (answer) => {
        await copying.over();
        return answer;
      });
    },
    ...readerOf(main),
    fingerprint: (code: string): string => keyedDigest(salt, code),
    async verify(): Promise<ChainReport> {
      const report = await verifyChain(main);
      if (report.intact) mirror?.checked();
      return report;
    },
    mirrored: () => mirror?.caughtUp() ?? Promise.resolve(false),
    close() {
      main.close();
      mirror?.close();
    },
  };
}

/** Lets entries wait for their copies, as long as these come in time. */
function copyWait(clock: Clock) {
  let latest = Promise.resolve();
  let isLate = false;
  return {
    begun(copy: Promise<void>): void {
      latest = copy;
    },
    /** Resolves when all that was begun until now is copied, or patience is at its end. */
    async over(): Promise<void> {
      const awaited = latest;
      if (isLate) return;
      await new Promise<void>((resolve) => {
        const callOff = clock.after(copyPatienceMs, () => {
          isLate = true;
          void awaited.then(() => (isLate = false));
          resolve();
        });
        void awaited.then(() => {
          callOff();
          resolve();
        });
      });
    },
  };
}
