import { emptyChain } from "#domain/journal/chain.ts";
import type { Entry, EntryBody } from "#domain/journal/entry.ts";
import { newestFirst } from "#domain/journal/search.ts";
import type { DayRecord, SaleRecord } from "#domain/journal/views.ts";
import { err, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { defaultShopSettings } from "#domain/settings/shopSettings.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import type { Clock } from "#ports/clock.ts";
import type { ChainReport, Journal, JournalFailure, SalesQuery } from "#ports/journal.ts";
import { connect } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { databaseName } from "./database.ts";
import type { NorenTransaction } from "./database.ts";
import { keyedDigest } from "./digest.ts";
import { failureOf } from "./failures.ts";
import { readEnds, readEntries, verifyChain } from "./readChain.ts";
import { openRecords, querySales } from "./readSales.ts";
import { recordOf } from "./saleRows.ts";
import { entrySchema, headSchema, saltBytes, saltSchema, settingsSchema } from "./schemas.ts";
import { believe, DamagedRecord } from "./shape.ts";
import { dayFrom, writeEntry, writtenStores } from "./writeEntry.ts";

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

export type OpenedJournal = Journal & { close(): void };

/**
 * Opens this tablet's journal, and begins one where there is none. A journal that has entries but
 * has lost its key, its settings or its last entry is refused: to mend it in silence would hide
 * that somebody's money is missing.
 */
export async function openJournal(
  options: JournalOptions,
): Promise<Result<OpenedJournal, JournalFailure>> {
  let connection: Connection | null = null;
  try {
    connection = await connect(options.name ?? databaseName);
    const fresh = options.random(saltBytes);
    const salt = await connection.inTransaction(
      ["entries", "meta", "sales", "days", "usedCodes"],
      "readwrite",
      (tx) => foundOrBegun(tx, fresh),
    );
    return ok(journalOver(connection, options, salt));
  } catch (cause) {
    connection?.close();
    return err(failureOf(cause));
  }
}

/** The key of the codes' fingerprints, after the foundations were laid or found sound. */
async function foundOrBegun(
  tx: NorenTransaction<"readwrite">,
  fresh: Uint8Array,
): Promise<Uint8Array> {
  const meta = tx.objectStore("meta");
  const { lastKey, storedHead } = await readEnds(tx);
  if (lastKey === 0 && (await meta.count()) === 0) {
    await meta.put(fresh, "salt");
    await meta.put(defaultShopSettings, "settings");
    await meta.put(emptyChain, "head");
    return fresh;
  }
  const head = believe(headSchema, storedHead, "the journal's head");
  believe(settingsSchema, await meta.get("settings"), "the shop's settings");
  await checkLastEntry(tx, lastKey, head.seq, head.hash);
  await checkViews(tx);
  return believe(saltSchema, await meta.get("salt"), "the key of the codes");
}

async function checkLastEntry(
  tx: NorenTransaction,
  lastKey: number,
  headSeq: number,
  headHash: string,
): Promise<void> {
  if (lastKey !== headSeq) throw new DamagedRecord("the journal's head is not its last entry");
  if (lastKey === 0) return;
  const stored = await tx.objectStore("entries").get(lastKey);
  const { hash } = believe(entrySchema, stored, `entry ${lastKey}`);
  if (hash !== headHash) throw new DamagedRecord("the journal's head is not its last entry");
}

/**
 * Browsers have been seen to lose one store and keep the others. An emptied view would forget open
 * payments, let a used code pass or count receipts from 1 again, so it must not pass for a new one.
 */
async function checkViews(tx: NorenTransaction<"readwrite">): Promise<void> {
  const sales = await tx.objectStore("sales").count();
  const receipts = await tx.objectStore("sales").index("receiptNumber").count();
  const days = await tx.objectStore("days").count();
  const codes = await tx.objectStore("usedCodes").count();
  if (sales > codes) throw new DamagedRecord("used codes are missing");
  if (codes > 0 && sales === 0) throw new DamagedRecord("the sales are missing");
  if (receipts > 0 && days === 0) throw new DamagedRecord("the days are missing");
}

function journalOver(
  connection: Connection,
  { clock, till, engine }: JournalOptions,
  salt: Uint8Array,
): OpenedJournal {
  let queue: Promise<unknown> = Promise.resolve();

  async function write(body: EntryBody): Promise<Result<Entry, JournalFailure>> {
    try {
      const fields = { at: clock.now(), till, engine, body };
      const entry = await connection.inTransaction(writtenStores, "readwrite", (tx) =>
        writeEntry(tx, fields),
      );
      return ok(entry);
    } catch (cause) {
      return err(failureOf(cause));
    }
  }

  return {
    append(body: EntryBody): Promise<Result<Entry, JournalFailure>> {
      // One after the other, so that entries stand in the order they were asked for.
      const written = queue.then(() => write(body));
      queue = written.catch(() => undefined);
      return written;
    },
    ...readerOf(connection),
    fingerprint: (code: string): string => keyedDigest(salt, code),
    close: () => connection.close(),
  };
}

function readerOf(connection: Connection): Omit<Journal, "append" | "fingerprint"> {
  return {
    async sale(id: SaleId): Promise<SaleRecord | null> {
      const row = await connection.inTransaction(["sales"], "readonly", (tx) =>
        tx.objectStore("sales").get(id),
      );
      return row === undefined ? null : recordOf(row);
    },
    async sales(query: SalesQuery): Promise<readonly SaleRecord[]> {
      return connection.inTransaction(["sales"], "readonly", (tx) => querySales(tx, query));
    },
    async openSales(): Promise<readonly SaleRecord[]> {
      const open = await connection.inTransaction(["sales"], "readonly", openRecords);
      return open.sort(newestFirst).toReversed();
    },
    async day(businessDate: string): Promise<DayRecord> {
      const stored = await connection.inTransaction(["days"], "readonly", (tx) =>
        tx.objectStore("days").get(businessDate),
      );
      return dayFrom(stored, businessDate);
    },
    async settings(): Promise<ShopSettings> {
      const stored = await connection.inTransaction(["meta"], "readonly", (tx) =>
        tx.objectStore("meta").get("settings"),
      );
      return believe(settingsSchema, stored, "the shop's settings");
    },
    async codeUsed(fingerprint: string): Promise<boolean> {
      const found = await connection.inTransaction(["usedCodes"], "readonly", (tx) =>
        tx.objectStore("usedCodes").count(fingerprint),
      );
      return found > 0;
    },
    verify: (): Promise<ChainReport> => verifyChain(connection),
    entries: (): AsyncIterable<Entry> => readEntries(connection),
  };
}
