import { emptyChain, sealEntry } from "#domain/journal/chain.ts";
import type { ChainHead } from "#domain/journal/chain.ts";
import { emptyDay } from "#domain/journal/dayTotals.ts";
import type { Entry, EntryBody } from "#domain/journal/entry.ts";
import { dayOf, project, saleOf } from "#domain/journal/project.ts";
import { noOffers, refusedOffer } from "#domain/journal/projectOffers.ts";
import type { DayRecord, OfferViews, SaleRecord } from "#domain/journal/views.ts";
import { type Result, err, ok } from "#domain/result.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { type ShopSettings, defaultShopSettings } from "#domain/settings/shopSettings.ts";
import { type Instant, instant } from "#domain/time/instant.ts";
import type { WalletSwitches } from "#domain/wallet/acceptance.ts";
import type { JournalFailure } from "#ports/journal.ts";
import { quickDigest } from "./digest.ts";
import { Line } from "./line.ts";
import type { Stage } from "./stage.ts";

/** Everything on a disk. Only what simulates the disk itself may change it. */
export interface Stores {
  lines: Line[];
  entries: Entry[];
  sales: Map<SaleId, SaleRecord>;
  days: Map<string, DayRecord>;
  usedCodes: Set<string>;
  offers: OfferViews;
  head: ChainHead;
  settings: ShopSettings;
  wallets: WalletSwitches;
  /** How many rows each view had after the last entry; written with it. */
  counts: readonly [sales: number, days: number, usedCodes: number];
}

/** What outlives the till. */
export interface Disk {
  readonly now: Readonly<Stores>;
  /**
   * Writes the next entry and every view it changes, or nothing at all.
   * @param boot the run of the till that writes
   * @throws Error when the entry cannot follow from what is written: the till's own bug.
   */
  write(at: Instant, body: EntryBody, boot: number): Result<Entry, JournalFailure>;
  /** Puts other contents in place of all there is. */
  replace(stores: Stores): void;
}

export function emptyStores(): Stores {
  return {
    lines: [],
    entries: [],
    sales: new Map(),
    days: new Map(),
    usedCodes: new Set(),
    offers: noOffers,
    head: emptyChain,
    settings: defaultShopSettings,
    wallets: {},
    counts: [0, 0, 0],
  };
}

/**
 * A disk that keeps what was written as text, so that nothing in memory can reach it afterwards.
 * @param before what an earlier day has left on it
 */
export function createDisk(stage: Stage, before: readonly EntryBody[] = []): Disk {
  const disk: Disk & { now: Stores } = {
    now: emptyStores(),
    replace: (others) => void (disk.now = others),
    write(at, body, boot) {
      const line = sealed(disk.now.head, at, body);
      if (isUsed(disk.now, body)) return err({ type: "codeUsed" });
      if (refusedOffer(disk.now.offers, body) !== null) return err({ type: "offerRefused" });
      const { entry, before, after } = added(disk.now, line);
      stage.see({ saw: "written", entry, before, after, text: line.text, boot });
      return ok(entry);
    },
  };
  for (const body of before) {
    added(disk.now, sealed(disk.now.head, instant(stage.wallClock()), body));
  }
  return disk;
}

/** The same entries on a disk of their own, with every view made anew. */
export function storesOf(lines: readonly Line[]): Stores {
  const stores = emptyStores();
  for (const line of lines) added(stores, line);
  return stores;
}

function isUsed({ usedCodes }: Stores, body: EntryBody): boolean {
  return body.type === "paymentIntended" && usedCodes.has(body.payment.code.fingerprint);
}

function added(stores: Stores, line: Line) {
  const { entry } = line;
  const { body } = entry;
  const { sales, days, usedCodes, settings, wallets, offers } = stores;
  const saleId = saleOf(body);
  const before = saleId === null ? null : (sales.get(saleId) ?? null);
  const date = dayOf(entry, before, settings);
  const day = date === null ? null : (days.get(date) ?? emptyDay(date));
  const after = project({ sale: before, day, settings, wallets, offers }, entry);

  if (body.type === "paymentIntended") usedCodes.add(body.payment.code.fingerprint);
  stores.lines.push(line);
  stores.entries.push(entry);
  stores.head = { seq: entry.seq, hash: entry.hash };
  if (after.sale !== null) sales.set(after.sale.saleId, after.sale);
  if (after.day !== null && after.day !== day) days.set(after.day.businessDate, after.day);
  stores.settings = after.settings;
  stores.wallets = after.wallets;
  stores.offers = after.offers;
  stores.counts = [sales.size, days.size, usedCodes.size];
  return { entry, before, after: after.sale };
}

/** The entry as it is written down. */
function sealed(head: ChainHead, at: Instant, body: EntryBody): Line {
  let text = "";
  const fields = { at, till: "till-1", engine: "simulated", body };
  const entry = sealEntry(head, fields, (canonical) => {
    text = canonical;
    return quickDigest(canonical);
  });
  return new Line(text, entry.hash, { ...entry, body: copied(body) });
}

/** A copy that nobody else holds. */
function copied<Value>(value: Value): Value;
function copied(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => copied(item));
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    copy[key] = copied((value as Readonly<Record<string, unknown>>)[key]);
  }
  return copy;
}
