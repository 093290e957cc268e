import { createStore } from "zustand/vanilla";
import type { RequestId } from "#domain/payment/answers.ts";
import { addDays } from "#domain/time/jst.ts";
import { instant } from "#domain/time/instant.ts";
import { clearingDate } from "#domain/wallet/acquirerDay.ts";
import type { AcquirerId } from "#domain/wallet/wallet.ts";
import type { PaymentDesk } from "#flows/paymentDesk.ts";
import { reconcileDay } from "#flows/reconcileDay.ts";
import type { Clearing } from "#ports/clearing.ts";
import type { Clock } from "#ports/clock.ts";
import type { Journal } from "#ports/journal.ts";
import type { ReconcileState, ReconcileStore } from "./contracts.ts";

export interface ReconcileStorePorts {
  readonly clearing: Clearing;
  readonly acquirer: AcquirerId;
  readonly journal: Journal;
  readonly desk: Pick<PaymentDesk, "question">;
  readonly clock: Clock;
}

/** How long after its day the acquirer's file is there (ms). */
const fileAfterMs = 15 * 60_000;

/** One of the acquirer's days held against the journal, for the manager. */
export function createReconcileStore(ports: ReconcileStorePorts): ReconcileStore {
  const { acquirer, desk, clock } = ports;

  /** The last day whose file can be there. */
  function latest(): string {
    return addDays(clearingDate(acquirer, instant(clock.now() - fileAfterMs)), -1);
  }

  const { getState, setState, getInitialState, subscribe } = createStore<ReconcileState>()(() => ({
    date: latest(),
    latest: latest(),
    status: "idle",
    report: null,
  }));

  async function compared(): Promise<void> {
    const { date } = getState();
    setState({ status: "fetching", latest: latest() });
    const outcome = await reconcileDay(ports, date);
    // Another day may have been chosen meanwhile; its comparison is the one to show.
    if (getState().date !== date) return;
    setState(
      outcome.ok
        ? { status: "ready", report: outcome.value }
        : { status: outcome.error, report: null },
    );
  }

  function dateChosen(date: string): void {
    setState({ date, latest: latest(), status: "idle", report: null });
  }

  return {
    getState,
    getInitialState,
    subscribe,
    opened() {
      const { date, latest: before } = getState();
      const now = latest();
      if (date === before && now !== before) dateChosen(now);
      else setState({ latest: now });
    },
    dateChosen,
    compared: () => void compared(),
    questioned: (request: RequestId) => void desk.question(request),
  };
}
