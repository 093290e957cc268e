import { currencies, type HomeCurrency } from "./currency.ts";

/** An amount of a wallet's own with its currency's code: "1,084.20 THB". */
export function chargedText({
  currency,
  minor,
}: {
  readonly currency: HomeCurrency;
  readonly minor: string;
}): string {
  return `${formatHome(BigInt(minor), currency)} ${currency}`;
}

/**
 * A home amount as people read it, for example "1,084.20": Latin digits in groups of three, decimals
 * as ISO 4217 has them. The currency's code is the screen's to add, since ¥ and $ name several.
 * @param minor whole smallest units, zero or more
 */
export function formatHome(minor: bigint, currency: HomeCurrency): string {
  const { exponent } = currencies[currency];
  const digits = minor.toString().padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent).replace(/\B(?=(?:[0-9]{3})+$)/g, ",");
  return exponent === 0 ? whole : `${whole}.${digits.slice(-exponent)}`;
}
