import type { ChainHead } from "#domain/journal/chain.ts";
import type { Entry } from "#domain/journal/entry.ts";
import { dayOf, project, saleOf } from "#domain/journal/project.ts";
import type { AffectedViews } from "#domain/journal/project.ts";
import type { DayRecord, SaleRecord } from "#domain/journal/views.ts";
import { defaultShopSettings } from "#domain/settings/shopSettings.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import type { NorenTransaction } from "./database.ts";
import type { WalletSwitches } from "#domain/wallet/acceptance.ts";
import { readOffers, writeOffers } from "./offerRows.ts";
import { dayFrom, recordOf, rowOf, switchesIn } from "./rows.ts";
import { settingsSchema } from "./schemas.ts";
import { believe, DamagedRecord } from "./shape.ts";

type Writing = NorenTransaction<"readwrite" | "versionchange">;

/** Rows on their way from the database back to it, so that none is read or written twice. */
interface Held {
  readonly sales: Map<string, SaleRecord | null>;
  readonly days: Map<string, DayRecord>;
  readonly changedDays: Set<string>;
  settings: ShopSettings;
  wallets: WalletSwitches;
}

/**
 * Goes on making the views from the next entries, as `rebuild` does in memory. Only the rows that
 * these entries change are read and written, so that a long journal can be rebuilt in pieces.
 * @param head the entry before the first of these
 * @returns the last of them
 * @throws DamagedRecord when they are not the entries that follow
 */
export async function projectInto(
  tx: Writing,
  head: ChainHead,
  entries: readonly Entry[],
): Promise<ChainHead> {
  const held: Held = {
    sales: new Map(),
    days: new Map(),
    changedDays: new Set(),
    settings: await settingsIn(tx),
    wallets: await switchesIn(tx),
  };
  let reached = head;
  for (const entry of entries) {
    if (entry.seq !== reached.seq + 1 || entry.prev !== reached.hash) {
      throw new DamagedRecord(`entry ${reached.seq + 1} is missing`);
    }
    await take(tx, held, entry);
    reached = { seq: entry.seq, hash: entry.hash };
  }
  for (const sale of held.sales.values()) if (sale) await tx.objectStore("sales").put(rowOf(sale));
  for (const date of held.changedDays) await tx.objectStore("days").put(held.days.get(date));
  await tx.objectStore("meta").put(held.settings, "settings");
  if (Object.keys(held.wallets).length > 0) {
    await tx.objectStore("meta").put(held.wallets, "wallets");
  }
  return reached;
}

/** A journal that was never configured has the shop's first settings. */
async function settingsIn(tx: Writing): Promise<ShopSettings> {
  const stored = await tx.objectStore("meta").get("settings");
  return stored === undefined
    ? defaultShopSettings
    : believe(settingsSchema, stored, "the shop's settings");
}

async function take(tx: Writing, held: Held, entry: Entry): Promise<void> {
  const { settings, wallets } = held;
  const saleId = saleOf(entry.body);
  if (saleId !== null && !held.sales.has(saleId)) {
    const row = await tx.objectStore("sales").get(saleId);
    held.sales.set(saleId, row === undefined ? null : recordOf(row));
  }
  const sale = saleId === null ? null : (held.sales.get(saleId) ?? null);
  const date = dayOf(entry, sale, settings);
  if (date !== null && !held.days.has(date)) {
    held.days.set(date, dayFrom(await tx.objectStore("days").get(date), date));
  }
  const day = date === null ? null : (held.days.get(date) ?? null);
  const offers = await readOffers(tx, entry.body, sale);
  const after = projected({ sale, day, settings, wallets, offers }, entry);
  await writeOffers(tx, offers, after.offers);
  if (after.sale !== null) held.sales.set(after.sale.saleId, after.sale);
  if (after.day !== null && after.day !== day) {
    held.days.set(after.day.businessDate, after.day);
    held.changedDays.add(after.day.businessDate);
  }
  held.settings = after.settings;
  held.wallets = after.wallets;
}

/** What was written before this program can be a mistake of another; it must not pass for our own. */
function projected(before: AffectedViews, entry: Entry): AffectedViews {
  try {
    return project(before, entry);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DamagedRecord(`entry ${entry.seq} cannot follow: ${why}`);
  }
}
