import { yen } from "#domain/money/yen.ts";
import type { ClearingRow } from "#domain/reconcile/clearingRow.ts";
import { reconcile } from "#domain/reconcile/reconcile.ts";
import type { ReconcileException } from "#domain/reconcile/report.ts";
import type { Chance } from "./chance.ts";
import { datesOf, rowsOf } from "./clearing.ts";
import type { Evidence } from "./invariants.ts";

/**
 * Whether the till's reconciliation agrees with the acquirer's lists once everything is at rest, and
 * finds each difference that is put into them, no more and no less.
 * @returns what is wrong, or null
 */
export function reconcileFlaw(evidence: Evidence, chance: Chance): string | null {
  const { books, disk } = evidence;
  const sales = [...disk.now.sales.values()];
  for (const date of datesOf(books)) {
    const rows = rowsOf(books, date);
    const { exceptions } = reconcile(date, rows, sales);
    const unexplained = exceptions.find((exception) => !isExplained(exception, evidence));
    if (unexplained) return `${date}: ${unexplained.kind} ${unexplained.type} ${unexplained.id}`;
    const doubtful = new Set(exceptions.map(({ id }) => id));
    const { changed, differences } = withDifferences(rows, doubtful, chance);
    const found = reconcile(date, changed, sales).exceptions.length - exceptions.length;
    if (found !== differences) return `${date}: ${differences} differences, ${found} found`;
  }
  return null;
}

/**
 * The acquirer moved other money than it was asked for, or has not had its last word. What only we
 * have is dated by the tablet's clock, which somebody may have set.
 */
function isExplained({ kind, theirs }: ReconcileException, { books }: Evidence): boolean {
  if (kind === "oursOnly") return true;
  const [, request = theirs?.id] = /^A_(.*)$/.exec(theirs?.originalTransactionId ?? "") ?? [];
  const book = [...books.values()].find((one) => one.request === request);
  if (!book) return false;
  return book.brokeWord || book.captured !== book.order?.amount || book.currency !== "JPY";
}

/** A row too many, and of those that agree one with another amount. */
function withDifferences(
  rows: readonly ClearingRow[],
  doubtful: ReadonlySet<string>,
  chance: Chance,
) {
  const agreed = rows.filter(({ id, type }) => type === "payment" && !doubtful.has(id));
  const victim = agreed[chance.between(0, Math.max(0, agreed.length - 1))];
  const foreign: ClearingRow = {
    type: "payment",
    id: "P_of_another_shop",
    transactionId: "A_of_another_shop",
    originalTransactionId: null,
    brandName: "Alipay",
    amount: yen(1),
    fee: 0,
    at: rows[0]?.at ?? "",
  };
  if (!victim) return { changed: [...rows, foreign], differences: 1 };
  const dearer = { ...victim, amount: yen(victim.amount + 1) };
  const changed = [...rows.map((row) => (row === victim ? dearer : row)), foreign];
  return { changed, differences: 2 };
}
