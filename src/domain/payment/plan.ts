import type { AcquirerId } from "../wallet/wallet.ts";

/**
 * How patient we are with one acquirer's wallets, as data. What differs between wallets stands in a
 * row of this shape and never in an `if`.
 */
export interface PaymentPlan {
  /** Who is asked, also after a restart and when routing has changed meanwhile. */
  readonly acquirer: AcquirerId;
  /** A code read longer ago than this is refused before it is sent (ms). */
  readonly codeLifeMs: number;
  /** No answer to pay for this long: the payment is unsure and inquiries begin (ms). */
  readonly silenceMs: number;
  /** Pause between two inquiries (ms). */
  readonly pollEveryMs: number;
  /** Inquiries before we give up and cancel. */
  readonly maxPolls: number;
  /** Time from the first doubt to the cancellation, whichever of the two comes first (ms). */
  readonly budgetMs: number;
  /** Pauses before the 2nd, 3rd, ... cancellation or refund try; the last one repeats (ms). */
  readonly retryMs: readonly [number, ...number[]];
  /** How often the same request may be sent again when the acquirer asks for it. */
  readonly maxResends: number;
  /** Pause between inquiries of a payment that waits for a person (ms). */
  readonly attentionEveryMs: number;
}

/**
 * Alipay+ user-presented mode. 5 s of silence, inquiry every 3 s at most 20 times, then cancel:
 * Antom's best practice for in-store payment (docs.antom.com/ac/ams_upm/bp). Codes live 60 s
 * (docs.alipayplus.com get_payment_code).
 */
export const alipayPlusPlan: PaymentPlan = {
  acquirer: "alipayplus",
  codeLifeMs: 60_000,
  silenceMs: 5_000,
  pollEveryMs: 3_000,
  maxPolls: 20,
  budgetMs: 60_000,
  retryMs: [1_000, 2_000, 4_000, 8_000, 10_000],
  maxResends: 3,
  attentionEveryMs: 60_000,
};

/**
 * The pause before the next try of a cancellation or a refund (ms).
 * @param tries how often it has been tried, 1 after the first
 */
export function pauseBeforeRetry({ retryMs }: PaymentPlan, tries: number): number {
  return retryMs[Math.min(tries, retryMs.length) - 1] ?? retryMs[0];
}

/**
 * Japanese code payment. Inquiry every 4 to 5 s (PayPay's published advice); codes live five minutes.
 */
export const domesticPlan: PaymentPlan = {
  ...alipayPlusPlan,
  acquirer: "domestic",
  codeLifeMs: 300_000,
  pollEveryMs: 4_000,
  maxPolls: 15,
};

/** The plan of each acquirer this till can ask for what a customer shows. */
export const plans: Readonly<Record<AcquirerId, PaymentPlan>> = {
  alipayplus: alipayPlusPlan,
  domestic: domesticPlan,
};

/**
 * The shop shows the code and the customer has to find the screen to scan it: an order code lives
 * three minutes (Antom, order code), and we call it off a little sooner, so that it is the till's word
 * that ends it. So long the same order may be asked for again.
 */
const shownMs = 175_000;

/** The plan for a code that the shop shows. */
export function shownPlan(acquirer: AcquirerId): PaymentPlan {
  const plan = plans[acquirer];
  const maxPolls = Math.ceil(shownMs / plan.pollEveryMs);
  return { ...plan, codeLifeMs: shownMs, budgetMs: shownMs, maxPolls };
}
