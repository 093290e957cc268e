import { currencies } from "./currency.ts";
import type { HomeQuote } from "./quote.ts";
import type { Yen } from "./yen.ts";

/** A number as `digits` ÷ 10^`decimals`, so that no rate ever passes through a float. */
interface Decimal {
  readonly digits: bigint;
  readonly decimals: number;
}

/**
 * What the yen come to in the payer's currency, in its smallest unit, rounded as that currency's
 * wallets round.
 * @throws RangeError when the amount is negative or the rate is not a plain decimal.
 */
export function homeAmount(amount: Yen, quote: HomeQuote): bigint {
  if (amount < 0) throw new RangeError(`no home amount for ${amount} yen`);
  const rate = parseRate(quote.rate);
  const { exponent, rounding } = currencies[quote.currency];
  const major = BigInt(amount) * rate.digits;
  const minorPerMajor = 10n ** BigInt(exponent);
  const scale = 10n ** BigInt(rate.decimals);
  return rounding === "halfEvenToWhole"
    ? halfEven(major, scale) * minorPerMajor
    : halfUp(major * minorPerMajor, scale);
}

function parseRate(text: string): Decimal {
  const parts = /^([0-9]+)(?:\.([0-9]+))?$/.exec(text);
  if (!parts) throw new RangeError(`not a plain decimal rate: ${JSON.stringify(text)}`);
  const [, whole = "", fraction = ""] = parts;
  return { digits: BigInt(whole + fraction), decimals: fraction.length };
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}

function halfEven(numerator: bigint, denominator: bigint): bigint {
  const floor = numerator / denominator;
  const twiceRest = (numerator % denominator) * 2n;
  const up = twiceRest > denominator || (twiceRest === denominator && floor % 2n === 1n);
  return up ? floor + 1n : floor;
}
