import { emptyChain, sealEntry } from "#domain/journal/chain.ts";
import type { ChainHead } from "#domain/journal/chain.ts";
import { emptyDay } from "#domain/journal/dayTotals.ts";
import type { Entry, EntryBody } from "#domain/journal/entry.ts";
import { dayOf, project, saleOf } from "#domain/journal/project.ts";
import type { DayRecord, SaleRecord } from "#domain/journal/views.ts";
import { type Result, err, ok } from "#domain/result.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { type ShopSettings, defaultShopSettings } from "#domain/settings/shopSettings.ts";
import type { Instant } from "#domain/time/instant.ts";
import type { JournalFailure } from "#ports/journal.ts";
import { quickDigest } from "./digest.ts";
import type { Stage } from "./stage.ts";

/** What outlives the till. */
export interface Disk {
  readonly entries: readonly Entry[];
  readonly sales: ReadonlyMap<SaleId, SaleRecord>;
  readonly days: ReadonlyMap<string, DayRecord>;
  readonly usedCodes: ReadonlySet<string>;
  readonly head: ChainHead;
  readonly settings: ShopSettings;
  /**
   * Writes the next entry and every view it changes, or nothing at all.
   * @throws Error when the entry cannot follow from what is written: the till's own bug.
   */
  write(at: Instant, body: EntryBody): Result<Entry, JournalFailure>;
}

/** A disk that keeps what was written as text, so that nothing in memory can reach it afterwards. */
export function createDisk(stage: Stage): Disk {
  const entries: Entry[] = [];
  const sales = new Map<SaleId, SaleRecord>();
  const days = new Map<string, DayRecord>();
  const usedCodes = new Set<string>();
  let head = emptyChain;
  let settings = defaultShopSettings;

  function write(at: Instant, body: EntryBody): Result<Entry, JournalFailure> {
    const { entry, text } = sealed(head, at, body);
    const fingerprint = body.type === "paymentIntended" ? body.payment.code.fingerprint : null;
    if (fingerprint !== null && usedCodes.has(fingerprint)) return err({ type: "codeUsed" });
    const saleId = saleOf(body);
    const before = saleId === null ? null : (sales.get(saleId) ?? null);
    const date = dayOf(body, before);
    const day = date === null ? null : (days.get(date) ?? emptyDay(date));
    const after = project({ sale: before, day, settings }, entry);

    if (fingerprint !== null) usedCodes.add(fingerprint);
    entries.push(entry);
    head = { seq: entry.seq, hash: entry.hash };
    if (after.sale !== null) sales.set(after.sale.saleId, after.sale);
    if (after.day !== null && after.day !== day) days.set(after.day.businessDate, after.day);
    settings = after.settings;
    stage.see({ saw: "written", entry, before, after: after.sale, text });
    return ok(entry);
  }

  return {
    entries,
    sales,
    days,
    usedCodes,
    write,
    get head() {
      return head;
    },
    get settings() {
      return settings;
    },
  };
}

/** The entry as it can be read back from its canonical text. */
function sealed(head: ChainHead, at: Instant, body: EntryBody) {
  let text = "";
  const fields = { at, till: "till-1", engine: "simulated", body };
  const { hash } = sealEntry(head, fields, (canonical) => {
    text = canonical;
    return quickDigest(canonical);
  });
  const entry = { ...(JSON.parse(text) as Omit<Entry, "hash">), hash };
  return { entry, text };
}
