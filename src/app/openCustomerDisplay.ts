import { createDisplayPublisher } from "#adapters/display-broadcast/displayPublisher.ts";
import { browserLocks, channelName } from "#adapters/display-broadcast/wire.ts";
import type { CustomerDisplayStore } from "#stores/displayContracts.ts";
import { type DisplayedStores, createCustomerDisplayStore } from "#stores/customerDisplayStore.ts";
import type { Clock } from "#ports/clock.ts";

/** Begins to show the till's customers what concerns them, over this browser's own channel. */
export function openCustomerDisplay(stores: DisplayedStores, clock: Clock): CustomerDisplayStore {
  const channel = new BroadcastChannel(channelName);
  const display = createDisplayPublisher({ channel, locks: browserLocks() });
  return createCustomerDisplayStore({ ...stores, display, clock });
}
