import { createStore } from "zustand/vanilla";
import type { Cart } from "#domain/cart/cart.ts";
import type { SaleRecord } from "#domain/journal/views.ts";
import { type SentPayment, isCalledOff, isOpen } from "#domain/payment/payment.ts";
import { prospect } from "#domain/payment/prospect.ts";
import { cartOf } from "#domain/sale/cartOf.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { PaymentDesk } from "#flows/paymentDesk.ts";
import type { WatchedJournal } from "#flows/watchedJournal.ts";
import type { Clock } from "#ports/clock.ts";
import type { Sound } from "#ports/sound.ts";
import type {
  CartStore,
  OpenPayment,
  OpenPaymentsState,
  OpenPaymentsStore,
  SettledAside,
} from "./contracts.ts";

export interface OpenPaymentsPorts {
  readonly journal: WatchedJournal;
  readonly desk: Pick<PaymentDesk, "wakesAt" | "stop">;
  readonly clock: Clock;
  readonly sound: Sound;
  readonly cart: Pick<CartStore, "getState"> & { takenBack(cart: Cart): void };
}

/** How often the seconds on the desk are counted (ms). */
const tickMs = 1_000;

/**
 * Payments the acquirer has not said its final word on, over all sales, and what became of those
 * whose customer has left the counter.
 */
export function createOpenPaymentsStore(ports: OpenPaymentsPorts) {
  const { journal, desk, clock, sound, cart } = ports;
  const { getState, setState, getInitialState, subscribe } = createStore<OpenPaymentsState>()(
    () => ({ payments: [], settled: [] }),
  );
  let open: readonly SaleRecord[] = [];
  let callOffTick = (): void => undefined;

  function rowsOf({ saleId, sale, attempts, receipt }: SaleRecord): readonly OpenPayment[] {
    const atTill = cart.getState().cart.id === saleId;
    const recallable = !atTill && receipt === null && attempts.every(isCalledOff);
    return attempts.filter(isOpen).map((payment) => ({
      saleId,
      payment,
      at: sale.at,
      place: atTill ? "atTill" : "aside",
      stoppable: !atTill && payment.status === "confirming",
      recallable,
      prospect: prospect(payment, {
        now: clock.monotonic(),
        wakesAt: desk.wakesAt(payment.request),
        intendedAt: sale.at,
      }),
    }));
  }

  function shown(): void {
    setState({ payments: open.flatMap(rowsOf) });
  }

  async function loaded(): Promise<void> {
    open = await journal.openSales();
    shown();
  }

  function tick(): void {
    shown();
    callOffTick = clock.after(tickMs, tick);
  }

  /** The customer of this payment has left: whoever is at the till now is told how it ended. */
  async function movedAside(saleId: SaleId, payment: SentPayment): Promise<void> {
    const outcome = outcomeOf(payment);
    if (!outcome || !isNews(outcome, payment, await journal.sale(saleId))) return;
    const { request } = payment;
    const others = getState().settled.filter((known) => known.payment.request !== request);
    setState({ settled: [{ saleId, payment, outcome }, ...others] });
    sound.play(outcome === "paid" ? "paid" : "unsure");
  }

  function isNews(
    outcome: SettledAside["outcome"],
    { request }: SentPayment,
    record: SaleRecord | null,
  ): boolean {
    // A customer who paid otherwise, or still stands here, waits for no word of the attempt before.
    if (outcome === "unpaid") return !record?.receipt && cart.getState().cart.id !== record?.saleId;
    // What a manager paid back for a receipt is no surprise to anybody.
    return outcome === "paid" || record?.receipt?.request !== request;
  }

  async function recalled(id: SaleId): Promise<boolean> {
    if (cart.getState().cart.lines.length > 0) return false;
    const record = await journal.sale(id);
    if (!record || record.receipt || !record.attempts.every(isCalledOff)) return false;
    cart.takenBack(cartOf(record.sale));
    settledDismissed(id);
    shown();
    return true;
  }

  function settledDismissed(id: SaleId): void {
    setState({ settled: getState().settled.filter(({ saleId }) => saleId !== id) });
  }

  journal.onWritten(() => void loaded());
  void loaded();

  return {
    getState,
    getInitialState,
    subscribe,
    opened: tick,
    closed: () => callOffTick(),
    stopped: (id) => desk.stop(id),
    recalled,
    settledDismissed,
    /** The desk tells that a payment moved whose cart is not the one at the till. */
    movedAside: (saleId: SaleId, payment: SentPayment) => void movedAside(saleId, payment),
    /** Another cart lies at the till: what stands aside has changed. */
    cartChanged: shown,
  } satisfies OpenPaymentsStore & Record<string, unknown>;
}

function outcomeOf(payment: SentPayment): SettledAside["outcome"] | null {
  switch (payment.status) {
    case "paid":
      // One whose refund was refused has been paid for long; it only is so again.
      return payment.refundOwed || payment.refundRefused !== null ? null : "paid";
    case "failed":
    case "cancelled":
      return "unpaid";
    case "refunded":
      return "paidBack";
    default:
      return null;
  }
}
