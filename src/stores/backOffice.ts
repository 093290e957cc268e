import type { AcquirerId } from "#domain/wallet/wallet.ts";
import type { ReturnPorts } from "#flows/returnGoods.ts";
import type { Clearing } from "#ports/clearing.ts";
import type { PaymentDesk } from "#flows/paymentDesk.ts";
import type { WatchedJournal } from "#flows/watchedJournal.ts";
import type { BackOffice } from "./contracts.ts";
import { createReconcileStore } from "./reconcileStore.ts";
import { createReturnsStore } from "./returnsStore.ts";
import { type SafekeepingPorts, createSafekeepingStore } from "./safekeepingStore.ts";

export interface BackOfficePorts extends ReturnPorts, SafekeepingPorts {
  readonly journal: WatchedJournal;
  readonly clearing: Readonly<Record<AcquirerId, Clearing>>;
  readonly desk: PaymentDesk;
}

/** What only a manager's screens need; it comes with them, so that the register opens sooner. */
export function createBackOffice(ports: BackOfficePorts): BackOffice {
  return {
    returns: createReturnsStore(ports),
    reconcile: createReconcileStore(ports),
    safekeeping: createSafekeepingStore(ports),
  };
}
