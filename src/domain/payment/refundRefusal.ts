import { isResultCode, resultAction, type ResultCode } from "./resultCodes.ts";

/**
 * Refusals of a refund that pass without anybody's doing: a wallet that pays nothing back at night,
 * and a shop's balance that the next day's sales fill up.
 */
const passing: ReadonlySet<string> = new Set<ResultCode>([
  "BUSINESS_NOT_SUPPORT",
  "MERCHANT_BALANCE_NOT_ENOUGH",
]);

/**
 * Whether a refund refused with this code may yet work when it is only asked for again. After any
 * other code, also one that nobody described to us, somebody has to see to the money.
 */
export function timeMends(code: string): boolean {
  return passing.has(code) || (isResultCode(code) && resultAction(code) === "wait");
}
