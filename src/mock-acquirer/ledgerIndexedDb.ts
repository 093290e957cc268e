import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Ledger, LedgerRow, PaymentRow } from "./ledger.ts";

interface LedgerSchema extends DBSchema {
  orders: {
    key: string;
    value: LedgerRow;
    indexes: { byPaymentId: string; byLastFour: string };
  };
}

/** A ledger in a database of the acquirer's own, so that it outlives a reload of the page. */
export function createIndexedDbLedger(): Ledger {
  let opened: Promise<IDBPDatabase<LedgerSchema>> | null = null;

  /** Opens at first use. A handle that the browser took away, or never gave, is asked for again. */
  function database(): Promise<IDBPDatabase<LedgerSchema>> {
    const forget = () => {
      opened = null;
    };
    if (!opened) {
      opened = open(forget);
      opened.catch(forget);
    }
    return opened;
  }

  return {
    async change(paymentRequestId, decide) {
      const transaction = (await database()).transaction("orders", "readwrite", {
        durability: "strict",
      });
      const write = async () => {
        const { row, answer } = decide((await transaction.store.get(paymentRequestId)) ?? null);
        if (row) await transaction.store.put(row);
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
  };
}

async function open(onClosed: () => void): Promise<IDBPDatabase<LedgerSchema>> {
  return openDB<LedgerSchema>("mock-acquirer", 1, {
    upgrade(database) {
      const orders = database.createObjectStore("orders", { keyPath: "paymentRequestId" });
      orders.createIndex("byPaymentId", "paymentId");
      orders.createIndex("byLastFour", "codeLastFour");
    },
    // Somebody wants to delete or upgrade the database: it is theirs, and opened again when needed.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}
