import type { Body } from "./line.ts";

/** S: final yes. F: final no. U: neither yet. */
export type ResultStatus = "S" | "F" | "U";

/** What the front door says by itself, before anything about orders is loaded. */
export const doorResults = {
  SUCCESS: ["S", "success"],
  CURRENCY_NOT_SUPPORT: ["F", "The currency is not supported."],
  PARAM_ILLEGAL: ["F", "A field is missing or wrong."],
  INVALID_CLIENT: ["F", "The Client-Id header is missing or wrong."],
  INVALID_SIGNATURE: ["F", "The Signature header is missing or has another shape."],
  MEDIA_TYPE_NOT_ACCEPTABLE: ["F", "The body has to be JSON in UTF-8."],
  METHOD_NOT_SUPPORTED: ["F", "Only POST is supported."],
  NO_INTERFACE_DEF: ["F", "There is no such interface."],
} as const satisfies Readonly<Record<string, readonly [ResultStatus, string]>>;

export type DoorCode = keyof typeof doorResults;

/** An answer of the front door with nothing in it but its result. */
export function doorAnswer(resultCode: DoorCode): Body {
  const [resultStatus, resultMessage] = doorResults[resultCode];
  return { result: { resultCode, resultStatus, resultMessage } };
}
