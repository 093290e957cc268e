import { use, useEffect, useState } from "react";
import type { Watch } from "./contracts.ts";
import { type OffersState, type OffersStore, noOffersYet } from "./offersContract.ts";
import { useTill, useWatch } from "./tillContext.ts";

/** The offers' store; the manager's screen waits until it is there. */
export function useOffers(): OffersStore {
  return use(useTill().offers());
}

const nothingYet: Watch<OffersState> = {
  getState: () => noOffersYet,
  getInitialState: () => noOffersYet,
  subscribe: () => () => undefined,
};

/**
 * The offers of the sale at the till. Nobody waits for them: until the store is there, and when it does
 * not come, there are none, and the price on the screen is the price that is asked.
 */
export function useSaleOffers(): OffersState & { readonly store: OffersStore | null } {
  const till = useTill();
  const [store, setStore] = useState<OffersStore | null>(null);
  useEffect(() => {
    let isShown = true;
    till.offers().then(
      (fetched) => isShown && setStore(fetched),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [till]);
  return { ...useWatch(store ?? nothingYet, (state) => state), store };
}
