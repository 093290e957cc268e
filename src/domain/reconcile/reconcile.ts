import type { SaleRecord } from "../journal/views.ts";
import { sumYen } from "../money/yen.ts";
import { isOwedBack } from "../payment/payment.ts";
import type { ClearingRow } from "./clearingRow.ts";
import { movementsOf, owedRefundOf, type Movement } from "./movements.ts";
import type { OurSide, ReconcileException, ReconcileReport, ReconcileStep } from "./report.ts";

/**
 * Compares one of the acquirer's days with the journal. Rows are matched by our own ids, payments by
 * request id and refunds by refund id, whatever day we thought they belong to; every difference is
 * one exception.
 * @param date the acquirer's date "YYYY-MM-DD"
 * @param sales at least all whose money may have moved on that day, and each sale once
 */
export function reconcile(
  date: string,
  rows: readonly ClearingRow[],
  sales: readonly SaleRecord[],
): ReconcileReport {
  const movements = sales.flatMap(movementsOf);
  const ours = new Map(movements.map((movement) => [nameOf(movement), movement]));
  const told = new Set<string>();
  const differences = rows.flatMap((row) => {
    const known = ours.get(nameOf(row)) ?? owedRefund(row, sales);
    const name = nameOf(known ?? row);
    const isRepeated = told.has(name);
    told.add(name);
    const difference = isRepeated ? exception("theirsOnly", row, known, row) : compare(row, known);
    return difference ? [difference] : [];
  });
  const missing = movements
    .filter((movement) => movement.date === date && !told.has(nameOf(movement)))
    .map((movement) => exception("oursOnly", movement, movement, null));
  const amounts = (type: ClearingRow["type"]) =>
    sumYen(rows.filter((row) => row.type === type).map(({ amount }) => amount));
  return {
    date,
    rows: rows.length,
    matched: rows.length - differences.length,
    paid: amounts("payment"),
    refunded: amounts("refund"),
    fees: rows.reduce((sum, { fee }) => sum + fee, 0),
    exceptions: [...differences, ...missing],
  };
}

/** The one thing to do about an exception. */
export function nextStep({ kind, type, ours }: ReconcileException): ReconcileStep {
  if (kind === "amountDiffers" || kind === "theirsOnly" || !ours) return "callAcquirer";
  switch (ours.status) {
    case "ready":
    case "paying":
    case "confirming":
    case "cancelling":
    case "attention":
    case "refunding":
      return "wait";
    case "failed":
    case "cancelled":
      return type === "payment" && kind === "stateDiffers" ? "tillAsks" : "callAcquirer";
    default:
      return "callAcquirer";
  }
}

function compare(row: ClearingRow, known: Movement | null): ReconcileException | null {
  if (!known) return exception("theirsOnly", row, null, row);
  if (!known.moved) return exception("stateDiffers", row, known, row);
  return row.amount === known.amount ? null : exception("amountDiffers", row, known, row);
}

function exception(
  kind: ReconcileException["kind"],
  { type, id }: Pick<ClearingRow, "type" | "id">,
  known: Movement | null,
  theirs: ClearingRow | null,
): ReconcileException {
  return { kind, type, id, ours: known && ourSide(known), theirs };
}

function ourSide({ saleId, amount, status }: Movement): OurSide {
  return { saleId, amount, status };
}

/** The refund of money that was owed back, which goes whole and once, named by what it is taken from. */
function owedRefund(row: ClearingRow, sales: readonly SaleRecord[]): Movement | null {
  if (row.type !== "refund") return null;
  for (const record of sales) {
    const payment = owedRefundOf(record, row);
    if (!payment) continue;
    const { status, total: amount } = payment;
    const id = `of ${payment.proof.paymentId}`;
    const moved = status === "refunded" || (status === "partiallyRefunded" && isOwedBack(payment));
    return { type: "refund", id, saleId: record.saleId, amount, status, moved, date: null };
  }
  return null;
}

function nameOf({ type, id }: Pick<ClearingRow, "type" | "id">): string {
  return `${type} ${id}`;
}
