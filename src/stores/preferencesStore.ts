import { createStore } from "zustand/vanilla";
import { type VisitorMarket, marketCodes } from "#domain/wallet/market.ts";
import type { PreferenceStorage } from "#ports/preferences.ts";
import type { PreferencesState, PreferencesStore, StaffLanguage } from "./contracts.ts";

const languages: readonly StaffLanguage[] = ["ja", "en", "zh"];

const defaults: PreferencesState = {
  language: "ja",
  sound: true,
  market: "CN",
  cameraId: null,
  handsFree: false,
};

/** What this tablet's user likes. Losing it costs a tap, so a value that looks wrong is dropped. */
export function createPreferencesStore(storage: PreferenceStorage) {
  const { getState, setState, getInitialState, subscribe } = createStore<PreferencesState>()(() =>
    trusted(storage.read()),
  );

  function changed(change: Partial<PreferencesState>): void {
    setState(change);
    storage.write(getState());
  }

  // Else a window that has not heard would put back what another window changed.
  storage.follow(() => setState(trusted(storage.read())));

  return {
    getState,
    getInitialState,
    subscribe,
    languageChosen: (language: StaffLanguage) => changed({ language }),
    soundSwitched: (sound: boolean) => changed({ sound }),
    handsFreeSwitched: (handsFree: boolean) => changed({ handsFree }),
    marketChosen: (market: VisitorMarket) => changed({ market }),
    cameraChosen: (cameraId: string) => changed({ cameraId }),
  } satisfies PreferencesStore & Record<string, unknown>;
}

function trusted(stored: unknown): PreferencesState {
  const found: Readonly<Record<string, unknown>> =
    typeof stored === "object" && stored !== null ? { ...stored } : {};
  return {
    language: languages.find((language) => language === found.language) ?? defaults.language,
    sound: typeof found.sound === "boolean" ? found.sound : defaults.sound,
    market: marketCodes.find((market) => market === found.market) ?? defaults.market,
    cameraId: typeof found.cameraId === "string" ? found.cameraId : defaults.cameraId,
    handsFree: typeof found.handsFree === "boolean" ? found.handsFree : defaults.handsFree,
  };
}
