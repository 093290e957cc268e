import type { RequestId } from "#domain/payment/answers.ts";
import type { ReconcileReport } from "#domain/reconcile/report.ts";
import type { AcquirerId } from "#domain/wallet/wallet.ts";
import type { Watch } from "./contracts.ts";

export interface ReconcileState {
  /** Whose day is on the screen. */
  readonly acquirer: AcquirerId;
  /** The acquirer's date "YYYY-MM-DD" that is compared. */
  readonly date: string;
  /** The latest date whose file can be there. */
  readonly latest: string;
  /** One file of each acquirer. */
  readonly outcomes: Readonly<Record<AcquirerId, ReconcileOutcome>>;
}

export interface ReconcileOutcome {
  readonly status: "idle" | "fetching" | "notReady" | "silent" | "unreadable" | "ready";
  readonly report: ReconcileReport | null;
}

export interface ReconcileStore extends Watch<ReconcileState> {
  /** The screen is shown: time has gone on to a new latest day, which a day that nobody chose follows. */
  opened(): void;
  dateChosen(date: string): void;
  acquirerChosen(acquirer: AcquirerId): void;
  /** Fetches every acquirer's file of the chosen date and compares. */
  compared(): void;
  /** Asks the acquirer once more about a payment that we hold to be unpaid. */
  questioned(request: RequestId): void;
}
