import type { ResultCode } from "./resultCodes.ts";

/** Codes with which an acquirer refuses to listen, before it has looked at any payment. */
const callRefusals: ReadonlySet<string> = new Set<ResultCode>([
  "PARAM_ILLEGAL",
  "INVALID_SIGNATURE",
  "INVALID_CLIENT",
  "KEY_NOT_FOUND",
  "NO_INTERFACE_DEF",
  "METHOD_NOT_SUPPORTED",
  "MEDIA_TYPE_NOT_ACCEPTABLE",
  "ACCESS_DENIED",
  "INVALID_TOKEN",
  "REPEAT_REQ_INCONSISTENT",
]);

/**
 * True for a no that speaks of this call and not of the payment. To the first sending it is believed
 * once an inquiry finds nothing; to one sent again it says nothing about the first.
 */
export function refusesTheCall(code: string): boolean {
  return callRefusals.has(code);
}

/**
 * Not final, and the acquirer asks for the same request once more ("call the interface again")
 * instead of an inquiry.
 */
export function asksForResend(code: string): boolean {
  return code === "UNKNOWN_EXCEPTION" || code === "REQUEST_TRAFFIC_EXCEED_LIMIT";
}
