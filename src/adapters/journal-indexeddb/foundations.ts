import { emptyChain, verifyLink } from "#domain/journal/chain.ts";
import type { ChainHead } from "#domain/journal/chain.ts";
import type { Entry } from "#domain/journal/entry.ts";
import { saleOf } from "#domain/journal/project.ts";
import { defaultShopSettings } from "#domain/settings/shopSettings.ts";
import type { NorenTransaction, StoreName } from "./database.ts";
import { sha256Hex } from "./digest.ts";
import { entrySchema } from "./entrySchemas.ts";
import { readEnds } from "./readChain.ts";
import { recordOf } from "./rows.ts";
import { headSchema, saltSchema, settingsSchema } from "./schemas.ts";
import { believe, DamagedRecord } from "./shape.ts";

/** All that opening a journal looks at. */
export const foundationStores: readonly StoreName[] = [
  "entries",
  "meta",
  "sales",
  "days",
  "usedCodes",
  "offers",
];

/** So many of the last entries are read back and followed whenever the journal is opened. */
const tailEntries = 200;

/**
 * Lays the foundations of a new journal, or finds those of an old one sound. Reads the ends of the
 * journal and no more, so that a year of sales opens as quickly as a day.
 * @param fresh key for a journal that begins now
 * @returns the key of the codes' fingerprints
 * @throws DamagedRecord when a part of it is missing
 */
export async function foundOrBegun(
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
  if ((await meta.count("restoring")) > 0) throw new DamagedRecord("a restore was not finished");
  const head = believe(headSchema, storedHead, "the journal's head");
  believe(settingsSchema, await meta.get("settings"), "the shop's settings");
  if (lastKey !== head.seq) throw new DamagedRecord("the journal's head is not its last entry");
  const tail = await soundTail(tx, head);
  await checkStores(tx);
  await checkRowsOf(tx, tail);
  return believe(saltSchema, await meta.get("salt"), "the key of the codes");
}

async function soundTail(tx: NorenTransaction, head: ChainHead): Promise<readonly Entry[]> {
  const from = Math.max(0, head.seq - tailEntries);
  const stored = await tx.objectStore("entries").getAll(IDBKeyRange.lowerBound(from, from > 0));
  const entries = stored.map((one, index) =>
    believe(entrySchema, one, `entry ${from + index + 1}`),
  );
  const [first] = entries;
  let reached = from === 0 || !first ? emptyChain : { seq: from, hash: first.prev };
  for (const entry of entries) {
    if (!verifyLink(reached, entry, sha256Hex)) {
      throw new DamagedRecord(`entry ${reached.seq + 1} is not the one that was written`);
    }
    reached = { seq: entry.seq, hash: entry.hash };
  }
  if (reached.hash !== head.hash) {
    throw new DamagedRecord("the journal's head is not its last entry");
  }
  return entries;
}

/**
 * Browsers have been seen to lose one store and keep the others. An emptied view would forget open
 * payments, let a used code pass or count receipts from 1 again, so it must not pass for a new one.
 */
async function checkStores(tx: NorenTransaction): Promise<void> {
  const sales = tx.objectStore("sales");
  const hasSales = (await sales.openKeyCursor()) !== null;
  const hasAttempts = (await sales.index("requests").openKeyCursor()) !== null;
  const hasReceipts = (await sales.index("receiptNumber").openKeyCursor()) !== null;
  const hasDays = (await tx.objectStore("days").openKeyCursor()) !== null;
  const hasCodes = (await tx.objectStore("usedCodes").openKeyCursor()) !== null;
  if (hasAttempts && !hasCodes) throw new DamagedRecord("the used codes are missing");
  if ((hasCodes || hasDays) && !hasSales) throw new DamagedRecord("the sales are missing");
  if (hasReceipts && !hasDays) throw new DamagedRecord("the days are missing");
}

/**
 * What the last entries say must stand in the views, or the views are not theirs. All is asked for at
 * once: hundreds of questions one after the other would be felt at every opening.
 */
async function checkRowsOf(tx: NorenTransaction, tail: readonly Entry[]): Promise<void> {
  const ids = [...new Set(tail.map(({ body }) => saleOf(body)).filter((id) => id !== null))];
  const rows = await Promise.all(ids.map((id) => tx.objectStore("sales").get(id)));
  const dates = new Set<string>();
  rows.forEach((row, index) => {
    if (row === undefined) throw new DamagedRecord(`sale ${ids[index]} is missing`);
    const { receipt, sale } = recordOf(row);
    if (receipt) dates.add(sale.businessDate);
  });
  for (const date of dates) {
    if ((await tx.objectStore("days").count(date)) === 0) {
      throw new DamagedRecord(`day ${date} is missing`);
    }
  }
  const codes = tail.flatMap(({ body }) =>
    body.type === "paymentIntended" ? [body.payment.code.fingerprint] : [],
  );
  const used = await Promise.all(codes.map((code) => tx.objectStore("usedCodes").count(code)));
  if (used.includes(0)) throw new DamagedRecord("a used code is missing");
  // A campaign that is forgotten forgets how much of its budget is spent.
  const published = tail.flatMap(({ body }) =>
    body.type === "offerPublished" ? [body.offer.id] : [],
  );
  const known = await Promise.all(published.map((id) => tx.objectStore("offers").count(id)));
  if (known.includes(0)) throw new DamagedRecord("an offer is missing");
}
