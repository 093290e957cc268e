import type { SentPayment } from "#domain/payment/payment.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { PaymentDesk } from "#flows/paymentDesk.ts";
import type { takeCash } from "#flows/takeCash.ts";
import type { Ids } from "#ports/ids.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";
import { createPhones } from "./customers.ts";
import type { Disk } from "./disk.ts";
import { type Manager, createManager } from "./manager.ts";
import type { Process } from "./process.ts";
import type { Stage } from "./stage.ts";
import { type Visit, createVisit } from "./visit.ts";

/** A till that has started, has taken up what was open, and lets the cashier work. */
export interface OpenTill {
  readonly process: Process;
  readonly desk: PaymentDesk;
  readonly journal: Journal;
  readonly ids: Ids;
  readonly takeCash: typeof takeCash;
  /** A till whose journal failed stops; the cashier sees that and reloads the page. */
  journalFailed(failure: JournalFailure): void;
}

/** The people at the counter: customers come one after the other, and the cashier serves each. */
export interface Shop {
  /** The till that runs now, whether it sleeps or not. */
  till(): OpenTill | null;
  /** The till is ready, for the first time or again. */
  tillOpened(till: OpenTill): void;
  /** The screen was told. */
  paymentMoved(saleId: SaleId, payment: SentPayment): void;
  /** What was to be looked into at the end of the day is looked into. */
  reconciles: Manager["reconciles"];
}

/** What visits need of the shop they happen in. */
export interface Counter {
  readonly stage: Stage;
  readonly disk: Disk;
  freshCode(): string;
  /** The till if somebody can use it now. */
  awake(): OpenTill | null;
  /** This customer is not waited for any more. */
  left(visit: Visit): void;
  /** The sale is paid. */
  sold(saleId: SaleId): void;
}

/** So long after the last customer somebody may still come back (ms). */
const lingersMs = 90_000;
const hourMs = 3_600_000;

/** `off` switches the tablet off for so long; `onClosed` is called when all is over. */
export function createShop(
  stage: Stage,
  disk: Disk,
  off: (forMs: number) => void,
  onClosed: () => void,
): Shop {
  const { agenda, shape } = stage;
  const visits: Visit[] = [];
  let till: OpenTill | null = null;
  const counter: Counter = {
    stage,
    disk,
    freshCode: createPhones(stage),
    awake() {
      if (!till?.process.awake()) return null;
      stage.stirred();
      return till;
    },
    left,
    sold: (saleId) => manager.sold(saleId),
  };
  const manager = createManager(counter);
  let came = 0;
  let closed = false;

  function nextCustomer(): void {
    if (came >= shape.sales) {
      closes();
      return;
    }
    came += 1;
    const visit = createVisit(counter, came);
    visits.push(visit);
    visit.arrives(stage.draw(`arrives ${came}`).between(200, 4_000));
  }

  function left(visit: Visit): void {
    manager.looksInto(visit.saleId);
    if (visit === visits.at(-1)) nextCustomer();
    else closes();
  }

  /** When nobody is waited for any more, the people go home, some of them for long. */
  function closes(): void {
    if (closed || came < shape.sales || visits.some((visit) => visit.isExpected())) return;
    closed = true;
    agenda.after(lingersMs, "the shop closes", () => {
      const chance = stage.draw("evening");
      switch (stage.strikes("evening", "evening")) {
        case "shutOvernight":
          shut(chance.between(6, 20) * hourMs);
          return;
        case "shutForMonth":
          shut(31 * 24 * hourMs + chance.between(0, 24) * hourMs);
          return;
        default:
          onClosed();
      }
    });
  }

  function shut(forMs: number): void {
    off(forMs);
    agenda.after(forMs + lingersMs, "the shop is open again", () => {
      manager.comesBack();
      agenda.after(lingersMs, "the shop closes for good", onClosed);
    });
  }

  return {
    till: () => (till?.process.runs ? till : null),
    tillOpened(opened) {
      const first = till === null;
      till = opened;
      if (first) nextCustomer();
      else for (const visit of visits) visit.tillOpened();
    },
    paymentMoved(saleId, payment) {
      visits.find((visit) => visit.saleId === saleId)?.paymentMoved(payment);
    },
    reconciles: manager.reconciles,
  };
}
