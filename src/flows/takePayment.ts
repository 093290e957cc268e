import type { HomeQuote } from "#domain/money/quote.ts";
import { dueOf } from "#domain/offer/applied.ts";
import { type Payment, type SentPayment, isCalledOff } from "#domain/payment/payment.ts";
import { plans } from "#domain/payment/plan.ts";
import { type Result, err, ok } from "#domain/result.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { Instant, Monotonic } from "#domain/time/instant.ts";
import type { AcquirerId, WalletBrand, WalletFamily } from "#domain/wallet/wallet.ts";
import type { JournalFailure } from "#ports/journal.ts";
import type { PaymentRunPorts } from "./runPayment.ts";

/** A wallet code that was just read. Its digits stay in memory until the payment is over. */
export interface ScannedCode {
  readonly digits: string;
  readonly family: WalletFamily;
  readonly brand: WalletBrand | null;
  readonly acquirer: AcquirerId;
  readonly scannedAt: Monotonic;
}

/** Why a code was not acted upon. In none of these cases has the acquirer been asked. */
export type Refusal = "codeExpired" | "codeUsed" | "paymentLive" | "offerRefused" | "notRecorded";

/** An intent that is on disk: from here on the acquirer may be asked. */
export interface Intent {
  readonly payment: SentPayment;
  readonly intendedAt: Instant;
}

/** Puts the intent to take a payment on disk, or says why there is none. */
export async function recordIntent(
  { journal, clock, ids, decide }: PaymentRunPorts,
  journalFailed: (failure: JournalFailure) => void,
  sale: Sale,
  { digits, family, brand, acquirer, scannedAt }: ScannedCode,
  quote: HomeQuote | null,
): Promise<Result<Intent, Refusal>> {
  const fingerprint = journal.fingerprint(digits);
  if (await journal.codeUsed(fingerprint)) return err("codeUsed");
  // The disk has the last word: an attempt of another run may be open, or the sale long paid.
  const known = await journal.sale(sale.id);
  if (known && (known.receipt || !known.attempts.every(isCalledOff))) return err("paymentLive");
  const draft: Payment = { status: "draft", total: dueOf(sale), plan: plans[acquirer] };
  const [payment] = decide(draft, {
    type: "codeScanned",
    at: clock.monotonic(),
    scannedAt,
    request: ids.requestId(),
    code: { family, brand, lastFour: digits.slice(-4), fingerprint },
  });
  if (payment.status === "draft") return err("codeExpired");
  const written = await journal.append({ type: "paymentIntended", sale, payment, quote });
  if (written.ok) return ok({ payment, intendedAt: written.value.at });
  if (written.error.type === "codeUsed") return err("codeUsed");
  if (written.error.type === "offerRefused") return err("offerRefused");
  journalFailed(written.error);
  return err("notRecorded");
}
