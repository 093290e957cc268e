import type { Entry, EntryBody } from "#domain/journal/entry.ts";
import type { CouponRecord, DayRecord, OfferRecord, SaleRecord } from "#domain/journal/views.ts";
import type { CouponId } from "#domain/offer/applied.ts";
import type { RequestId } from "#domain/payment/answers.ts";
import type { Result } from "#domain/result.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import type { WalletSwitches } from "#domain/wallet/acceptance.ts";

/**
 * Why an entry is not on disk, or why the journal does not open at all.
 * `full`: no room; `lost`: the database is gone or closed; `conflict`: another writer took the
 * number, which the till's lock should make impossible; `codeUsed`: this customer code already has
 * an attempt, so no second one may exist; `offerRefused`: a campaign of the sale has been stopped or its
 * budget has less left, or its coupon is taken; `newer`: a newer program has kept this journal, and this
 * one would not understand it; `blocked`: another window holds on to a journal that has to be brought
 * up to date, and the opening may be tried again; `damaged`: a part of the journal is missing or is
 * not what was written. Nothing of it was touched, and `restorable` tells that the copy on this
 * tablet is whole and reaches at least as far.
 */
export type JournalFailure =
  | { readonly type: "full" }
  | { readonly type: "lost"; readonly detail: string }
  | { readonly type: "conflict" }
  | { readonly type: "codeUsed" }
  | { readonly type: "offerRefused" }
  | { readonly type: "newer" }
  | { readonly type: "blocked" }
  | { readonly type: "damaged"; readonly detail: string; readonly restorable: boolean };

/**
 * Why an export was not taken for the journal. Nothing was changed.
 * `unreadable`: not an entry as this program writes it; `broken`: not the entry that follows the one
 * before it; `foreign`: not this till's, or not the history that the tablet still knows of;
 * `shorter`: it ends before the history that the tablet still knows of; `empty`: no entry at all.
 */
export interface RestoreRefusal {
  readonly type: "refused";
  /** Line of the export, from 1; the one after the last when something is missing at its end. */
  readonly line: number;
  readonly reason: "unreadable" | "broken" | "foreign" | "shorter" | "empty";
}

/** What stands again after a restore. */
export interface Restored {
  readonly entries: number;
  readonly head: string;
  /** Where what was left of the damaged journal is kept, or null when nothing was left. */
  readonly keptAs: string | null;
}

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
  /** The sale one of whose attempts has this request id. */
  saleOfRequest(request: RequestId): Promise<SaleRecord | null>;
  /** Newest first; sales with an open payment stand before all others. */
  sales(query: SalesQuery): Promise<readonly SaleRecord[]>;
  /** Sales with a payment the acquirer has not said its final word on, oldest first. */
  openSales(): Promise<readonly SaleRecord[]>;
  day(businessDate: string): Promise<DayRecord>;
  settings(): Promise<ShopSettings>;
  /** What managers have decided about wallets. */
  walletSwitches(): Promise<WalletSwitches>;
  /** Every campaign and tip that was ever published, in no order. */
  offers(): Promise<readonly OfferRecord[]>;
  coupon(id: CouponId): Promise<CouponRecord | null>;
  /** Keyed digest of a customer code, the same for the same code on this till for ever. */
  fingerprint(code: string): string;
  /** True when an attempt with this code fingerprint is already written. */
  codeUsed(fingerprint: string): Promise<boolean>;
  /** Reads the whole chain and checks every link. */
  verify(): Promise<ChainReport>;
  /** All entries in order, for export and for rebuilding views. */
  entries(): AsyncIterable<Entry>;
}
