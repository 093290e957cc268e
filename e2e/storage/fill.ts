import { systemClock } from "#adapters/clock-system/systemClock.ts";
import type { NorenTransaction } from "#adapters/journal-indexeddb/database.ts";
import { writeEntry, writtenStores } from "#adapters/journal-indexeddb/writeEntry.ts";
import type { EntryBody } from "#domain/journal/entry.ts";
import { instant } from "#domain/time/instant.ts";
import { anAttempt, aSale, intended, moved, traceOf } from "#testkit/journalFixtures.ts";
import { behindItsBack, openedJournal, tillDatabase } from "./database.ts";
import { parameter, tell } from "./report.ts";

/** What a busy shop sells on one day. */
const salesPerDay = 300;
const salesPerTransaction = 250;
const dayMs = 24 * 60 * 60 * 1_000;

/**
 * Fills the till's own database with years of paid sales, up to today: written by the adapter's own
 * writer, but many in one transaction, so that it takes minutes and not hours.
 */
export async function fill(): Promise<void> {
  const sales = Number(parameter("sales"));
  const journal = await openedJournal(tillDatabase);
  const bodies = (from: number, to: number): readonly EntryBody[] =>
    Array.from({ length: to - from }, (_, index) => paidSale(from + index, sales, journal)).flat();
  await behindItsBack(tillDatabase, async (db) => {
    for (let done = 0; done < sales; done += salesPerTransaction) {
      const chunk = bodies(done, Math.min(done + salesPerTransaction, sales));
      const tx = db.transaction([...writtenStores], "readwrite", { durability: "relaxed" });
      for (const body of chunk) {
        const fields = { at: systemClock.now(), till: "till-1", engine: "storage page", body };
        await writeEntry(tx as unknown as NorenTransaction<"readwrite">, fields);
      }
      await tx.done;
      await tell("filling", done + chunk.length / 2);
    }
  });
  journal.close();
  const copied = await openedJournal(tillDatabase);
  await copied.mirrored();
  copied.close();
  await tell("filled", sales);
}

function paidSale(
  number: number,
  sales: number,
  { fingerprint }: { fingerprint(code: string): string },
): readonly EntryBody[] {
  const daysAgo = Math.floor((sales - 1 - number) / salesPerDay);
  const at = instant(systemClock.now() - daysAgo * dayMs);
  const businessDate = new Date(at).toISOString().slice(0, 10);
  const overrides = { at, businessDate, calendarDate: businessDate, hour: 12 };
  const sale = aSale(`S_${number}`, 100 + (number % 5_000), 500, overrides);
  const trace = traceOf("0001", fingerprint(sale.id), "GCash");
  const attempt = anAttempt(sale, `R_${number}`, trace, "GCash");
  return [intended(sale, attempt.ready), moved(sale, attempt.paid())];
}
