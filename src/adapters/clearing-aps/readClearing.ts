import * as v from "valibot";
import { yen } from "#domain/money/yen.ts";
import type { ClearingRow } from "#domain/reconcile/clearingRow.ts";
import { parseCsv } from "./csv.ts";

const columns = [
  "settlementBatchId",
  "customerId",
  "transactionId",
  "originalTransactionId",
  "transactionRequestId",
  "paymentMethodType",
  "pspName",
  "transactionType",
  "paymentTime",
  "settlementTime",
  "productCode",
  "transactionAmountValue",
  "transactionCurrency",
  "settlementAmountValue",
  "settlementCurrency",
  "quoteCurrencyPair",
  "quotePrice",
  "fee",
] as const;

/** Stands alone on the last line: a file without it was cut off on the way. */
const endMark = "<END>";

const id = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,64}$/));
/** Ten digits are more than any till's money, and few enough that a day's sum stays exact. */
const wholeYen = v.pipe(
  v.string(),
  v.regex(/^-?\d{1,10}$/),
  v.transform((text) => yen(Number(text))),
);

/** The columns we rely on. One that is odd makes the whole file unreadable. */
const line = v.pipe(
  v.object({
    transactionId: id,
    originalTransactionId: v.union([id, v.literal("")]),
    transactionRequestId: id,
    pspName: v.pipe(v.string(), v.maxLength(64)),
    transactionType: v.picklist(["payment", "refund"]),
    paymentTime: v.pipe(v.string(), v.isoTimestamp()),
    transactionAmountValue: v.pipe(wholeYen, v.minValue(yen(1))),
    transactionCurrency: v.literal("JPY"),
    settlementCurrency: v.literal("JPY"),
    fee: wholeYen,
  }),
  // What went back was taken from a payment, and a payment from none.
  v.check(
    ({ transactionType: type, originalTransactionId: original }) =>
      (type === "refund") === (original !== ""),
  ),
);

/** The rows of a clearing file, or null when it is not one, or not all of one. */
export function readClearing(text: string): readonly ClearingRow[] | null {
  const [header, ...records] = parseCsv(text) ?? [];
  const end = records.pop();
  if (header?.join() !== columns.join() || end?.join() !== endMark) return null;
  const rows: ClearingRow[] = [];
  for (const record of records) {
    const row = record.length === columns.length ? rowOf(record) : null;
    if (!row) return null;
    rows.push(row);
  }
  return rows;
}

function rowOf(record: readonly string[]): ClearingRow | null {
  const cells = Object.fromEntries(columns.map((name, index) => [name, record[index]]));
  const read = v.safeParse(line, cells);
  if (!read.success) return null;
  const {
    transactionType: type,
    transactionRequestId,
    originalTransactionId,
    ...rest
  } = read.output;
  return {
    type,
    id: transactionRequestId,
    transactionId: rest.transactionId,
    originalTransactionId: originalTransactionId === "" ? null : originalTransactionId,
    brandName: rest.pspName,
    amount: rest.transactionAmountValue,
    fee: rest.fee,
    at: rest.paymentTime,
  };
}
