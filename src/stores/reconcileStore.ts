import { createStore } from "zustand/vanilla";
import type { RequestId } from "#domain/payment/answers.ts";
import { addDays } from "#domain/time/jst.ts";
import { instant } from "#domain/time/instant.ts";
import { clearingDate } from "#domain/wallet/acquirerDay.ts";
import { type AcquirerId, acquirerIds } from "#domain/wallet/wallet.ts";
import type { PaymentDesk } from "#flows/paymentDesk.ts";
import { reconcileDay } from "#flows/reconcileDay.ts";
import type { Clearing } from "#ports/clearing.ts";
import type { Clock } from "#ports/clock.ts";
import type { Journal } from "#ports/journal.ts";
import type { ReconcileOutcome, ReconcileState, ReconcileStore } from "./reconcileContract.ts";

export interface ReconcileStorePorts {
  readonly clearing: Readonly<Record<AcquirerId, Clearing>>;
  readonly journal: Journal;
  readonly desk: Pick<PaymentDesk, "question">;
  readonly clock: Clock;
}

/** How long after its day the acquirer's file is there (ms). */
const fileAfterMs = 15 * 60_000;

const nothingYet = { status: "idle", report: null } as const;

/** One of the acquirers' days held against the journal, for the manager. */
export function createReconcileStore(ports: ReconcileStorePorts): ReconcileStore {
  const { clearing, journal, desk, clock } = ports;

  /** The last day whose files can be there, of every acquirer. */
  function latest(): string {
    const closed = instant(clock.now() - fileAfterMs);
    const [first = ""] = acquirerIds.map((acquirer) => clearingDate(acquirer, closed)).sort();
    return addDays(first, -1);
  }

  function allOf(outcome: ReconcileOutcome): ReconcileState["outcomes"] {
    return { alipayplus: outcome, domestic: outcome };
  }

  const { getState, setState, getInitialState, subscribe } = createStore<ReconcileState>()(() => ({
    date: latest(),
    latest: latest(),
    acquirer: "alipayplus",
    outcomes: allOf(nothingYet),
  }));

  async function compared(): Promise<void> {
    const { date } = getState();
    const { outcomes } = getState();
    const fetching = (acquirer: AcquirerId) =>
      ({ status: "fetching", report: outcomes[acquirer].report }) as const;
    setState({
      outcomes: { alipayplus: fetching("alipayplus"), domestic: fetching("domestic") },
      latest: latest(),
    });
    await Promise.all(acquirerIds.map((acquirer) => comparedWith(acquirer, date)));
  }

  async function comparedWith(acquirer: AcquirerId, date: string): Promise<void> {
    const ours = { clearing: clearing[acquirer], journal, desk };
    const compared = await reconcileDay(ours, date, acquirer);
    // Another day may have been chosen meanwhile; its comparison is the one to show.
    if (getState().date !== date) return;
    const outcome: ReconcileOutcome = compared.ok
      ? { status: "ready", report: compared.value }
      : { status: compared.error, report: null };
    setState({ outcomes: { ...getState().outcomes, [acquirer]: outcome } });
  }

  function dateChosen(date: string): void {
    setState({ date, latest: latest(), outcomes: allOf(nothingYet) });
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
    acquirerChosen: (acquirer) => setState({ acquirer }),
    compared: () => void compared(),
    questioned: (request: RequestId) => void desk.question(request),
  };
}
