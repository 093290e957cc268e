import { doorResults, type ResultStatus } from "./doorResults.ts";
import type { Body } from "./line.ts";

/**
 * Every result code this acquirer knows, with what it says. Codes and statuses: Alipay+ acquirer API,
 * but for FILE_NOT_EXIST: real files are fetched over SFTP, which says so in its own way.
 */
const results = {
  ...doorResults,

  PAYMENT_IN_PROCESS: ["U", "The payment is being processed."],
  UNKNOWN_EXCEPTION: ["U", "The call failed for an unknown reason. Call the interface again."],
  REQUEST_TRAFFIC_EXCEED_LIMIT: ["U", "Too many requests."],
  REFUND_IN_PROCESS: ["U", "The refund is being processed."],

  EXPIRED_CODE: ["F", "The payment code has expired. The user has to refresh it."],
  INVALID_CODE: ["F", "The payment code is wrong or was used before."],
  USER_BALANCE_NOT_ENOUGH: ["F", "The user's balance is too low."],
  USER_AMOUNT_EXCEED_LIMIT: ["F", "The amount is above the user's own limit."],
  USER_PAYMENT_VERIFICATION_FAILED: ["F", "The user could not be verified."],
  RISK_REJECT: ["F", "Refused by risk control."],
  PROCESS_FAIL: ["F", "The payment failed. Do not try again."],
  PAYMENT_AMOUNT_EXCEED_LIMIT: ["F", "The amount is above the limit of the contract."],
  PAYMENT_COUNT_EXCEED_LIMIT: ["F", "Too many payments of this kind."],
  MERCHANT_NOT_REGISTERED: ["F", "The merchant is not registered."],
  REGULATION_RESTRICTION: ["F", "Not allowed by regulation."],
  BUSINESS_NOT_SUPPORT: ["F", "Not possible with this wallet, or not at this time."],

  REPEAT_REQ_INCONSISTENT: ["F", "The id was used with another amount or another code."],
  ORDER_IS_CANCELED: ["F", "The order was cancelled."],
  ORDER_IS_CLOSED: ["F", "The order was closed because nobody paid it in time."],
  ORDER_NOT_EXIST: ["F", "There is no such order."],
  ORDER_STATUS_INVALID: ["F", "The order is in no state for this."],
  CANCEL_WINDOW_EXCEED: ["F", "It is too late to cancel."],
  REFUND_AMOUNT_EXCEED: ["F", "The refunds would be more than what was paid."],
  REFUND_WINDOW_EXCEED: ["F", "It is too late to refund."],
  MULTIPLE_REFUNDS_NOT_SUPPORTED: ["F", "This payment was refunded once already."],
  PARTIAL_REFUNDS_NOT_SUPPORTED: ["F", "Only the whole amount can be refunded."],

  FILE_NOT_EXIST: ["F", "There is no such file, or not yet."],
} as const satisfies Readonly<Record<string, readonly [ResultStatus, string]>>;

export type ResultCode = keyof typeof results;

/** The `result` object of the wire. */
export interface WireResult {
  readonly resultCode: ResultCode;
  readonly resultStatus: ResultStatus;
  readonly resultMessage: string;
}

export function wireResult(resultCode: ResultCode): WireResult {
  const [resultStatus, resultMessage] = results[resultCode];
  return { resultCode, resultStatus, resultMessage };
}

/** An answer with nothing in it but its result. */
export function plainAnswer(code: ResultCode): Body {
  return { result: wireResult(code) };
}

export function resultStatus(code: ResultCode): ResultStatus {
  return results[code][0];
}
