import type { OpenedJournal } from "#adapters/journal-indexeddb/openJournal.ts";
import { isCaptured } from "#domain/payment/payment.ts";
import type { ChainReport } from "#ports/journal.ts";
import { behindItsBack, openedJournal, tillDatabase } from "./database.ts";
import { parameter, tell } from "./report.ts";

/** What stands in a journal and in the acquirer's ledger, small enough to be told. */
export interface Found {
  readonly chain: ChainReport;
  readonly open: number;
  /** Numbers of the entries as stored, in the order of the store. */
  readonly seqs: readonly number[];
  /** Every request the journal has an intent for. */
  readonly intended: readonly string[];
  readonly sales: readonly FoundSale[];
  readonly orders: readonly FoundOrder[];
}

export interface FoundSale {
  readonly id: string;
  readonly receipt: string | null;
  readonly attempts: readonly {
    readonly request: string;
    readonly status: string;
    readonly captured: boolean;
  }[];
}

export interface FoundOrder {
  readonly request: string;
  readonly state: string;
}

const pauseMs = 100;

/** Waits until no payment is open any more, while somebody else works on them, and tells all. */
export async function lookOnly(): Promise<void> {
  const journal = await openedJournal(parameter("database") || tillDatabase);
  await settled(journal, Number(parameter("patienceMs") || 0));
  await tell("found", await lookAt(journal, parameter("database") || tillDatabase));
  journal.close();
}

/** Resolves when no payment is open, or when patience is at its end. */
export async function settled(journal: OpenedJournal, patienceMs: number): Promise<void> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until && (await journal.openSales()).length > 0) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** @param acquirers the databases among which the acquirer's ledger is kept */
export async function lookAt(
  journal: OpenedJournal,
  database: string,
  acquirers: IDBFactory = indexedDB,
): Promise<Found> {
  const intended: string[] = [];
  for await (const { body } of journal.entries()) {
    if (body.type === "paymentIntended") intended.push(body.payment.request);
  }
  const sales = await journal.sales({ limit: Number.MAX_SAFE_INTEGER });
  return {
    chain: await journal.verify(),
    open: (await journal.openSales()).length,
    seqs: (await behindItsBack(database, (db) => db.getAllKeys("entries"))) as number[],
    intended,
    sales: sales.map(({ saleId, receipt, attempts }) => ({
      id: saleId,
      receipt: receipt?.number ?? null,
      attempts: attempts.map((payment) => ({
        request: payment.request,
        status: payment.status,
        captured: isCaptured(payment),
      })),
    })),
    orders: await ordersOfAcquirer(acquirers),
  };
}

async function ordersOfAcquirer(among: IDBFactory): Promise<readonly FoundOrder[]> {
  const known = await among.databases();
  if (!known.some(({ name }) => name === "mock-acquirer")) return [];
  const all = await behindItsBack("mock-acquirer", (db) => db.getAll("orders"), among);
  const rows = all as readonly {
    readonly kind: string;
    readonly paymentRequestId: string;
    readonly state?: string;
  }[];
  return rows
    .filter(({ kind }) => kind === "payment")
    .map(({ paymentRequestId, state = "" }) => ({ request: paymentRequestId, state }));
}
