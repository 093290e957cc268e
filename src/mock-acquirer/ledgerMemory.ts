import { errandAt, type Ledger, type LedgerRow, type PaymentRow } from "./ledger.ts";

/** A ledger for tests and demonstrations: it lives as long as the object. */
export function createMemoryLedger(): Ledger {
  const rows = new Map<string, LedgerRow>();
  const payments = (): readonly PaymentRow[] =>
    [...rows.values()].filter((row) => row.kind === "payment");
  const errands = () =>
    payments()
      .flatMap((row) => {
        const at = errandAt(row);
        return at === null ? [] : [{ id: row.paymentRequestId, at }];
      })
      .sort((left, right) => left.at - right.at);

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
    all: async () => [...rows.values()],
    async errandsDue(by) {
      return errands().flatMap(({ id, at }) => (at <= by ? [id] : []));
    },
    async nextErrandAt() {
      return errands()[0]?.at ?? null;
    },
  };
}
