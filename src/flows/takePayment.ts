import type { HomeQuote } from "#domain/money/quote.ts";
import { dueOf } from "#domain/offer/applied.ts";
import type { RequestId } from "#domain/payment/answers.ts";
import {
  type CodeTrace,
  type Payment,
  type SentPayment,
  isCalledOff,
} from "#domain/payment/payment.ts";
import { type PaymentPlan, plans, shownPlan } from "#domain/payment/plan.ts";
import { type Result, err, ok } from "#domain/result.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { Instant, Monotonic } from "#domain/time/instant.ts";
import { acquirerOf } from "#domain/wallet/acceptance.ts";
import type { ShopCode, WalletFamily } from "#domain/wallet/codeFamily.ts";
import { type AcquirerId, type WalletBrand, wallets } from "#domain/wallet/wallet.ts";
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

/** A code that the shop is to show, because the customer's cannot be read. */
export interface CodeToShow {
  readonly show: ShopCode;
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
  ports: PaymentRunPorts,
  journalFailed: (failure: JournalFailure) => void,
  sale: Sale,
  way: ScannedCode | CodeToShow,
  quote: HomeQuote | null,
): Promise<Result<Intent, Refusal>> {
  const { journal, clock, ids, decide } = ports;
  const isUsed = !("show" in way) && (await journal.codeUsed(journal.fingerprint(way.digits)));
  if (isUsed) return err("codeUsed");
  // The disk has the last word: an attempt of another run may be open, or the sale long paid.
  const known = await journal.sale(sale.id);
  if (known && (known.receipt || !known.attempts.every(isCalledOff))) return err("paymentLive");
  const request = ids.requestId();
  const { plan, scannedAt, code } = "show" in way ? shown(ports, way, request) : read(ports, way);
  const draft: Payment = { status: "draft", total: dueOf(sale), plan };
  const at = clock.monotonic();
  const [payment] = decide(draft, { type: "codeScanned", at, scannedAt, request, code });
  if (payment.status === "draft") return err("codeExpired");
  const written = await journal.append({ type: "paymentIntended", sale, payment, quote });
  if (written.ok) return ok({ payment, intendedAt: written.value.at });
  if (written.error.type === "codeUsed") return err("codeUsed");
  if (written.error.type === "offerRefused") return err("offerRefused");
  journalFailed(written.error);
  return err("notRecorded");
}

/** How a payment begins: by which plan, since when, and what is kept of its code. */
interface Beginning {
  readonly plan: PaymentPlan;
  readonly scannedAt: Monotonic;
  readonly code: CodeTrace;
}

function read({ journal }: PaymentRunPorts, scanned: ScannedCode): Beginning {
  const { digits, family, brand, acquirer, scannedAt } = scanned;
  const plan = plans[acquirer];
  const codeLifeMs = brand === null ? plan.codeLifeMs : wallets[brand].profile.codeLifeMs;
  const fingerprint = journal.fingerprint(digits);
  const code = { family, brand, lastFour: digits.slice(-4), fingerprint };
  return { plan: { ...plan, codeLifeMs }, scannedAt, code };
}

/** A code of the shop's own is made for one request, so that none is ever used twice. */
function shown(
  { journal, clock }: PaymentRunPorts,
  { show: family }: CodeToShow,
  request: RequestId,
): Beginning {
  const fingerprint = journal.fingerprint(`shown for ${request}`);
  const code = { family, brand: null, lastFour: "", fingerprint };
  return { plan: shownPlan(acquirerOf(family)), scannedAt: clock.monotonic(), code };
}
