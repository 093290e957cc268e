import type { Entry, EntryBody } from "#domain/journal/entry.ts";
import type { Sale } from "#domain/sale/sale.ts";
import { defaultShopSettings } from "#domain/settings/shopSettings.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";
import { anAttempt, aSale, intended, moved, traceOf } from "./journalFixtures.ts";
import type { Attempt } from "./journalFixtures.ts";

export function shopNamed(shopName: string): EntryBody {
  return { type: "shopConfigured", settings: { ...defaultShopSettings, shopName } };
}

export async function written(journal: Journal, body: EntryBody): Promise<Entry> {
  const answer = await journal.append(body);
  if (!answer.ok) throw new Error(`not written: ${answer.error.type}`);
  return answer.value;
}

export async function failed(journal: Journal, body: EntryBody): Promise<JournalFailure> {
  const answer = await journal.append(body);
  if (answer.ok) throw new Error("written against expectation");
  return answer.error;
}

/** A sale whose payment is on its way: open. */
export async function paying(
  journal: Journal,
  id: string,
  overrides: Partial<Sale> = {},
  food = 500,
): Promise<{ readonly sale: Sale; readonly attempt: Attempt }> {
  const sale = aSale(id, food, 500, overrides);
  const trace = traceOf("0001", journal.fingerprint(id), "GCash");
  const attempt = anAttempt(sale, `R_${id}`, trace, "GCash");
  await written(journal, intended(sale, attempt.ready));
  return { sale, attempt };
}

export async function paidSale(
  journal: Journal,
  id: string,
  overrides: Partial<Sale> = {},
  food = 500,
): Promise<void> {
  const { sale, attempt } = await paying(journal, id, overrides, food);
  await written(journal, moved(sale, attempt.paid()));
}

export async function all(journal: Journal): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of journal.entries()) entries.push(entry);
  return entries;
}
