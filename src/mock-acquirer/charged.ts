import { baseRates } from "./quotes.ts";
import { rulesOf } from "./wallets.ts";

/** What the wallets of this acquirer take for changing money: one part in a hundred. */
const conversionPercent = 1n;
const withoutMinor: ReadonlySet<string> = new Set(["KRW", "VND"]);

/**
 * What a wallet takes of its owner for so many yen, half up to its smallest unit; null where they pay
 * in yen. By the wallet's own rate, which no quote tells beforehand.
 */
export function chargedFor(brand: string, yen: string): { currency: string; value: string } | null {
  const { currency } = rulesOf(brand);
  const rate = currency === null ? undefined : baseRates[currency];
  if (currency === null || rate === undefined) return null;
  const [whole = "", fraction = ""] = rate.split(".");
  const minorPerMajor = withoutMinor.has(currency) ? 1n : 100n;
  const product = BigInt(yen) * BigInt(whole + fraction) * minorPerMajor;
  const numerator = product * (100n + conversionPercent);
  const denominator = 10n ** BigInt(fraction.length) * 100n;
  return { currency, value: String((numerator * 2n + denominator) / (denominator * 2n)) };
}
