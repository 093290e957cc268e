import type { HomeQuote } from "#domain/money/quote.ts";
import { type Payment, type SentPayment, isOpen } from "#domain/payment/payment.ts";
import { plans } from "#domain/payment/plan.ts";
import { step } from "#domain/payment/step.ts";
import { type Result, err, ok } from "#domain/result.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { Monotonic } from "#domain/time/instant.ts";
import type { AcquirerId, WalletBrand, WalletFamily } from "#domain/wallet/wallet.ts";
import type { Ids } from "#ports/ids.ts";
import {
  type PaymentListener,
  type PaymentRun,
  type PaymentRunPorts,
  runPayment,
} from "./runPayment.ts";

export interface PaymentDeskPorts extends PaymentRunPorts {
  readonly ids: Ids;
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

export type PaymentDesk = ReturnType<typeof createPaymentDesk>;

/** Takes customers' payments, at most one live one for a sale, and takes up those left open. */
export function createPaymentDesk(ports: PaymentDeskPorts, listener: PaymentListener) {
  const { journal, clock, ids } = ports;
  /** The latest attempt of each sale of this run. */
  const runs = new Map<SaleId, PaymentRun>();
  /** Sales whose intent is on its way to the disk. */
  const taking = new Set<SaleId>();

  function begin(saleId: SaleId, payment: SentPayment, digits: string | null): PaymentRun {
    const run = runPayment(ports, listener, { saleId, payment, digits });
    runs.set(saleId, run);
    return run;
  }

  function isLive(saleId: SaleId): boolean {
    const run = runs.get(saleId);
    return taking.has(saleId) || (run !== undefined && isOpen(run.payment));
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
    const before = runs.get(sale.id);
    if (taking.has(sale.id) || (before && !isDead(before.payment))) return "paymentLive";
    // Taken before the first await, so that a second read in the same instant finds the desk busy.
    taking.add(sale.id);
    const intent = await recordIntent(sale, scanned, quote).catch((fault: unknown) => {
      listener.journalFailed({ type: "lost", detail: String(fault) });
      return err("notRecorded" as const);
    });
    taking.delete(sale.id);
    if (!intent.ok) return intent.error;
    const run = begin(sale.id, intent.value, scanned.digits);
    listener.paymentMoved(sale.id, intent.value);
    run.happened({ type: "intentRecorded", at: clock.monotonic() });
    return null;
  }

  async function recordIntent(
    sale: Sale,
    { digits, family, brand, acquirer, scannedAt }: ScannedCode,
    quote: HomeQuote | null,
  ): Promise<Result<SentPayment, Refusal>> {
    const fingerprint = journal.fingerprint(digits);
    if (await journal.codeUsed(fingerprint)) return err("codeUsed");
    // The disk has the last word: an attempt of another run may be open, or the sale long paid.
    const known = await journal.sale(sale.id);
    if (known?.attempts.some((attempt) => !isDead(attempt))) return err("paymentLive");
    const draft: Payment = { status: "draft", total: sale.totals.total, plan: plans[acquirer] };
    const [payment] = step(draft, {
      type: "codeScanned",
      at: clock.monotonic(),
      scannedAt,
      request: ids.requestId(),
      code: { family, brand, lastFour: digits.slice(-4), fingerprint },
    });
    if (payment.status === "draft") return err("codeExpired");
    const written = await journal.append({ type: "paymentIntended", sale, payment, quote });
    if (written.ok) return ok(payment);
    if (written.error.type === "codeUsed") return err("codeUsed");
    listener.journalFailed(written.error);
    return err("notRecorded");
  }

  /**
   * Takes up the payments that were open when the till went away. What memory held is gone, so each
   * is inquired before anything else is said of it.
   */
  async function resume(): Promise<void> {
    for (const { saleId, attempts } of await journal.openSales()) {
      for (const payment of attempts.filter(isOpen)) {
        begin(saleId, payment, null).happened({ type: "resumed", at: clock.monotonic() });
      }
    }
  }

  /** 中止: the cashier gives up on an unsure payment. Without effect on any other. */
  function stop(saleId: SaleId): void {
    runs.get(saleId)?.happened({ type: "cashierStopped", at: clock.monotonic() });
  }

  return { take, resume, stop, isLive };
}

/** True when this attempt can never take money any more, so that another may begin. */
function isDead(payment: Payment): boolean {
  return payment.status === "failed" || payment.status === "cancelled";
}
