import { emptyDay } from "#domain/journal/dayTotals.ts";
import { hasOpenPayment } from "#domain/journal/search.ts";
import type { SaleFilter } from "#domain/journal/search.ts";
import type { DayRecord, SaleRecord } from "#domain/journal/views.ts";
import type { WalletSwitches } from "#domain/wallet/acceptance.ts";
import type { NorenTransaction, SaleRow } from "./database.ts";
import { switchesSchema } from "./schemas.ts";
import { believe } from "./shape.ts";
import { daySchema, saleRecordSchema } from "./viewSchemas.ts";

export function rowOf(record: SaleRecord): SaleRow {
  return {
    saleId: record.saleId,
    newest: [-dayNumber(record.sale.businessDate), -record.sale.at, record.saleId],
    open: hasOpenPayment(record) ? 1 : 0,
    ...(record.receipt && { receiptNumber: record.receipt.number }),
    requests: record.attempts.map(({ request }) => request),
    record,
  };
}

export function recordOf(row: SaleRow): SaleRecord {
  return believe(saleRecordSchema, row.record, `sale ${row.saleId}`);
}

/** What managers have decided about wallets, read in the given transaction. */
export async function switchesIn(tx: NorenTransaction): Promise<WalletSwitches> {
  const stored = await tx.objectStore("meta").get("wallets");
  return stored === undefined ? {} : believe(switchesSchema, stored, "the wallets' switches");
}

/** A day without a row is a day on which nothing was counted. */
export function dayFrom(stored: unknown, businessDate: string): DayRecord {
  return stored === undefined
    ? emptyDay(businessDate)
    : believe(daySchema, stored, `day ${businessDate}`);
}

/**
 * Where in the list's order the wanted days lie. A bound that is no date narrows nothing here and
 * is left to the filter, which compares it as text.
 */
export function daysInOrder({ from, to }: SaleFilter): { first: IDBValidKey; last: IDBValidKey } {
  return {
    first: to !== undefined && isDate(to) ? [-dayNumber(to)] : [-Infinity],
    last: [from !== undefined && isDate(from) ? -dayNumber(from) : Infinity, Infinity],
  };
}

/** 20261122 for "2026-11-22": numbers can be counted down, texts cannot. */
function dayNumber(businessDate: string): number {
  return Number(businessDate.replaceAll("-", ""));
}

function isDate(text: string): boolean {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text);
}
