import { createStore } from "zustand/vanilla";
import { businessDate } from "#domain/day/businessDay.ts";
import { copyNeed } from "#domain/journal/copyNeed.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import { addDays } from "#domain/time/jst.ts";
import { type Instant, instant } from "#domain/time/instant.ts";
import { exportJournal } from "#flows/exportJournal.ts";
import type { WatchedJournal } from "#flows/watchedJournal.ts";
import type { Clock } from "#ports/clock.ts";
import type { SalesQuery } from "#ports/journal.ts";
import type { PreferenceStorage } from "#ports/preferences.ts";
import type { Safekeeping } from "#ports/safekeeping.ts";
import type { SafekeepingState, SafekeepingStore } from "./safekeepingContract.ts";

export interface SafekeepingPorts {
  readonly journal: WatchedJournal;
  readonly clock: Clock;
  readonly safekeeping: Safekeeping;
  /** When the last copy was saved; that this is lost costs the manager one more copy. */
  readonly copyNotes: PreferenceStorage;
  settings(): ShopSettings;
}

/** More sales than could stand before the newest paid one: those that are open, and those given up. */
const newestFew = 50;

const given = { promise: "given", need: "none" } as const;

/** Copies of the journal outside this tablet, and how much they matter on this one. */
export function createSafekeepingStore(ports: SafekeepingPorts): SafekeepingStore {
  const { journal, clock, safekeeping, copyNotes } = ports;
  const { getState, setState, getInitialState, subscribe } = createStore<SafekeepingState>()(
    () => ({ promise: null, savedAt: noted(copyNotes.read(), clock.now()), need: "none" }),
  );

  async function newestSale(range: Pick<SalesQuery, "from" | "to">): Promise<Instant | null> {
    const sales = await journal.sales({ ...range, limit: newestFew });
    const times = sales.flatMap(({ receipt }) => receipt?.issuedAt ?? []);
    return times.length > 0 ? instant(Math.max(...times)) : null;
  }

  async function weighed(): Promise<void> {
    const { savedAt, promise } = getState();
    if (promise === null || promise === "given") return;
    const { dayCutoffHour } = ports.settings();
    const today = businessDate(clock.now(), dayCutoffHour);
    const from = savedAt === null ? {} : { from: businessDate(savedAt, dayCutoffHour) };
    const newest = await newestSale(from);
    const newestOfPastDays = await newestSale({ ...from, to: addDays(today, -1) });
    setState({ need: copyNeed({ savedAt: getState().savedAt, newest, newestOfPastDays }) });
  }

  async function asked(): Promise<void> {
    setState({ promise: "asking" });
    const isGiven = await safekeeping.ask();
    setState(isGiven ? given : { promise: "declined" });
  }

  async function looked(): Promise<void> {
    setState((await safekeeping.isPromised()) ? given : { promise: "notGiven" });
    await weighed();
  }

  return {
    getState,
    getInitialState,
    subscribe,
    opened() {
      void looked();
      return journal.onWritten(() => void weighed());
    },
    promiseAsked: () => void asked(),
    async journalCopied(save) {
      // What is sold while it is being read may be missing from it.
      const savedAt = clock.now();
      const lines: string[] = [];
      for await (const line of exportJournal(journal)) lines.push(line);
      save(lines);
      copyNotes.write({ savedAt });
      setState({ savedAt });
      await weighed();
      return lines.length;
    },
  };
}

function noted(stored: unknown, now: Instant): Instant | null {
  if (typeof stored !== "object" || stored === null || !("savedAt" in stored)) return null;
  const { savedAt } = stored;
  if (typeof savedAt !== "number" || !Number.isSafeInteger(savedAt)) return null;
  // A clock that ran ahead must not keep every sale until then from being asked for.
  return savedAt <= now ? instant(savedAt) : null;
}
