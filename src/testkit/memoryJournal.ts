import { emptyChain, sealEntry, verifyLink } from "#domain/journal/chain.ts";
import type { ChainHead } from "#domain/journal/chain.ts";
import { emptyDay } from "#domain/journal/dayTotals.ts";
import type { Entry, EntryBody } from "#domain/journal/entry.ts";
import { dayOf, project, saleOf } from "#domain/journal/project.ts";
import { hasOpenPayment, matchesFilter, newestFirst } from "#domain/journal/search.ts";
import { noOffers, refusedOffer } from "#domain/journal/projectOffers.ts";
import type { DayRecord, OfferViews, SaleRecord } from "#domain/journal/views.ts";
import { err, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { defaultShopSettings } from "#domain/settings/shopSettings.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import type { WalletSwitches } from "#domain/wallet/acceptance.ts";
import type { Clock } from "#ports/clock.ts";
import type { ChainReport, Journal, JournalFailure } from "#ports/journal.ts";

/** What several memory journals may share, as tabs of one browser share a database. */
export interface MemoryDisk {
  readonly entries: Map<number, Entry>;
  readonly sales: Map<SaleId, SaleRecord>;
  readonly days: Map<string, DayRecord>;
  readonly usedCodes: Set<string>;
  offers: OfferViews;
  head: ChainHead;
  settings: ShopSettings;
  wallets: WalletSwitches;
  /** What the next append meets instead of a sound disk; it takes it away. */
  nextFailure: JournalFailure | null;
}

export function memoryDisk(): MemoryDisk {
  return {
    entries: new Map(),
    sales: new Map(),
    days: new Map(),
    usedCodes: new Set(),
    offers: noOffers,
    head: emptyChain,
    settings: defaultShopSettings,
    wallets: {},
    nextFailure: null,
  };
}

/** A journal of the real rules over no disk at all, for tests of whoever uses a journal. */
export function memoryJournal(clock: Clock, disk: MemoryDisk = memoryDisk()): Journal {
  return {
    append: async (body: EntryBody) => write(disk, clock, body),
    sale: async (id) => disk.sales.get(id) ?? null,
    saleOfRequest: async (wanted) =>
      [...disk.sales.values()].find(({ attempts }) =>
        attempts.some(({ request }) => request === wanted),
      ) ?? null,
    async sales({ limit, ...filter }) {
      const found = [...disk.sales.values()]
        .filter((record) => matchesFilter(record, filter))
        .sort(newestFirst);
      const closed = found.filter((record) => !hasOpenPayment(record));
      return [...found.filter(hasOpenPayment), ...closed].slice(0, limit);
    },
    openSales: async () =>
      [...disk.sales.values()].filter(hasOpenPayment).sort(newestFirst).toReversed(),
    day: async (businessDate) => disk.days.get(businessDate) ?? emptyDay(businessDate),
    settings: async () => disk.settings,
    walletSwitches: async () => disk.wallets,
    offers: async () => [...disk.offers.offers.values()],
    coupon: async (id) => disk.offers.coupons.get(id) ?? null,
    fingerprint: (code) => quickDigest(`salt ${code}`),
    codeUsed: async (fingerprint) => disk.usedCodes.has(fingerprint),
    verify: async () => verify(disk),
    async *entries() {
      for (const [, entry] of [...disk.entries].sort(([left], [right]) => left - right))
        yield entry;
    },
  };
}

function write(disk: MemoryDisk, clock: Clock, body: EntryBody): Result<Entry, JournalFailure> {
  const failure = disk.nextFailure;
  disk.nextFailure = null;
  const fields = { at: clock.now(), till: "till-1", engine: "test", body: structuredClone(body) };
  const entry = sealEntry(disk.head, fields, quickDigest);
  const saleId = saleOf(body);
  const sale = saleId === null ? null : (disk.sales.get(saleId) ?? null);
  const date = dayOf(fields, sale, disk.settings);
  const day = date === null ? null : (disk.days.get(date) ?? emptyDay(date));
  const { settings, wallets, offers } = disk;
  if (refusedOffer(offers, body) !== null) return err({ type: "offerRefused" });
  const after = project({ sale, day, settings, wallets, offers }, entry);

  const fingerprint = body.type === "paymentIntended" ? body.payment.code.fingerprint : null;
  if (fingerprint !== null && disk.usedCodes.has(fingerprint)) return err({ type: "codeUsed" });
  if (disk.entries.has(entry.seq)) return err({ type: "conflict" });
  if (failure !== null) return err(failure);

  if (fingerprint !== null) disk.usedCodes.add(fingerprint);
  disk.entries.set(entry.seq, entry);
  disk.head = { seq: entry.seq, hash: entry.hash };
  if (after.sale !== null) disk.sales.set(after.sale.saleId, after.sale);
  if (after.day !== null) disk.days.set(after.day.businessDate, after.day);
  disk.settings = after.settings;
  disk.wallets = after.wallets;
  disk.offers = after.offers;
  return ok(entry);
}

function verify(disk: MemoryDisk): ChainReport {
  const last = Math.max(0, ...disk.entries.keys());
  let head = emptyChain;
  while (head.seq < last) {
    const entry = disk.entries.get(head.seq + 1);
    if (!entry || !verifyLink(head, entry, quickDigest)) {
      return { intact: false, firstBadSeq: head.seq + 1 };
    }
    head = { seq: entry.seq, hash: entry.hash };
  }
  if (head.seq !== disk.head.seq) {
    return { intact: false, firstBadSeq: Math.min(head.seq, disk.head.seq) + 1 };
  }
  if (head.hash !== disk.head.hash) return { intact: false, firstBadSeq: head.seq };
  return { intact: true, entries: head.seq, head: head.hash };
}

/** As long as the real digest and as quick as a test wants it: no secret depends on this one. */
export function quickDigest(text: string): string {
  const lanes = Array.from({ length: 8 }, (_, lane) => {
    let state = 0x811c9dc5 ^ Math.imul(lane + 1, 0x9e3779b1);
    for (let index = 0; index < text.length; index += 1) {
      state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
      state ^= state >>> 15;
    }
    return (state >>> 0).toString(16).padStart(8, "0");
  });
  return lanes.join("");
}
