import { createStore } from "zustand/vanilla";
import type { ShopContract } from "#domain/wallet/acceptance.ts";
import type { Journal } from "#ports/journal.ts";
import type { WalletsState, WalletsStore } from "./contracts.ts";

export interface WalletsStorePorts {
  readonly journal: Journal;
  readonly contract: ShopContract;
}

/** Which wallets can pay here: the shop's contract, and the switches as the journal holds them. */
export function createWalletsStore({ journal, contract }: WalletsStorePorts) {
  const { getState, setState, getInitialState, subscribe } = createStore<WalletsState>()(() => ({
    contract,
    switches: {},
  }));

  return {
    /** Reads the switches in force; the till is not ready before. */
    async loaded(): Promise<void> {
      setState({ switches: await journal.walletSwitches() });
    },
    getState,
    getInitialState,
    subscribe,
    async switched(wallet, on, by) {
      const { switchWallet } = await import("#flows/switchWallet.ts");
      const result = await switchWallet(journal, getState(), { wallet, on, by });
      if (result.ok) setState({ switches: result.value });
      return result;
    },
  } satisfies WalletsStore & Record<string, unknown>;
}
