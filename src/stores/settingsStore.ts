import { createStore } from "zustand/vanilla";
import { type ShopSettings, defaultShopSettings } from "#domain/settings/shopSettings.ts";
import type { WatchedJournal } from "#flows/watchedJournal.ts";
import type { SettingsState, SettingsStore } from "./contracts.ts";

/** What the shop decided about itself, as the journal holds it. */
export function createSettingsStore(journal: WatchedJournal) {
  const { getState, setState, getInitialState, subscribe } = createStore<SettingsState>()(() => ({
    shop: defaultShopSettings,
    chain: null,
  }));

  async function loaded(): Promise<void> {
    setState({ shop: await journal.settings() });
  }

  async function checked(): Promise<void> {
    setState({ chain: "checking" });
    setState({ chain: await journal.verify() });
  }

  return {
    /** Reads the settings in force; the till is not ready before. */
    loaded,
    getState,
    getInitialState,
    subscribe,
    async shopConfigured(settings: ShopSettings) {
      const { configureShop } = await import("#flows/configureShop.ts");
      const result = await configureShop(journal, settings);
      if (result.ok) setState({ shop: result.value });
      return result;
    },
    chainChecked: () => void checked(),
  } satisfies SettingsStore & Record<string, unknown>;
}
