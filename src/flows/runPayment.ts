import { exhaustive } from "#domain/exhaustive.ts";
import { yen, zeroYen } from "#domain/money/yen.ts";
import type { Effect, PaymentEvent } from "#domain/payment/events.ts";
import { type RefundOrder, type SentPayment, isOpen } from "#domain/payment/payment.ts";
import type { step } from "#domain/payment/step.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { monotonic, type Instant, type Monotonic } from "#domain/time/instant.ts";
import type { AcquirerId } from "#domain/wallet/wallet.ts";
import type { Acquirer } from "#ports/acquirer.ts";
import type { Clock } from "#ports/clock.ts";
import type { Ids } from "#ports/ids.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";
import { askAcquirer } from "./askAcquirer.ts";

export interface PaymentRunPorts {
  readonly journal: Journal;
  readonly acquirers: Readonly<Record<AcquirerId, Acquirer>>;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The payment machine: `step`, or one that does a thing wrong to see that it is noticed. */
  readonly decide: typeof step;
}

export interface PaymentListener {
  /** Called after the new state is on disk, never before. */
  paymentMoved(saleId: SaleId, payment: SentPayment): void;
  /** The journal refused a write. The payment stands still; the till has to stop. */
  journalFailed(failure: JournalFailure): void;
}

/** One payment at work, from its intent to its final word. */
export interface PaymentRun {
  readonly saleId: SaleId;
  /** The payment as it stands on disk. */
  readonly payment: SentPayment;
  /** When the till will next do something by itself, or null while it waits for an answer. */
  wakesAt(): Monotonic | null;
  /**
   * Queues an event. Events are handled one by one, each after the last one's state is on disk.
   * Resolves when this one is handled; false when it could not be kept.
   */
  happened(event: PaymentEvent): Promise<boolean>;
  /** What was to be done later is done now: the till has slept, and nobody knows for how long. */
  woke(): void;
}

export interface PaymentRunStart {
  readonly saleId: SaleId;
  /** As the journal holds it. */
  readonly payment: SentPayment;
  /** When the intent was written. */
  readonly intendedAt: Instant;
  /** The customer's code while memory holds it; null after a restart. */
  readonly digits: string | null;
}

type Wake = Extract<Effect, { readonly do: "wake" }>;

/**
 * Lets the machine decide, writes the journal before it acts, carries out the machine's wishes and
 * feeds the answers back as events.
 */
export function runPayment(
  ports: PaymentRunPorts,
  listener: PaymentListener,
  { saleId, intendedAt, ...start }: PaymentRunStart,
): PaymentRun {
  const { journal, clock, ids, decide } = ports;
  let { digits } = start;
  let alarm: { readonly at: Monotonic; ring(): void; callOff(): void } | null = null;
  let turn: Promise<boolean> = Promise.resolve(true);
  let halted = false;
  /** How often the acquirer was asked what became of it. */
  let inquiries = 0;
  const begunAt = clock.monotonic();

  function happened(event: PaymentEvent): Promise<boolean> {
    // A fault here is our own bug. What it left undone is unknown, so the till stops as for a lost disk.
    turn = turn.then(() => handle(event)).catch(broken);
    return turn;
  }

  function broken(fault: unknown): false {
    halt({ type: "lost", detail: String(fault) });
    return false;
  }

  /** Nothing more is done on memory alone; after a reload the payment is resumed by inquiry. */
  function halt(failure: JournalFailure): void {
    halted = true;
    alarmOff();
    listener.journalFailed(failure);
  }

  async function handle(queued: PaymentEvent): Promise<boolean> {
    if (halted) return false;
    // On a disk that stalls an event waits its turn, and what it may do hangs on when that comes: a
    // code may have died meanwhile.
    const event = { ...queued, at: clock.monotonic() };
    const [next, effects] = decide(run.payment, event);
    // Only an intent that was never written leads back to a draft, and every run begins after it.
    if (next.status === "draft") return true;
    if (!(await recorded(next, event))) return false;
    const moved = next !== run.payment;
    run.payment = next;
    // Only until here can a request be sent again; the code is of no other use.
    if (next.status !== "ready" && next.status !== "paying" && next.status !== "confirming") {
      digits = null;
    }
    if (!isOpen(next)) alarmOff();
    if (moved) listener.paymentMoved(saleId, next);
    for (const effect of effects) {
      if (halted) return false;
      await carryOut(effect);
    }
    return !halted;
  }

  /**
   * Writes a change of status. Being `paying` is not written: it differs from `ready` only in that
   * the request is out, and a restart must assume that of both.
   */
  async function recorded(next: SentPayment, event: PaymentEvent): Promise<boolean> {
    if (next.status === run.payment.status || next.status === "paying") return true;
    const because = event.type;
    const written = await journal.append({ type: "paymentMoved", saleId, because, payment: next });
    if (!written.ok) halt(written.error);
    return written.ok;
  }

  const ask = (what: Parameters<typeof askAcquirer>[2]) =>
    askAcquirer(ports, { saleId, payment: run.payment, intendedAt, begunAt, digits }, what);

  async function carryOut(effect: Effect): Promise<void> {
    switch (effect.do) {
      case "inquire": {
        inquiries += 1;
        const asked = inquiries;
        // What was asked before the last question may have been answered before what led to it: a
        // payment that is cancelled since would stand there as paid.
        const heard = (event: PaymentEvent) => (asked === inquiries ? happened(event) : false);
        void ask(effect.do).then(heard, broken);
        return;
      }
      case "pay":
      case "cancel":
      case "refund":
        void ask(effect.do).then(happened, broken);
        return;
      case "payBack":
        void happened({ type: "refundRequested", at: clock.monotonic(), refund: allThatIsLeft() });
        return;
      case "wake":
        alarmSet(effect);
        return;
      case "note": {
        const { note } = effect;
        const { request } = run.payment;
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

  /** By refund at first: the cancellation of this payment has had its chance. */
  function allThatIsLeft(): RefundOrder {
    const { payment } = run;
    const gone = "refunded" in payment ? payment.refunded : zeroYen;
    const amount = yen(payment.total - gone);
    // Refused once, it may have gone back by a cancellation that was long on its way: calling the
    // whole payment off leads to asking what the acquirer holds, and from there to a refund.
    const wasRefused = "refundRefused" in payment && payment.refundRefused !== null;
    const by = wasRefused && amount === payment.total ? "cancel" : "refund";
    return { id: ids.refundId(), amount, by, returned: null };
  }

  function alarmSet({ event: type, afterMs }: Wake): void {
    alarmOff();
    const ring = (): void => {
      alarm = null;
      void happened({ type, at: clock.monotonic() });
    };
    const at = monotonic(clock.monotonic() + afterMs);
    alarm = { at, ring, callOff: clock.after(afterMs, ring) };
  }

  function alarmOff(): void {
    alarm?.callOff();
    alarm = null;
  }

  const run: PaymentRun & { payment: SentPayment } = {
    saleId,
    payment: start.payment,
    wakesAt: () => alarm?.at ?? null,
    happened,
    woke() {
      const due = alarm;
      alarmOff();
      due?.ring();
    },
  };
  return run;
}
