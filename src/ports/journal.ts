import type { Entry, EntryBody } from "#domain/journal/entry.ts";
import type { DayRecord, SaleRecord } from "#domain/journal/views.ts";
import type { Result } from "#domain/result.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";

/**
 * Why an entry is not on disk.
 * `full`: no room; `lost`: the database is gone or closed; `conflict`: another writer took the
 * number, which the till's lock should make impossible; `codeUsed`: this customer code already has
 * an attempt, so no second one may exist.
 */
export type JournalFailure =
  | { readonly type: "full" }
  | { readonly type: "lost"; readonly detail: string }
  | { readonly type: "conflict" }
  | { readonly type: "codeUsed" };

/** Ranges are inclusive; absent fields do not narrow. All given fields must match. */
export interface SalesQuery {
  /** Business day "YYYY-MM-DD". */
  readonly from?: string;
  readonly to?: string;
  readonly minAmount?: number;
  readonly maxAmount?: number;
  /** Part of a receipt number, sale id or acquirer payment number. */
  readonly text?: string;
  readonly limit: number;
}

/** Where the chain breaks, or that it does not. */
export type ChainReport =
  | { readonly intact: true; readonly entries: number; readonly head: string }
  | { readonly intact: false; readonly firstBadSeq: number };

/**
 * The truth about money: entries are added and never changed. An `append` that resolves with `ok` is
 * on disk together with every view it changes; one that fails has changed nothing.
 */
export interface Journal {
  append(body: EntryBody): Promise<Result<Entry, JournalFailure>>;
  sale(id: SaleId): Promise<SaleRecord | null>;
  /** Newest first; sales with an open payment stand before all others. */
  sales(query: SalesQuery): Promise<readonly SaleRecord[]>;
  /** Sales with a payment the acquirer has not said its final word on, oldest first. */
  openSales(): Promise<readonly SaleRecord[]>;
  day(businessDate: string): Promise<DayRecord>;
  settings(): Promise<ShopSettings>;
  /** Keyed digest of a customer code, the same for the same code on this till for ever. */
  fingerprint(code: string): string;
  /** True when an attempt with this code fingerprint is already written. */
  codeUsed(fingerprint: string): Promise<boolean>;
  /** Reads the whole chain and checks every link. */
  verify(): Promise<ChainReport>;
  /** All entries in order, for export and for rebuilding views. */
  entries(): AsyncIterable<Entry>;
}
