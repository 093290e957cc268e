import type { AcquirerClock } from "./clock.ts";
import { type MockAcquirer, createFrontDoor } from "./frontDoor.ts";
import { createLedgerDatabase } from "./ledgerDatabase.ts";
import { createIndexedDbLedger } from "./ledgerIndexedDb.ts";
import type { Notify } from "./post.ts";

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

/**
 * The acquirer inside the page: nothing to start, and its ledger outlives a reload. With a way to
 * `notify` the merchant it goes on with what the page before had still to tell, as soon as the page
 * has nothing better to do.
 */
export function createEmbeddedAcquirer(
  options: { readonly notify?: Notify | undefined } = {},
): MockAcquirer {
  const database = createLedgerDatabase();
  const setup = {
    clock: browserClock,
    ledger: createIndexedDbLedger(database),
    seed: 1,
    notify: options.notify,
    keys: async () => (await import("./notify/keys.ts")).keyPairIn(database),
  };
  const mock = createFrontDoor(setup, () => import("./service.ts"));
  const whenIdle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 2_000));
  // What cannot be loaded now is loaded by the first order, which says so if it cannot either.
  whenIdle(() => void mock.open().catch(() => undefined));
  return mock;
}
