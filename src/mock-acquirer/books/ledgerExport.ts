import type { LedgerRow } from "../ledger.ts";

/**
 * Everything the acquirer knows, for whoever audits the till against it. Only a mock shows this. The
 * digests of codes stay inside, and so do the ids of requests that got lost: it never heard of those.
 */
export function ledgerExport(rows: readonly LedgerRow[]): string {
  const orders = rows
    .filter((row) => row.kind !== "lost")
    .sort((left, right) => (left.paymentRequestId < right.paymentRequestId ? -1 : 1))
    .map((row) => (row.kind === "payment" ? { ...row, codeDigest: undefined } : row));
  return JSON.stringify({ format: "noren mock ledger", version: 1, orders });
}
