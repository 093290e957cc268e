import { sealEntry } from "#domain/journal/chain.ts";
import type { EntryFields } from "#domain/journal/chain.ts";
import type { Entry } from "#domain/journal/entry.ts";
import { dayOf, project, saleOf } from "#domain/journal/project.ts";
import { refusedOffer } from "#domain/journal/projectOffers.ts";
import type { AffectedViews } from "#domain/journal/project.ts";
import type { JournalFailure } from "#ports/journal.ts";
import type { NorenTransaction, StoreName } from "./database.ts";
import { sha256Hex } from "./digest.ts";
import { isTaken, Refused } from "./failures.ts";
import { readOffers, writeOffers } from "./offerRows.ts";
import { dayFrom, recordOf, rowOf, switchesIn } from "./rows.ts";
import { headSchema, settingsSchema } from "./schemas.ts";
import { believe } from "./shape.ts";

/** Everything an entry may touch, so that all of it stands or falls together. */
export const writtenStores: readonly StoreName[] = [
  "entries",
  "sales",
  "days",
  "usedCodes",
  "offers",
  "coupons",
  "meta",
];

/** Writes the next entry and every view it changes. */
export async function writeEntry(
  tx: NorenTransaction<"readwrite">,
  fields: EntryFields,
): Promise<Entry> {
  const head = believe(headSchema, await tx.objectStore("meta").get("head"), "the journal's head");
  const entry = sealEntry(head, fields, sha256Hex);
  const before = await readViews(tx, entry);
  if (refusedOffer(before.offers, entry.body) !== null) throw new Refused({ type: "offerRefused" });
  const after = project(before, entry);
  if (entry.body.type === "paymentIntended") {
    const { fingerprint } = entry.body.payment.code;
    await addNew(tx, "usedCodes", { fingerprint }, { type: "codeUsed" });
  }
  await addNew(tx, "entries", entry, { type: "conflict" });
  await writeViews(tx, before, after);
  await tx.objectStore("meta").put({ seq: entry.seq, hash: entry.hash }, "head");
  return entry;
}

/** Never `put`: that would overwrite in silence what another writer has put there. */
async function addNew(
  tx: NorenTransaction<"readwrite">,
  store: "entries" | "usedCodes",
  value: Entry | { readonly fingerprint: string },
  refusal: JournalFailure,
): Promise<void> {
  try {
    await tx.objectStore(store).add(value);
  } catch (cause) {
    throw isTaken(cause) ? new Refused(refusal) : cause;
  }
}

async function readViews(tx: NorenTransaction, entry: Entry): Promise<AffectedViews> {
  const saleId = saleOf(entry.body);
  const row = saleId === null ? undefined : await tx.objectStore("sales").get(saleId);
  const sale = row === undefined ? null : recordOf(row);
  const kept = await tx.objectStore("meta").get("settings");
  const settings = believe(settingsSchema, kept, "the shop's settings");
  const wallets = await switchesIn(tx);
  const date = dayOf(entry, sale, settings);
  const stored = date === null ? undefined : await tx.objectStore("days").get(date);
  const day = date === null ? null : dayFrom(stored, date);
  return { sale, day, settings, wallets, offers: await readOffers(tx, entry.body, sale) };
}

async function writeViews(
  tx: NorenTransaction<"readwrite">,
  before: AffectedViews,
  after: AffectedViews,
): Promise<void> {
  if (after.sale !== null && after.sale !== before.sale) {
    const row = rowOf(after.sale);
    await tx.objectStore("sales").put(row);
    const wasOpen = before.sale !== null && rowOf(before.sale).open === 1;
    if (wasOpen && row.open === 0) await sweptOpen(tx);
  }
  if (after.day !== null && after.day !== before.day) await tx.objectStore("days").put(after.day);
  await writeOffers(tx, before.offers, after.offers);
  if (after.settings !== before.settings) {
    await tx.objectStore("meta").put(after.settings, "settings");
  }
  if (after.wallets !== before.wallets) {
    await tx.objectStore("meta").put(after.wallets, "wallets");
  }
}

/**
 * Looks through the sales that are open, and wants nothing of them. Quirk: Chromium leaves in an index
 * what a changed row no longer says, and clears it away only when a transaction that writes comes upon
 * it. Without this, whoever asked for the open sales would walk past every sale ever made.
 */
async function sweptOpen(tx: NorenTransaction<"readwrite">): Promise<void> {
  await tx.objectStore("sales").index("open").getAllKeys(1);
}
