import type { OpenedJournal } from "#adapters/journal-indexeddb/openJournal.ts";
import type { EntryBody } from "#domain/journal/entry.ts";
import { anAttempt, aSale, intended, moved, traceOf } from "#testkit/journalFixtures.ts";
import { openedJournal } from "./database.ts";
import { parameter, tell } from "./report.ts";

const raceDatabase = "noren-race";

/**
 * One of several tabs that write to one journal at once, without the till's lock. Waits until every
 * tab is there, sells, and tells which receipt each of its sales was given.
 */
export async function race(): Promise<void> {
  const tab = parameter("tab");
  const sales = Number(parameter("sales"));
  const journal = await openedJournal(raceDatabase);
  await tell("ready", null);
  let conflicts = 0;

  async function written(body: EntryBody): Promise<void> {
    for (;;) {
      const answer = await journal.append(body);
      if (answer.ok) return;
      if (answer.error.type !== "conflict") throw new Error(JSON.stringify(answer.error));
      conflicts += 1;
    }
  }

  const ids: string[] = [];
  for (let index = 0; index < sales; index += 1) {
    const sale = aSale(`S_${tab}_${index}`, 100 + index, 200);
    const trace = traceOf("0001", journal.fingerprint(sale.id), "GCash");
    const attempt = anAttempt(sale, `R_${sale.id}`, trace, "GCash");
    await written(intended(sale, attempt.ready));
    await written(moved(sale, attempt.paid()));
    ids.push(sale.id);
  }
  await tell("sold", { conflicts, receipts: await receiptsOf(journal, ids) });
}

async function receiptsOf(journal: OpenedJournal, ids: readonly string[]) {
  const records = await Promise.all(ids.map((id) => journal.sale(aSale(id, 1, 1).id)));
  return records.map((record) => record?.receipt?.number ?? null);
}
