import { createStore } from "zustand/vanilla";
import { businessDate, untilNextBusinessDay } from "#domain/day/businessDay.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import type { WatchedJournal } from "#flows/watchedJournal.ts";
import type { Clock } from "#ports/clock.ts";
import type { SalesState, SalesStore } from "./contracts.ts";

export interface SalesStorePorts {
  readonly journal: WatchedJournal;
  readonly clock: Clock;
  settings(): ShopSettings;
}

/** One business day's sales, for the manager. */
export function createSalesStore({ journal, clock, settings }: SalesStorePorts): SalesStore {
  function today(): string {
    return businessDate(clock.now(), settings().dayCutoffHour);
  }

  const { getState, setState, getInitialState, subscribe } = createStore<SalesState>()(() => ({
    businessDate: today(),
    today: today(),
    day: null,
  }));

  /** The day the manager picked, or null to stay on the current one, whichever that becomes. */
  let chosen: string | null = null;

  async function loaded(): Promise<void> {
    // The shop's cut-off hour is known only once the journal is open.
    await journal.settings();
    const shown = chosen ?? today();
    const day = await journal.day(shown);
    if (shown === (chosen ?? today())) setState({ businessDate: shown, today: today(), day });
  }

  /** The current day begins anew at the cut-off, whether or not anything is sold. */
  async function followed(): Promise<void> {
    await loaded();
    clock.after(untilNextBusinessDay(clock.now(), settings().dayCutoffHour), () => void followed());
  }

  journal.onWritten(() => void loaded());
  void followed();

  return {
    getState,
    getInitialState,
    subscribe,
    dayChosen(date) {
      chosen = date === today() ? null : date;
      setState({ businessDate: date, today: today(), day: null });
      void loaded();
    },
  };
}
