import { err, ok, type Result } from "../result.ts";

/** A qualified invoice issuer's number (登録番号) in its plain form: "T" and 13 digits. */
export interface RegistrationNumber {
  readonly number: string;
  /**
   * Whether the first digit checks the other twelve, as a corporation's must. No check is published
   * for sole traders, so a wrong one is a reason to ask and not to refuse.
   */
  readonly checkDigit: "right" | "wrong";
}

export type RegistrationNumberFault = { readonly type: "empty" } | { readonly type: "format" };

/**
 * Reads a registration number as people write it: full or half width, T or t, with spaces or hyphens.
 * That it is well formed is no proof that it is registered.
 */
export function parseRegistrationNumber(
  text: string,
): Result<RegistrationNumber, RegistrationNumberFault> {
  const number = text
    .normalize("NFKC")
    .replace(/[\s\p{Dash}ー]/gu, "")
    .toUpperCase();
  if (number === "") return err({ type: "empty" });
  if (!/^T[0-9]{13}$/.test(number)) return err({ type: "format" });
  return ok({ number, checkDigit: isChecked(number.slice(1)) ? "right" : "wrong" });
}

/**
 * A corporate number's check digit: counted from the right, the base's digits weigh 1 and 2 by
 * turns, and the check digit is 9 less the sum's remainder by 9 (Ministry of Finance ordinance 70
 * of 2014). It is never 0, and it cannot tell a 0 from a 9.
 */
function isChecked(digits: string): boolean {
  const sum = Array.from(digits.slice(1), Number)
    .toReversed()
    .reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 2), 0);
  return Number(digits[0]) === 9 - (sum % 9);
}
