import { yen } from "#domain/money/yen.ts";
import type { ClearingRow } from "#domain/reconcile/clearingRow.ts";
import { instant } from "#domain/time/instant.ts";
import { clearingDate } from "#domain/wallet/acquirerDay.ts";
import type { Clearing } from "#ports/clearing.ts";
import type { AcquirerBooks, Book } from "./acquirerBooks.ts";

/** The acquirer's daily lists as its books make them, at any moment. */
export function clearingOf({ books }: Pick<AcquirerBooks, "books">): Clearing {
  return {
    rowsOf: async (date) => ({ kind: "rows", rows: rowsOf(books, date) }),
  };
}

/** What was called off altogether stands in no list. */
export function rowsOf(books: AcquirerBooks["books"], date: string): readonly ClearingRow[] {
  return [...books.values()]
    .filter((book) => book.captured > 0 && book.reversed === 0)
    .flatMap((book) => [paymentRow(book), ...refundRows(book)])
    .filter((row) => dateOf(Date.parse(row.at)) === date);
}

/** All dates on which money moved. */
export function datesOf(books: AcquirerBooks["books"]): readonly string[] {
  const moments = [...books.values()]
    .filter(({ captured }) => captured > 0)
    .flatMap(({ paidAt, refunds }) => [paidAt, ...[...refunds.values()].map(({ at }) => at)]);
  return [...new Set(moments.map(dateOf))].sort();
}

function dateOf(at: number): string {
  return clearingDate("alipayplus", instant(at));
}

function paymentRow({ request, brand, captured, paidAt }: Book): ClearingRow {
  return {
    type: "payment",
    id: request,
    transactionId: `A_${request}`,
    originalTransactionId: null,
    brandName: brand,
    amount: captured,
    fee: Math.floor(captured / 100),
    at: new Date(paidAt).toISOString(),
  };
}

function refundRows({ request, brand, refunds }: Book): readonly ClearingRow[] {
  return [...refunds].map(([id, { amount, at }]) => ({
    type: "refund",
    id,
    transactionId: `F_${id}`,
    originalTransactionId: `A_${request}`,
    brandName: brand,
    amount: yen(amount),
    fee: 0,
    at: new Date(at).toISOString(),
  }));
}
