import type { HomeQuote } from "#domain/money/quote.ts";
import type { RequestId } from "#domain/payment/answers.ts";
import type { PaymentEvent } from "#domain/payment/events.ts";
import {
  type RefundOrder,
  type SentPayment,
  isCalledOff,
  isOpen,
} from "#domain/payment/payment.ts";
import { step } from "#domain/payment/step.ts";
import { err } from "#domain/result.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { Notice, NoticeOutcome } from "#ports/notices.ts";
import {
  type PaymentListener,
  type PaymentRun,
  type PaymentRunPorts,
  type PaymentRunStart,
  runPayment,
} from "./runPayment.ts";
import { type Refusal, type CodeToShow, type ScannedCode, recordIntent } from "./takePayment.ts";

export type PaymentDesk = ReturnType<typeof createPaymentDesk>;

/**
 * Where every payment of the till is at work: takes customers' payments, at most one for a sale of
 * which money is still expected, takes up those left open, and pays back.
 */
export function createPaymentDesk(
  given: Omit<PaymentRunPorts, "decide"> & Partial<Pick<PaymentRunPorts, "decide">>,
  listener: PaymentListener,
) {
  const ports: PaymentRunPorts = { decide: step, ...given };
  const { journal, clock } = ports;
  /** Every payment that was at work in this run of the till. */
  const runs = new Map<RequestId, PaymentRun>();
  /** Sales whose intent is on its way to the disk. */
  const taking = new Set<SaleId>();

  function begin(start: PaymentRunStart): PaymentRun {
    const run = runPayment(ports, listener, start);
    runs.set(start.payment.request, run);
    return run;
  }

  function runsOf(saleId: SaleId): readonly PaymentRun[] {
    return [...runs.values()].filter((run) => run.saleId === saleId);
  }

  /** True while money is expected of a payment of this sale. */
  function isLive(saleId: SaleId): boolean {
    return (
      taking.has(saleId) ||
      runsOf(saleId).some(({ payment }) => isOpen(payment) && !isCalledOff(payment))
    );
  }

  /**
   * Begins the one payment of a sale, with the code just read or by one to show.
   * @returns null when the payment is on its way, else why nothing was sent.
   */
  async function take(
    sale: Sale,
    way: ScannedCode | CodeToShow,
    quote: HomeQuote | null,
  ): Promise<Refusal | null> {
    const { id: saleId } = sale;
    if (taking.has(saleId) || !runsOf(saleId).every(({ payment }) => isCalledOff(payment))) {
      return "paymentLive";
    }
    // Taken before the first await, so that a second read in the same instant finds the desk busy.
    taking.add(saleId);
    const intent = await recordIntent(
      ports,
      (failure) => listener.journalFailed(failure),
      sale,
      way,
      quote,
    ).catch((fault: unknown) => {
      listener.journalFailed({ type: "lost", detail: String(fault) });
      return err("notRecorded" as const);
    });
    taking.delete(saleId);
    if (!intent.ok) return intent.error;
    const run = begin({ saleId, ...intent.value, digits: "show" in way ? null : way.digits });
    listener.paymentMoved(saleId, run.payment);
    void run.happened({ type: "intentRecorded", at: clock.monotonic() });
    return null;
  }

  /**
   * Takes up the payments that were open when the till went away. What memory held is gone, so each
   * is inquired before anything else is said of it.
   */
  async function resume(): Promise<void> {
    for (const { saleId, sale, attempts } of await journal.openSales()) {
      for (const payment of attempts.filter(isOpen)) {
        const known = runs.get(payment.request);
        const run = known ?? begin({ saleId, payment, intendedAt: sale.at, digits: null });
        void run.happened({ type: "resumed", at: clock.monotonic() });
      }
    }
  }

  /** The payment with this id at work, begun anew from the journal when it was over, or null. */
  async function runOf(request: RequestId): Promise<PaymentRun | null> {
    const known = runs.get(request);
    if (known) return known;
    const record = await journal.saleOfRequest(request);
    const payment = record?.attempts.find((attempt) => attempt.request === request);
    if (!record || !payment) return null;
    const { saleId, sale } = record;
    // Another caller may have begun it while the disk was read.
    return runs.get(request) ?? begin({ saleId, payment, intendedAt: sale.at, digits: null });
  }

  async function tell(
    request: RequestId,
    event: (payment: SentPayment) => PaymentEvent,
  ): Promise<PaymentRun | null> {
    const run = await runOf(request);
    if (!run) return null;
    return (await run.happened(event(run.payment))) ? run : null;
  }

  /** What the acquirer tells unasked is handled like any answer. */
  async function noticed(notice: Notice): Promise<NoticeOutcome> {
    const run = await runOf(notice.request);
    if (!run) return "unknown";
    const { payment } = run;
    const answer = notice.answerFor(payment.total);
    const kept = await run.happened({ type: "notified", at: clock.monotonic(), answer });
    return kept ? "kept" : "later";
  }

  /**
   * Begins to pay back what was taken. The order is on disk when this resolves with true; false when
   * the payment cannot be paid back as it stands, or nothing could be written.
   */
  async function payBack(request: RequestId, refund: RefundOrder): Promise<boolean> {
    const run = await tell(request, () => ({
      type: "refundRequested",
      at: clock.monotonic(),
      refund,
    }));
    return run?.payment.status === "refunding" && run.payment.refund.id === refund.id;
  }

  /** Somebody doubts that this payment took no money: the acquirer is asked once more. */
  async function question(request: RequestId): Promise<void> {
    await tell(request, () => ({ type: "questioned", at: clock.monotonic() }));
  }

  /** 中止: the cashier gives up on the unsure payment of a sale. Without effect on any other. */
  function stop(saleId: SaleId): void {
    for (const run of runsOf(saleId)) {
      void run.happened({ type: "cashierStopped", at: clock.monotonic() });
    }
  }

  /** The tablet has slept: whatever waited is done now, before the screen may be believed. */
  function woke(): void {
    for (const run of runs.values()) run.woke();
  }

  /** When the till will next do something about this payment by itself, or null. */
  function wakesAt(request: RequestId): ReturnType<PaymentRun["wakesAt"]> {
    return runs.get(request)?.wakesAt() ?? null;
  }

  return { take, resume, stop, isLive, noticed, payBack, question, woke, wakesAt };
}
