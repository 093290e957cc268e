import { exhaustive } from "#domain/exhaustive.ts";
import type { Effect, PaymentEvent } from "#domain/payment/events.ts";
import { type SentPayment, isOpen } from "#domain/payment/payment.ts";
import { step } from "#domain/payment/step.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { AcquirerId } from "#domain/wallet/wallet.ts";
import type { Acquirer } from "#ports/acquirer.ts";
import type { Clock } from "#ports/clock.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";
import { askAcquirer } from "./askAcquirer.ts";

export interface PaymentRunPorts {
  readonly journal: Journal;
  readonly acquirers: Readonly<Record<AcquirerId, Acquirer>>;
  readonly clock: Clock;
}

export interface PaymentListener {
  /** Called after the new state is on disk, never before. */
  paymentMoved(saleId: SaleId, payment: SentPayment): void;
  /** The journal refused a write. The payment stands still; the till has to stop. */
  journalFailed(failure: JournalFailure): void;
}

/** One payment at work, from its intent to its final word. */
export interface PaymentRun {
  /** The payment as it stands on disk. */
  readonly payment: SentPayment;
  /** Queues an event. Events are handled one by one, each after the last one's state is on disk. */
  happened(event: PaymentEvent): void;
}

interface PaymentRunStart {
  readonly saleId: SaleId;
  /** As the journal holds it. */
  readonly payment: SentPayment;
  /** The customer's code while memory holds it; null after a restart. */
  readonly digits: string | null;
}

/**
 * Lets the machine decide, writes the journal before it acts, carries out the machine's wishes and
 * feeds the answers back as events.
 */
export function runPayment(
  ports: PaymentRunPorts,
  listener: PaymentListener,
  { saleId, ...start }: PaymentRunStart,
): PaymentRun {
  const { journal, clock } = ports;
  let { payment, digits } = start;
  let callOffWake = (): void => undefined;
  let turn: Promise<void> = Promise.resolve();
  let halted = false;

  function happened(event: PaymentEvent): void {
    // A fault here is our own bug. What it left undone is unknown, so the till stops as for a lost disk.
    turn = turn.then(() => handle(event)).catch(broken);
  }

  function broken(fault: unknown): void {
    halt({ type: "lost", detail: String(fault) });
  }

  /** Nothing more is done on memory alone; after a reload the payment is resumed by inquiry. */
  function halt(failure: JournalFailure): void {
    halted = true;
    callOffWake();
    listener.journalFailed(failure);
  }

  async function handle(event: PaymentEvent): Promise<void> {
    if (halted) return;
    const [next, effects] = step(payment, event);
    // Only an intent that was never written leads back to a draft, and every run begins after it.
    if (next.status === "draft") return;
    if (!(await recorded(next, event))) return;
    const moved = next !== payment;
    payment = next;
    // Only until here can a request be sent again; the code is of no other use.
    if (next.status !== "ready" && next.status !== "paying" && next.status !== "confirming") {
      digits = null;
    }
    if (!isOpen(next)) callOffWake();
    if (moved) listener.paymentMoved(saleId, next);
    for (const effect of effects) {
      if (halted) return;
      await carryOut(effect);
    }
  }

  /**
   * Writes a change of status. Being `paying` is not written: it differs from `ready` only in that
   * the request is out, and a restart must assume that of both.
   */
  async function recorded(next: SentPayment, event: PaymentEvent): Promise<boolean> {
    if (next.status === payment.status || next.status === "paying") return true;
    const because = event.type;
    const written = await journal.append({ type: "paymentMoved", saleId, because, payment: next });
    if (!written.ok) halt(written.error);
    return written.ok;
  }

  async function carryOut(effect: Effect): Promise<void> {
    switch (effect.do) {
      case "pay":
      case "inquire":
      case "cancel":
      case "refund":
        void askAcquirer(ports, saleId, payment, effect.do, digits).then(happened, broken);
        return;
      case "wake": {
        const { event: type, afterMs } = effect;
        callOffWake();
        callOffWake = clock.after(afterMs, () => happened({ type, at: clock.monotonic() }));
        return;
      }
      case "note": {
        const { note } = effect;
        const { request } = payment;
        const written = await journal.append({ type: "paymentNoted", saleId, request, note });
        if (!written.ok) halt(written.error);
        return;
      }
      case "refuse":
        return;
      default:
        exhaustive(effect);
    }
  }

  return {
    get payment() {
      return payment;
    },
    happened,
  };
}
