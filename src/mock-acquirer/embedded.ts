import { createIndexedDbLedger } from "./ledgerIndexedDb.ts";
import { type AcquirerClock, type MockAcquirer, createMockAcquirer } from "./mockAcquirer.ts";

const browserClock: AcquirerClock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener("abort", () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      });
    }),
};

/** The acquirer inside the page: nothing to start, and its ledger outlives a reload. */
export function createEmbeddedAcquirer(): MockAcquirer {
  return createMockAcquirer({ clock: browserClock, ledger: createIndexedDbLedger(), seed: 1 });
}
