import { isReceiptNumber, matchesFilter, newestFirst } from "#domain/journal/search.ts";
import type { SaleRecord } from "#domain/journal/views.ts";
import type { SalesQuery } from "#ports/journal.ts";
import type { NorenTransaction } from "./database.ts";
import { daysInOrder, recordOf } from "./rows.ts";

/** Rows per request: enough to make requests rare, few enough to stop early. */
const chunkRows = 200;

/** The list of sales as the port promises it: open ones first, then the newest, up to the limit. */
export async function querySales(
  tx: NorenTransaction,
  query: SalesQuery,
): Promise<readonly SaleRecord[]> {
  if (query.text !== undefined && isReceiptNumber(query.text)) return numberedSale(tx, query);
  const open = (await openRecords(tx)).filter((record) => matchesFilter(record, query));
  const found = open.sort(newestFirst).slice(0, query.limit);
  return [...found, ...(await closedSales(tx, query, query.limit - found.length))];
}

/** Sales with an open payment, in no order. There are never many. */
export async function openRecords(tx: NorenTransaction): Promise<SaleRecord[]> {
  return (await tx.objectStore("sales").index("open").getAll(1)).map(recordOf);
}

async function numberedSale(
  tx: NorenTransaction,
  query: SalesQuery,
): Promise<readonly SaleRecord[]> {
  const row = await tx
    .objectStore("sales")
    .index("receiptNumber")
    .get(query.text ?? "");
  const records = row === undefined ? [] : [recordOf(row)];
  return records.filter((record) => matchesFilter(record, query)).slice(0, query.limit);
}

/** Walks the days in question from the newest on, and no further than the limit asks for. */
async function closedSales(
  tx: NorenTransaction,
  query: SalesQuery,
  limit: number,
): Promise<readonly SaleRecord[]> {
  const found: SaleRecord[] = [];
  const { first, last } = daysInOrder(query);
  // No day is both; the database would refuse the range instead of finding nothing in it.
  if (query.from !== undefined && query.to !== undefined && query.from > query.to) return found;
  let range = IDBKeyRange.bound(first, last);
  while (found.length < limit) {
    const rows = await tx.objectStore("sales").index("newest").getAll(range, chunkRows);
    const matching = rows
      .filter((row) => row.open === 0)
      .map(recordOf)
      .filter((record) => matchesFilter(record, query));
    found.push(...matching);
    const end = rows.at(-1);
    if (end === undefined || rows.length < chunkRows) break;
    range = IDBKeyRange.bound(end.newest, last, true);
  }
  return found.slice(0, limit);
}
