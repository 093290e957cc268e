import type { Instant } from "../time/instant.ts";
import type { HomeCurrency } from "./currency.ts";

/**
 * What one yen is worth in a payer's currency, as somebody told us and until when. An estimate: the
 * wallet decides the real amount, so nothing but a screen may ever depend on it.
 */
export interface HomeQuote {
  readonly currency: HomeCurrency;
  /** Home currency for one yen as a plain decimal, for example "0.0459". Never a float. */
  readonly rate: string;
  /** Who said so, as shown to people, for example "Alipay+". */
  readonly source: string;
  readonly quotedAt: Instant;
  readonly expiresAt: Instant;
}

/** True once the quote has outlived its expiry and may only be shown as out of date. */
export function isStale(quote: HomeQuote, now: Instant): boolean {
  return now >= quote.expiresAt;
}
