/** The one thing the cashier does next. */
export type CashierAction = "newCode" | "otherTender" | "wait" | "callSupport";

/**
 * What each result code of the acquirer asks of the cashier. Codes and their meaning: Alipay+
 * acquirer API and Antom in-store result code pages (docs.alipayplus.com, docs.antom.com).
 *
 * `wait` stands only beside codes that are not final: the till inquires or sends the same request
 * again by itself, and nobody does anything.
 */
const actions = {
  // Not final: the till goes on by itself.
  PAYMENT_IN_PROCESS: "wait",
  UNKNOWN_EXCEPTION: "wait",
  REQUEST_TRAFFIC_EXCEED_LIMIT: "wait",
  REFUND_IN_PROCESS: "wait",

  // The code or the payer's own limit: a fresh code, perhaps of another wallet, may work.
  EXPIRED_CODE: "newCode",
  INVALID_CODE: "newCode",
  INVALID_PAYMENT_CODE: "newCode",
  USER_BALANCE_NOT_ENOUGH: "newCode",
  USER_AMOUNT_EXCEED_LIMIT: "newCode",
  USER_PAYMENT_VERIFICATION_FAILED: "newCode",
  ORDER_IS_CLOSED: "newCode",
  ORDER_IS_CANCELED: "newCode",

  // This wallet will not pay this sale today.
  PAYMENT_AMOUNT_EXCEED_LIMIT: "otherTender",
  PAYMENT_COUNT_EXCEED_LIMIT: "otherTender",
  USER_NOT_EXIST: "otherTender",
  USER_STATUS_ABNORMAL: "otherTender",
  USER_KYC_NOT_QUALIFIED: "otherTender",
  RISK_REJECT: "otherTender",
  FRAUD_REJECT: "otherTender",
  REGULATION_RESTRICTION: "otherTender",
  UNAVAILABLE_PAYMENT_METHOD: "otherTender",
  NO_PAY_OPTIONS: "otherTender",
  BUSINESS_NOT_SUPPORT: "otherTender",
  CURRENCY_NOT_SUPPORT: "otherTender",
  PROCESS_FAIL: "otherTender",

  // The shop's contract or the program is at fault: no customer can mend that.
  REPEAT_REQ_INCONSISTENT: "callSupport",
  ORDER_NOT_EXIST: "callSupport",
  ORDER_STATUS_INVALID: "callSupport",
  MERCHANT_NOT_REGISTERED: "callSupport",
  MERCHANT_KYB_NOT_QUALIFIED: "callSupport",
  PAYMENT_NOT_QUALIFIED: "callSupport",
  INVALID_CONTRACT: "callSupport",
  INVALID_MERCHANT_STATUS: "callSupport",
  PARAM_ILLEGAL: "callSupport",
  INVALID_SIGNATURE: "callSupport",
  INVALID_CLIENT: "callSupport",
  KEY_NOT_FOUND: "callSupport",
  NO_INTERFACE_DEF: "callSupport",
  METHOD_NOT_SUPPORTED: "callSupport",
  MEDIA_TYPE_NOT_ACCEPTABLE: "callSupport",
  ACCESS_DENIED: "callSupport",
  INVALID_TOKEN: "callSupport",

  // Answers to a cancellation or a refund.
  CANCEL_WINDOW_EXCEED: "callSupport",
  REFUND_AMOUNT_EXCEED: "callSupport",
  REFUND_WINDOW_EXCEED: "otherTender",
  MULTIPLE_REFUNDS_NOT_SUPPORTED: "otherTender",
  PARTIAL_REFUNDS_NOT_SUPPORTED: "otherTender",
  MERCHANT_BALANCE_NOT_ENOUGH: "callSupport",
} as const satisfies Readonly<Record<string, CashierAction>>;

export type ResultCode = keyof typeof actions;

export const resultCodes = Object.keys(actions) as readonly ResultCode[];

export function isResultCode(code: string): code is ResultCode {
  return Object.hasOwn(actions, code);
}

/**
 * The action for a code as it came over the wire. A code nobody has described to us was final (the
 * acquirer said F), so the sale goes on with another tender.
 */
export function resultAction(code: string): CashierAction {
  return isResultCode(code) ? actions[code] : "otherTender";
}
