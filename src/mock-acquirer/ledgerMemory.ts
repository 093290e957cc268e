import type { Ledger, LedgerRow, PaymentRow } from "./ledger.ts";

/** A ledger for tests and demonstrations: it lives as long as the object. */
export function createMemoryLedger(): Ledger {
  const rows = new Map<string, LedgerRow>();
  const payments = (): readonly PaymentRow[] =>
    [...rows.values()].filter((row) => row.kind === "payment");

  return {
    async change(paymentRequestId, decide) {
      const { row, answer } = decide(rows.get(paymentRequestId) ?? null);
      if (row) rows.set(paymentRequestId, row);
      return answer;
    },
    async requestIdOf(paymentId) {
      return payments().find((row) => row.paymentId === paymentId)?.paymentRequestId ?? null;
    },
    async paymentsEnding(codeLastFour) {
      return payments().filter((row) => row.codeLastFour === codeLastFour);
    },
  };
}
