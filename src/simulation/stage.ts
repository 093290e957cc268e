import type { Entry } from "#domain/journal/entry.ts";
import type { SaleRecord } from "#domain/journal/views.ts";
import type { Yen } from "#domain/money/yen.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { Monotonic } from "#domain/time/instant.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import type { PayOrder } from "#ports/acquirer.ts";
import type { NoticeOutcome } from "#ports/notices.ts";
import type { Agenda } from "./agenda.ts";
import type { Chance } from "./chance.ts";
import type { FaultId, Mark, Place } from "./faults.ts";

/** What an onlooker sees: everything that crosses one of the till's ports. */
export type Sight =
  /** `at` is the till's own forward-only clock. */
  | { readonly saw: "paySent"; readonly order: PayOrder; readonly at: Monotonic }
  | { readonly saw: "inquirySent"; readonly request: RequestId }
  | { readonly saw: "cancelSent"; readonly request: RequestId }
  | {
      readonly saw: "refundSent";
      readonly request: RequestId;
      readonly refund: RefundId;
      readonly amount: Yen;
    }
  /** An answer reached the till, or the time for it was over; or it was told without having asked. */
  | {
      readonly saw: "heard";
      readonly request: RequestId;
      readonly approval: boolean;
      readonly unasked: boolean;
    }
  /** The acquirer told something unasked, and the till has said what became of it. */
  | {
      readonly saw: "noticed";
      readonly request: RequestId;
      readonly outcome: NoticeOutcome;
      /** It told of exactly the money that was asked for. */
      readonly approval: boolean;
    }
  /** On disk, with the sale as it stood there before; `text` is what the disk holds of it. */
  | {
      readonly saw: "written";
      readonly entry: Entry;
      readonly before: SaleRecord | null;
      readonly after: SaleRecord | null;
      readonly text: string;
      /** The run of the till that wrote it. */
      readonly boot: number;
    }
  /** A write has begun, or the till was told how it ended. */
  | { readonly saw: "writing"; readonly begun: boolean }
  /** The till was told that this entry is on disk. */
  | { readonly saw: "acknowledged"; readonly entry: Entry }
  /** The till works with what the disk holds now. */
  | { readonly saw: "opened" }
  /** The acquirer's books about this sale have changed. */
  | { readonly saw: "booked"; readonly saleId: SaleId }
  /** The till would not follow its own journal. */
  | { readonly saw: "notProjected"; readonly cause: string }
  /** The screen was told. */
  | { readonly saw: "told"; readonly saleId: SaleId; readonly payment: SentPayment }
  /** The cashier read a code with the camera. */
  | { readonly saw: "scanned"; readonly saleId: SaleId; readonly digits: string }
  | { readonly saw: "cashierStopped"; readonly saleId: SaleId }
  /** A receipt was printed once more. */
  | { readonly saw: "reprinted"; readonly record: SaleRecord }
  /** The tablet slept, and somebody looks at it again. */
  | { readonly saw: "woke" }
  /** The till starts anew; nothing in its memory is left. */
  | { readonly saw: "booted" };

/** How a world differs from the others, apart from what goes wrong in it. */
export interface WorldShape {
  readonly seed: number;
  /** Customers, one after the other. */
  readonly sales: number;
  /** The wallet all of them hold out, or null for all kinds. */
  readonly brand: WalletBrand | null;
  /** Whether the acquirer tells by itself what became of a payment, also when nothing is wrong. */
  readonly notices: boolean;
  /** Mean time a message takes on the network, one way (ms). */
  readonly meanDelayMs: number;
  /** A till that has just started is left alone for so long, or it would never get anywhere (ms). */
  readonly upTimeMs: number;
  /** The true time when the world begins (ms since 1970). */
  readonly begins: number;
}

/** What all parts of a simulated world share. */
export interface Stage {
  readonly shape: WorldShape;
  readonly agenda: Agenda;
  /** True in the quiet end of a world: nothing goes wrong any more, and messages are quick. */
  readonly quiet: boolean;
  /** A source of chance for one decision, named by it. */
  draw(decision: string): Chance;
  /** The fault that strikes at this moment, if any. */
  strikes(place: Place, moment: string): FaultId | null;
  met(mark: Mark): void;
  see(sight: Sight): void;
  /** The time of the acquirer, which is the true one (ms since 1970). */
  trueTime(): number;
  /** The tablet's clock as people see and set it (ms since 1970). */
  wallClock(): number;
  wallClockSet(byMs: number): void;
  /** To be called whenever the till asks a port for something: it is still at work. */
  stirred(): void;
}
