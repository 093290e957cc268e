import { exhaustive } from "#domain/exhaustive.ts";
import type { HomeQuote } from "#domain/money/quote.ts";
import type { Effect, PaymentEvent } from "#domain/payment/events.ts";
import { type Payment, type SentPayment, isOpen } from "#domain/payment/payment.ts";
import { plans } from "#domain/payment/plan.ts";
import { step } from "#domain/payment/step.ts";
import type { Sale, SaleId } from "#domain/sale/sale.ts";
import type { Monotonic } from "#domain/time/instant.ts";
import type { AcquirerId, WalletBrand, WalletFamily } from "#domain/wallet/wallet.ts";
import type { Acquirer } from "#ports/acquirer.ts";
import type { Clock } from "#ports/clock.ts";
import type { Ids } from "#ports/ids.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";
import { askAcquirer } from "./askAcquirer.ts";

export interface PaymentDeskPorts {
  readonly journal: Journal;
  readonly acquirers: Readonly<Record<AcquirerId, Acquirer>>;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface PaymentDeskListener {
  /** Called after the new state is on disk, never before. */
  paymentMoved(saleId: SaleId, payment: SentPayment): void;
  /** The journal refused a write. The payment stands still; the till has to stop. */
  journalFailed(failure: JournalFailure): void;
}

/** A wallet code that was just read. Its digits stay in memory until the payment is over. */
export interface ScannedCode {
  readonly digits: string;
  readonly family: WalletFamily;
  readonly brand: WalletBrand | null;
  readonly acquirer: AcquirerId;
  readonly scannedAt: Monotonic;
}

/** Why a code was not acted upon. In none of these cases has the acquirer been asked. */
export type Refusal = "codeExpired" | "codeUsed" | "paymentLive" | "notRecorded";

/** One payment at work: the machine's state, and what only memory may know of it. */
interface LivePayment {
  readonly sale: Pick<Sale, "id">;
  payment: Payment;
  /** null once it is of no more use, and after a restart. */
  digits: string | null;
  callOffWake: () => void;
  /** Events are handled one after the other, each after the last one's state is on disk. */
  turn: Promise<void>;
  halted: boolean;
}

export type PaymentDesk = ReturnType<typeof createPaymentDesk>;

/**
 * Takes customers' payments: lets the machine decide, writes the journal before it acts, carries out
 * the machine's wishes and feeds the answers back as events.
 */
export function createPaymentDesk(ports: PaymentDeskPorts, listener: PaymentDeskListener) {
  const { journal, clock, ids } = ports;
  /** The latest attempt of each sale; a sale has at most one that is open. */
  const live = new Map<SaleId, LivePayment>();

  function isLive(saleId: SaleId): boolean {
    const latest = live.get(saleId);
    return latest !== undefined && (latest.payment.status === "draft" || isOpen(latest.payment));
  }

  /**
   * Begins the one payment of a sale with the code just read.
   * @returns null when the payment is on its way, else why nothing was sent.
   */
  async function take(
    sale: Sale,
    scanned: ScannedCode,
    quote: HomeQuote | null,
  ): Promise<Refusal | null> {
    const before = live.get(sale.id);
    if (before && !isDead(before.payment)) return "paymentLive";
    const draft: Payment = {
      status: "draft",
      total: sale.totals.total,
      plan: plans[scanned.acquirer],
    };
    const desk = openDesk(sale, draft, scanned.digits);
    // Taken before the first await, so that a second read in the same instant finds the desk busy.
    live.set(sale.id, desk);
    const refusal = await recordIntent(desk, sale, scanned, quote).catch((fault: unknown) => {
      broken(desk, fault);
      return "notRecorded" as const;
    });
    if (refusal) {
      if (before) live.set(sale.id, before);
      else live.delete(sale.id);
      return refusal;
    }
    happened(desk, { type: "intentRecorded", at: clock.monotonic() });
    return null;
  }

  async function recordIntent(
    desk: LivePayment,
    sale: Sale,
    { digits, family, brand, scannedAt }: ScannedCode,
    quote: HomeQuote | null,
  ): Promise<Refusal | null> {
    const fingerprint = journal.fingerprint(digits);
    if (await journal.codeUsed(fingerprint)) return "codeUsed";
    // The disk has the last word: an attempt of another run may be open, or the sale long paid.
    const known = await journal.sale(sale.id);
    if (known?.attempts.some((attempt) => !isDead(attempt))) return "paymentLive";
    const [payment] = step(desk.payment, {
      type: "codeScanned",
      at: clock.monotonic(),
      scannedAt,
      request: ids.requestId(),
      code: { family, brand, lastFour: digits.slice(-4), fingerprint },
    });
    if (payment.status === "draft") return "codeExpired";
    const written = await journal.append({ type: "paymentIntended", sale, payment, quote });
    if (!written.ok) {
      if (written.error.type === "codeUsed") return "codeUsed";
      listener.journalFailed(written.error);
      return "notRecorded";
    }
    desk.payment = payment;
    listener.paymentMoved(sale.id, payment);
    return null;
  }

  /** Puts an event into the payment's queue. */
  function happened(desk: LivePayment, event: PaymentEvent): void {
    desk.turn = desk.turn
      .then(() => handle(desk, event))
      .catch((fault: unknown) => broken(desk, fault));
  }

  /** Our own bug. What it left undone is unknown, so the till stops as it would for a lost disk. */
  function broken(desk: LivePayment, fault: unknown): void {
    desk.halted = true;
    desk.callOffWake();
    listener.journalFailed({ type: "lost", detail: String(fault) });
  }

  async function handle(desk: LivePayment, event: PaymentEvent): Promise<void> {
    if (desk.halted) return;
    const [next, effects] = step(desk.payment, event);
    if (next.status === "draft") return;
    if (!(await recordMove(desk, next, event))) return;
    const moved = next !== desk.payment;
    desk.payment = next;
    if (!isOpen(next)) {
      desk.digits = null;
      desk.callOffWake();
    }
    if (moved) listener.paymentMoved(desk.sale.id, next);
    for (const effect of effects) await carryOut(desk, next, effect);
  }

  /**
   * Writes a change of status. Being `paying` is not written: it differs from `ready` only in that
   * the request is out, and a restart must assume that of both.
   */
  async function recordMove(
    desk: LivePayment,
    next: SentPayment,
    event: PaymentEvent,
  ): Promise<boolean> {
    if (next.status === desk.payment.status || next.status === "paying") return true;
    const because = event.type;
    const saleId = desk.sale.id;
    return wrote(
      desk,
      await journal.append({ type: "paymentMoved", saleId, because, payment: next }),
    );
  }

  function wrote(desk: LivePayment, written: Awaited<ReturnType<Journal["append"]>>): boolean {
    if (written.ok) return true;
    // Nothing more may be done on memory alone; after a reload the payment is resumed by inquiry.
    desk.halted = true;
    desk.callOffWake();
    listener.journalFailed(written.error);
    return false;
  }

  async function carryOut(desk: LivePayment, payment: SentPayment, effect: Effect): Promise<void> {
    switch (effect.do) {
      case "pay":
      case "inquire":
      case "cancel":
      case "refund":
        void askAcquirer(ports, desk.sale.id, payment, effect.do, desk.digits).then((event) =>
          happened(desk, event),
        );
        return;
      case "wake": {
        const { event: type, afterMs } = effect;
        desk.callOffWake();
        desk.callOffWake = clock.after(afterMs, () =>
          happened(desk, { type, at: clock.monotonic() }),
        );
        return;
      }
      case "note": {
        const { note } = effect;
        const { request } = payment;
        const saleId = desk.sale.id;
        wrote(desk, await journal.append({ type: "paymentNoted", saleId, request, note }));
        return;
      }
      case "refuse":
        return;
      default:
        exhaustive(effect);
    }
  }

  /**
   * Takes up the payments that were open when the till went away. What memory held is gone, so each
   * is inquired before anything else is said of it.
   */
  async function resume(): Promise<void> {
    for (const record of await journal.openSales()) {
      for (const payment of record.attempts.filter(isOpen)) {
        const desk = openDesk(record.sale, payment, null);
        live.set(record.saleId, desk);
        happened(desk, { type: "resumed", at: clock.monotonic() });
      }
    }
  }

  /** 中止: the cashier gives up on an unsure payment. Without effect on any other. */
  function stop(saleId: SaleId): void {
    const desk = live.get(saleId);
    if (desk) happened(desk, { type: "cashierStopped", at: clock.monotonic() });
  }

  /** The latest attempt of a sale as it stands on disk, or null before the first. */
  function paymentOf(saleId: SaleId): Payment | null {
    return live.get(saleId)?.payment ?? null;
  }

  return { take, resume, stop, paymentOf, isLive };
}

/** True when this attempt can never take money any more, so that another may begin. */
function isDead(payment: Payment): boolean {
  return payment.status === "failed" || payment.status === "cancelled";
}

function openDesk(sale: Pick<Sale, "id">, payment: Payment, digits: string | null): LivePayment {
  return {
    sale,
    payment,
    digits,
    callOffWake: () => undefined,
    turn: Promise.resolve(),
    halted: false,
  };
}
