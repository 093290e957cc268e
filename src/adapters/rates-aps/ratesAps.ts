import * as v from "valibot";
import { err, ok } from "#domain/result.ts";
import { instant, type Instant } from "#domain/time/instant.ts";
import type { Rates } from "#ports/rates.ts";
import { exchange, type ApsLine } from "../acquirer-aps/exchange.ts";

export interface RatesApsSetup extends ApsLine {
  /** Who stands behind the rate, as shown to people, for example "Alipay+". */
  readonly source: string;
}

const timeoutMs = 5_000;

const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => Date.parse(text)),
  v.integer(),
  v.transform((ms): Instant => instant(ms)),
);

/** A price is only of use for one yen, and never nothing: a zero would make everything free. */
const quoteAnswer = v.object({
  result: v.object({ resultStatus: v.literal("S") }),
  quote: v.object({
    quoteCurrencyPair: v.string(),
    quotePrice: v.pipe(v.string(), v.regex(/^(?=.*[1-9])\d{1,9}(?:\.\d{1,12})?$/)),
    quoteUnit: v.literal("1"),
    quoteStartTime: moment,
    quoteExpiryTime: moment,
  }),
});

/** Asks the acquirer what a yen is worth in a payer's currency. */
export function createRatesAps(setup: RatesApsSetup): Rates {
  return {
    async quote(currency) {
      const asked = { baseCurrency: "JPY", quoteCurrency: currency };
      const heard = await exchange(setup, "inquireExchangeRate", asked, timeoutMs);
      const answer = heard.kind === "answered" && v.safeParse(quoteAnswer, heard.body);
      if (!answer || !answer.success) return err({ type: "rateUnavailable" });
      const { quote } = answer.output;
      const usable =
        quote.quoteCurrencyPair === `JPY/${currency}` &&
        quote.quoteStartTime < quote.quoteExpiryTime;
      if (!usable) return err({ type: "rateUnavailable" });
      return ok({
        currency,
        rate: quote.quotePrice,
        source: setup.source,
        quotedAt: quote.quoteStartTime,
        expiresAt: quote.quoteExpiryTime,
      });
    },
  };
}
