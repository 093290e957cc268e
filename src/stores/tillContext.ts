import { createContext, use } from "react";
import { useStore } from "zustand";
import type { BackOffice, Till, Watch } from "./contracts.ts";

/** Hands the till to the screens; provided once, in the composition root. */
export const TillContext = createContext<Till | null>(null);

export function useTill(): Till {
  const till = use(TillContext);
  if (!till) throw new Error("a screen is shown outside the till");
  return till;
}

/** The manager's stores; the screen waits until they are there. */
export function useBackOffice(): BackOffice {
  return use(useTill().backOffice());
}

/** Watches one slice of a store: `useWatch(till.cart, (state) => state.totals)`. */
export function useWatch<State, Slice>(
  store: Watch<State>,
  select: (state: State) => Slice,
): Slice {
  return useStore(store, select);
}
