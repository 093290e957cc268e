import { describe, expect, test } from "vitest";
import { homeCurrencies } from "#domain/money/currency.ts";
import { instant } from "#domain/time/instant.ts";
import { createMemoryLedger } from "#mock-acquirer/ledgerMemory.ts";
import { createMockAcquirer } from "#mock-acquirer/mockAcquirer.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { acquirerClock, untilAnswered } from "../acquirer-aps/testTime.ts";
import { createRatesAps } from "./ratesAps.ts";

const unavailable = { ok: false, error: { type: "rateUnavailable" } };

function rates(fetch: (request: Request) => Promise<Response>) {
  const clock = createFakeClock(instant(Date.parse("2026-11-22T15:04:00+09:00")));
  const line = { fetch, baseUrl: "https://gateway.test", clientId: "SHOP_1", clock };
  return { clock, rates: createRatesAps({ ...line, source: "Alipay+" }) };
}

describe("a rate from the acquirer", () => {
  test.for(homeCurrencies)("[FX-3] for %s carries source, time and expiry", async (currency) => {
    const { clock, rates: shop } = rates((request) => mock.fetch(request));
    const mock = createMockAcquirer({
      clock: acquirerClock(clock),
      ledger: createMemoryLedger(),
      seed: 0,
    });
    expect(await untilAnswered(clock, shop.quote(currency))).toEqual({
      ok: true,
      value: {
        currency,
        rate: expect.stringMatching(/^\d+\.\d+$/),
        source: "Alipay+",
        quotedAt: Date.parse("2026-11-22T15:00:00+09:00"),
        expiresAt: Date.parse("2026-11-22T15:10:00+09:00"),
      },
    });
  });
});

describe("without a rate", () => {
  const quote = {
    quoteCurrencyPair: "JPY/THB",
    quotePrice: "0.2148",
    quoteUnit: "1",
    quoteStartTime: "2026-11-22T14:00:00+08:00",
    quoteExpiryTime: "2026-11-22T14:10:00+08:00",
  };
  const answer = { result: { resultStatus: "S", resultCode: "SUCCESS" }, quote };
  const quoted = (body: unknown) => rates(async () => Response.json(body)).rates.quote("THB");

  test("[FX-5] the yardstick: the good quote is taken", async () => {
    expect(await quoted(answer)).toMatchObject({ ok: true, value: { rate: "0.2148" } });
  });

  test.for([
    { quotePrice: "0" },
    { quotePrice: "0.000" },
    { quotePrice: "-0.2148" },
    { quotePrice: "2.1e-1" },
    { quotePrice: ".2148" },
    { quotePrice: 0.2148 },
    { quotePrice: "NaN" },
    { quoteUnit: "100" },
    { quoteCurrencyPair: "JPY/KRW" },
    { quoteCurrencyPair: "THB/JPY" },
    { quoteStartTime: "this morning" },
    { quoteExpiryTime: "2026-02-31T14:00:00+08:00" },
    { quoteExpiryTime: "2026-11-22T14:00:00+08:00" },
  ])("[FX-5] it is unavailable, not guessed: %j", async (change) => {
    expect(await quoted({ ...answer, quote: { ...quote, ...change } })).toEqual(unavailable);
  });

  test("[FX-5] a refusal, a broken line and silence are told, not thrown", async () => {
    expect(await quoted({ result: { resultStatus: "F" } })).toEqual(unavailable);
    const broken = rates(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await broken.rates.quote("THB")).toEqual(unavailable);
    const silent = rates(() => new Promise(() => {}));
    expect(await untilAnswered(silent.clock, silent.rates.quote("THB"))).toEqual(unavailable);
  });
});
