import type { HomeCurrency } from "#domain/money/currency.ts";
import type { HomeQuote } from "#domain/money/quote.ts";
import type { Result } from "#domain/result.ts";

/** Where exchange rates come from. Only ever an estimate beside the yen price. */
export interface Rates {
  quote(currency: HomeCurrency): Promise<Result<HomeQuote, { readonly type: "rateUnavailable" }>>;
}
