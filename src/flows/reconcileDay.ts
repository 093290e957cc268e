import type { SaleRecord } from "#domain/journal/views.ts";
import type { RequestId } from "#domain/payment/answers.ts";
import type { ClearingRow } from "#domain/reconcile/clearingRow.ts";
import { nextStep, reconcile } from "#domain/reconcile/reconcile.ts";
import type { ReconcileReport } from "#domain/reconcile/report.ts";
import { type Result, err, ok } from "#domain/result.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { addDays } from "#domain/time/jst.ts";
import type { AcquirerId } from "#domain/wallet/wallet.ts";
import type { Clearing, ClearingAnswer } from "#ports/clearing.ts";
import type { Journal } from "#ports/journal.ts";
import type { PaymentDesk } from "./paymentDesk.ts";

export interface ReconcilePorts {
  readonly clearing: Clearing;
  readonly journal: Journal;
  readonly desk: Pick<PaymentDesk, "question">;
}

/** Why there is nothing to compare with. */
export type NoFile = Exclude<ClearingAnswer["kind"], "rows">;

/**
 * How many business days before the acquirer's date are looked through for what the file should name
 * and does not: most goods come back within a month. What the file does name is found however old it
 * is.
 */
const daysBefore = 35;
/** More sales than one till makes in that time. */
const mostSales = 100_000;
/** Numbers of the acquirer are found by their parts, so that one may lie within others. */
const mostNamesakes = 20;

/**
 * Compares one of the acquirer's days with the journal. Where the file has money that we hold for
 * unpaid, the acquirer is asked by itself, and what turns out to be owed goes back.
 * @param date the acquirer's date "YYYY-MM-DD"
 * @param acquirer whose file it is: what other acquirers were asked for is no matter of it
 */
export async function reconcileDay(
  { clearing, journal, desk }: ReconcilePorts,
  date: string,
  acquirer: AcquirerId,
): Promise<Result<ReconcileReport, NoFile>> {
  const answer = await clearing.rowsOf(date);
  if (answer.kind !== "rows") return err(answer.kind);
  const sales = await salesAround(journal, date, answer.rows);
  const asked = sales.map((record) => askedOf(record, acquirer));
  const report = reconcile(date, answer.rows, asked);
  for (const exception of report.exceptions) {
    if (nextStep(exception) === "tillAsks") await desk.question(exception.id as RequestId);
  }
  return ok(report);
}

/** The sales the file may speak of, each once. */
async function salesAround(
  journal: Journal,
  date: string,
  rows: readonly ClearingRow[],
): Promise<readonly SaleRecord[]> {
  // The acquirer's day reaches into two business days, whatever the shop's cut-off hour is.
  const [from, to] = [addDays(date, -daysBefore), addDays(date, 1)];
  const found = await journal.sales({ from, to, limit: mostSales });
  const sales = new Map<SaleId, SaleRecord>(found.map((record) => [record.saleId, record]));
  const known = new Set(found.flatMap(idsOf));
  for (const row of rows.filter(({ id }) => !known.has(id))) {
    for (const record of await salesOf(journal, row)) sales.set(record.saleId, record);
  }
  return [...sales.values()];
}

function askedOf(record: SaleRecord, acquirer: AcquirerId): SaleRecord {
  return { ...record, attempts: record.attempts.filter(({ plan }) => plan.acquirer === acquirer) };
}

function idsOf({ attempts, refunds }: SaleRecord): readonly string[] {
  return [...attempts.map(({ request }) => request), ...refunds.map(({ id }) => id)];
}

async function salesOf(
  journal: Journal,
  { type, id, originalTransactionId: text }: ClearingRow,
): Promise<readonly SaleRecord[]> {
  if (type === "refund") return text ? journal.sales({ text, limit: mostNamesakes }) : [];
  const record = await journal.saleOfRequest(id as RequestId);
  return record ? [record] : [];
}
