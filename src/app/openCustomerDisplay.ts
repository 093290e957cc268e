import { createDisplayPublisher } from "#adapters/display-broadcast/displayPublisher.ts";
import { browserLocks, channelName } from "#adapters/display-broadcast/wire.ts";
import type { CustomerDisplayStore } from "#stores/displayContracts.ts";
import { type DisplayedStores, createCustomerDisplayStore } from "#stores/customerDisplayStore.ts";
import { giveReceipts } from "#stores/giveReceipts.ts";
import type { Clock } from "#ports/clock.ts";

/** Begins to show the till's customers what concerns them, over this browser's own channel. */
export function openCustomerDisplay(stores: DisplayedStores, clock: Clock): CustomerDisplayStore {
  const channel = new BroadcastChannel(channelName);
  const display = createDisplayPublisher({ channel, locks: browserLocks() });
  const store = createCustomerDisplayStore({ ...stores, display, clock });
  // When what makes them does not come, payers are shown everything but the way to their receipt.
  stores.phoneReceipts().then(
    (receipts) => giveReceipts(receipts, { ...stores, display: store }),
    () => undefined,
  );
  return store;
}
