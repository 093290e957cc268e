import * as v from "valibot";
import { reading, type Interface } from "./interface.ts";
import { doorAnswer } from "./doorResults.ts";
import { answered } from "./line.ts";
import { quoteAt } from "./quotes.ts";

const quoteRequest = v.object({
  baseCurrency: v.literal("JPY"),
  quoteCurrency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
});

/** Says what a yen is worth elsewhere. Needs no ledger. */
export function createQuoteDesk(now: () => number, seed: number): Interface {
  return reading(quoteRequest, async ({ quoteCurrency }) => {
    const quote = quoteAt(quoteCurrency, now(), seed);
    if (!quote) return answered(doorAnswer("CURRENCY_NOT_SUPPORT"));
    return answered({ ...doorAnswer("SUCCESS"), quote });
  });
}
