import { closedAt, wireTime, type ClearingDay } from "../dates.ts";
import { acquirerNumber } from "../digest.ts";
import { type House, houseOf } from "../houses.ts";
import type { LedgerRow, PaymentRow } from "../ledger.ts";
import { scenarioOf } from "../scenarios.ts";

/** What the acquirer keeps of a payment, in parts of a thousand; it gives it back with the money. */
const feePerMille = 18n;

/** One row: money that was taken, or that went back. */
interface Item {
  readonly type: "payment" | "refund";
  readonly id: string;
  readonly originalId: string;
  readonly requestId: string;
  readonly wallet: string;
  readonly at: number;
  readonly yen: bigint;
}

interface Sheet {
  readonly batch: string;
  readonly settledAt: string;
  readonly house: House;
}

/** The columns of the file, in their order. */
const columns: readonly (readonly [string, (item: Item, sheet: Sheet) => string])[] = [
  ["settlementBatchId", (_, { batch }) => batch],
  ["customerId", () => ""],
  ["transactionId", ({ id }) => id],
  ["originalTransactionId", ({ originalId }) => originalId],
  ["transactionRequestId", ({ requestId }) => requestId],
  ["paymentMethodType", () => "CONNECT_WALLET"],
  ["pspName", ({ wallet }) => wallet],
  ["transactionType", ({ type }) => type],
  ["paymentTime", ({ at }, { house }) => wireTime(at, house)],
  ["settlementTime", (_, { settledAt }) => settledAt],
  ["productCode", () => "IN_STORE_PAYMENT"],
  ["transactionAmountValue", ({ yen }) => String(yen)],
  ["transactionCurrency", () => "JPY"],
  ["settlementAmountValue", ({ yen }) => String(yen)],
  ["settlementCurrency", () => "JPY"],
  ["quoteCurrencyPair", () => ""],
  ["quotePrice", () => ""],
  ["fee", ({ type, yen }) => String(type === "refund" ? -feeOf(yen) : feeOf(yen))],
];

/**
 * The acquirer's list of one clearing day: what was paid and what went back, and nothing else. A
 * payment stands in the day it was paid, a refund in the day it was made.
 */
export function clearingFile(
  rows: readonly LedgerRow[],
  clientId: string,
  day: ClearingDay,
): string {
  const sheet = {
    batch: acquirerNumber(day.name, `clearing ${clientId}`),
    settledAt: wireTime(closedAt(day), day.house),
    house: day.house,
  };
  const items = rows
    .filter((row) => row.kind === "payment")
    .filter((row) => row.clientId === clientId || isOfNobody(row, clientId))
    .flatMap((row) => [...paymentItems(row), ...refundItems(row)])
    .filter(({ at }) => at >= day.start && at < day.end)
    .sort(byTime);
  const lines = items.map((item) => columns.map(([, value]) => value(item, sheet)));
  const table = [columns.map(([name]) => name), ...lines, ["<END>"]];
  return table.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

/** An order from before Client-Ids were kept; only one company was there then. */
function isOfNobody(row: PaymentRow, clientId: string): boolean {
  return row.clientId === null && houseOf(clientId) === houseOf(null);
}

/** Half up to whole yen. */
export function feeOf(yen: bigint): bigint {
  return (yen * feePerMille + 500n) / 1_000n;
}

function paymentItems(row: PaymentRow): readonly Item[] {
  const { file: fault, pay } = scenarioOf(row.scenario);
  const item: Item = {
    type: "payment",
    id: row.paymentId,
    originalId: "",
    requestId: row.paymentRequestId,
    wallet: row.walletBrandName,
    at: row.paidAt ?? row.createdAt,
    yen: BigInt(row.amount),
  };
  if (row.state === "refused") {
    return fault === "succeeded" && row.resultCode === pay[0] ? [item] : [];
  }
  if (row.state !== "paid" || fault === "missing") return [];
  if (fault === "oneYenMore") return [{ ...item, yen: item.yen + 1n }];
  return fault === "stranger" ? [item, stranger(item)] : [item];
}

/** A payment nobody asked for. */
function stranger(item: Item): Item {
  const id = acquirerNumber(item.id.slice(0, 8), `stranger ${item.requestId}`);
  return { ...item, id, requestId: `NOBODY_${id}` };
}

function refundItems(row: PaymentRow): readonly Item[] {
  return row.refunds
    .filter((refund) => refund.resultCode === "SUCCESS")
    .map((refund) => ({
      type: "refund",
      id: refund.refundId,
      originalId: row.paymentId,
      requestId: refund.refundRequestId,
      wallet: row.walletBrandName,
      at: refund.at,
      yen: BigInt(refund.amount),
    }));
}

function byTime(left: Item, right: Item): number {
  return left.at - right.at || (left.id < right.id ? -1 : 1);
}

/** RFC 4180: what would be taken for the table's own signs stands in quotes. */
function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
