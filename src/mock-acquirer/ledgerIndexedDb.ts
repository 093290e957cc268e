import { errandAt, type Ledger, type PaymentRow } from "./ledger.ts";
import { createLedgerDatabase, type LedgerDatabase } from "./ledgerDatabase.ts";

/** A ledger that outlives a reload of the page. */
export function createIndexedDbLedger(database: LedgerDatabase = createLedgerDatabase()): Ledger {
  return {
    async change(paymentRequestId, decide) {
      const transaction = (await database()).transaction(["orders", "errands"], "readwrite", {
        durability: "strict",
      });
      const orders = transaction.objectStore("orders");
      const errands = transaction.objectStore("errands");
      const write = async () => {
        const { row, answer } = decide((await orders.get(paymentRequestId)) ?? null);
        if (row === null) return answer;
        const at = errandAt(row);
        await orders.put(row);
        if (at === null) await errands.delete(paymentRequestId);
        else await errands.put({ paymentRequestId, at });
        return answer;
      };
      // The row is on disk when the transaction is done, not when the request was.
      const [answer] = await Promise.all([write(), transaction.done]);
      return answer;
    },
    async requestIdOf(paymentId) {
      const row = await (await database()).getFromIndex("orders", "byPaymentId", paymentId);
      return row?.paymentRequestId ?? null;
    },
    async paymentsEnding(codeLastFour) {
      const rows = await (await database()).getAllFromIndex("orders", "byLastFour", codeLastFour);
      return rows.filter((row): row is PaymentRow => row.kind === "payment");
    },
    async all() {
      return (await database()).getAll("orders");
    },
    async errandsDue(by) {
      const due = IDBKeyRange.upperBound(by);
      return (await database()).getAllKeysFromIndex("errands", "byTime", due);
    },
    async nextErrandAt() {
      const [first] = await (await database()).getAllFromIndex("errands", "byTime", null, 1);
      return first?.at ?? null;
    },
  };
}
