import { createStore } from "zustand/vanilla";
import { fetchedOnce } from "./fetchedOnce.ts";
import { type OffersStore, noOffersYet } from "./offersContract.ts";
import type { OffersStorePorts } from "./offersStore.ts";

/** The offers' store, which comes when it is wanted, and what it says, watched before it is there. */
export function lateOffers(ports: OffersStorePorts) {
  let store: OffersStore | null = null;
  const shown = createStore(() => noOffersYet);
  const opened = fetchedOnce(async () => {
    const { openOffers } = await import("./offersStore.ts");
    store = await openOffers(ports);
    shown.setState(store.getState());
    store.subscribe((offered) => shown.setState(offered));
    // From here on every sale that is paid asks for its coupon itself; those before could not.
    void store.couponsOwed();
    return store;
  });
  return { opened, shown, store: () => store };
}
