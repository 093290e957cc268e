import { deleteDB, openDB } from "idb";
import { paidSale } from "#testkit/journalSteps.ts";
import { journalRemoved, openedJournal } from "./database.ts";
import { parameter, tell } from "./report.ts";

const name = "noren-latency";
const warmUp = 20;

/**
 * What one strictly durable append costs in this browser (ms). A browser whose clock is coarse
 * gives coarse figures.
 */
export async function measureAppends(): Promise<void> {
  await journalRemoved(name);
  const journal = await openedJournal(name);
  const spent: number[] = [];
  const timed = {
    ...journal,
    async append(...args: Parameters<typeof journal.append>) {
      const startedAt = performance.now();
      const written = await journal.append(...args);
      spent.push(performance.now() - startedAt);
      return written;
    },
  };
  const sales = warmUp + Number(parameter("sales"));
  for (let index = 0; index < sales; index += 1) await paidSale(timed, `S_${index}`);
  journal.close();
  await journalRemoved(name);
  const sorted = spent.slice(2 * warmUp).sort((a, b) => a - b);
  await tell("latency", {
    appends: sorted.length,
    p50Ms: percentile(sorted, 0.5),
    p95Ms: percentile(sorted, 0.95),
    maxMs: percentile(sorted, 1),
    foreignAwait: await foreignAwait(),
  });
}

function percentile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return Math.round(value * 10) / 10;
}

/**
 * What this browser does to a transaction in which something else than the database is awaited: the
 * mistake that rule JRN-9 forbids, and that one browser alone would not show.
 */
async function foreignAwait(): Promise<string> {
  const db = await openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore("any") });
  try {
    const tx = db.transaction("any", "readwrite");
    tx.done.catch(() => undefined);
    await tx.store.put(1, 1);
    await crypto.subtle.digest("SHA-256", new Uint8Array(1_000));
    await tx.store.put(2, 2);
    return "survives";
  } catch (cause) {
    return cause instanceof DOMException ? cause.name : String(cause);
  } finally {
    db.close();
    await deleteDB(name);
  }
}
