import { chance } from "./chance.ts";
import { wireTime } from "./dates.ts";

/** Home currency for one yen, around which the quotes move. Invented, but of the right size. */
export const baseRates: Readonly<Record<string, string>> = {
  THB: "0.2148",
  KRW: "9.42",
  INR: "0.5731",
  IDR: "107.85",
  PHP: "0.3795",
  MYR: "0.02693",
  HKD: "0.0504",
  CNY: "0.0459",
  PKR: "1.8264",
  BDT: "0.7902",
  MOP: "0.0519",
  SGD: "0.008523",
  MNT: "23.11",
  EUR: "0.005741",
  VND: "168.3",
};

const validMs = 10 * 60_000;
/** Largest drift to either side, in parts of ten thousand. */
const maxDrift = 50;

/** A quote of the wire: `quotePrice` of the quote currency for `quoteUnit` of the base currency. */
export interface Quote {
  readonly quoteId: string;
  readonly quoteCurrencyPair: string;
  readonly quotePrice: string;
  readonly quoteStartTime: string;
  readonly quoteExpiryTime: string;
  readonly baseCurrency: string;
  readonly quoteUnit: string;
}

/**
 * The quote in force at a moment, or null for a currency that is not quoted. One quote is good for a
 * fixed window; within it everybody gets the same. Seed 0 never drifts.
 */
export function quoteAt(currency: string, now: number, seed: number): Quote | null {
  const rate = Object.hasOwn(baseRates, currency) ? baseRates[currency] : undefined;
  if (rate === undefined) return null;
  const window = Math.floor(now / validMs);
  return {
    quoteId: `${currency}${window}`,
    quoteCurrencyPair: `JPY/${currency}`,
    quotePrice: seed === 0 ? rate : drifted(rate, chance(seed, `${currency}${window}`)),
    quoteStartTime: wireTime(window * validMs),
    quoteExpiryTime: wireTime((window + 1) * validMs),
    baseCurrency: "JPY",
    quoteUnit: "1",
  };
}

/** Moves a decimal by up to the largest drift, in whole numbers; four more digits keep it exact. */
function drifted(rate: string, luck: number): string {
  const [whole = "", fraction = ""] = rate.split(".");
  const drift = BigInt(Math.round((luck * 2 - 1) * maxDrift));
  const digits = (BigInt(whole + fraction) * (10_000n + drift)).toString();
  const scale = fraction.length + 4;
  const padded = digits.padStart(scale + 1, "0");
  return `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}
