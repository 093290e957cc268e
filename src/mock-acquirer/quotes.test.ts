import { describe, expect, test } from "vitest";
import { quoteAt } from "./quotes.ts";
import { afternoon, createCaller } from "./testCaller.ts";

const currencies = ["THB", "KRW", "INR", "IDR", "PHP", "MYR", "HKD", "CNY", "PKR", "BDT"];
const minutes = 60_000;

describe("a quote", () => {
  test("[MOCK-6] carries its pair, its price for one yen, its time and its expiry", async () => {
    const asked = { baseCurrency: "JPY", quoteCurrency: "CNY" };
    expect(await createCaller().ask("inquireExchangeRate", asked)).toEqual({
      result: expect.objectContaining({ resultStatus: "S" }),
      quote: {
        quoteId: expect.any(String),
        quoteCurrencyPair: "JPY/CNY",
        quotePrice: "0.0459",
        quoteStartTime: "2026-11-22T14:00:00+08:00",
        quoteExpiryTime: "2026-11-22T14:10:00+08:00",
        baseCurrency: "JPY",
        quoteUnit: "1",
      },
    });
  });

  test.for([
    ["THB", "0.2148"],
    ["KRW", "9.42"],
    ["INR", "0.5731"],
    ["IDR", "107.85"],
    ["PHP", "0.3795"],
    ["MYR", "0.02693"],
    ["HKD", "0.0504"],
    ["CNY", "0.0459"],
    ["PKR", "1.8264"],
    ["BDT", "0.7902"],
  ] as const)("[MOCK-6] of %s is %s for ever with seed 0", ([currency, price]) => {
    expect(quoteAt(currency, afternoon, 0)?.quotePrice).toBe(price);
    expect(quoteAt(currency, afternoon + 1_000 * minutes, 0)?.quotePrice).toBe(price);
  });

  test.for(currencies)("[MOCK-6] of %s drifts by seed and window, a little", (currency) => {
    const base = Number(quoteAt(currency, afternoon, 0)?.quotePrice);
    const prices = Array.from(
      { length: 50 },
      (_, window) => quoteAt(currency, afternoon + window * 10 * minutes, 7)?.quotePrice ?? "",
    );
    expect(new Set(prices).size).toBeGreaterThan(20);
    for (const price of prices) {
      expect(price).toMatch(/^\d+\.\d+$/);
      expect(Math.abs(Number(price) / base - 1)).toBeLessThanOrEqual(0.005001);
    }
  });

  test("[MOCK-6] is the same for the same seed through its window, and another one after", () => {
    const first = quoteAt("THB", afternoon, 7);
    expect(quoteAt("THB", afternoon + 10 * minutes - 1, 7)).toEqual(first);
    expect(quoteAt("THB", afternoon + 10 * minutes, 7)?.quoteId).not.toBe(first?.quoteId);
    expect(quoteAt("THB", afternoon, 8)?.quotePrice).not.toBe(first?.quotePrice);
  });

  test.for(["USD", "JPY", "__proto__"])("[MOCK-6] of %s does not exist", (currency) => {
    expect(quoteAt(currency, afternoon, 0)).toBeNull();
  });
});
