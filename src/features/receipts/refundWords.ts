import { exhaustive } from "#domain/exhaustive.ts";
import { isResultCode, resultAction } from "#domain/payment/resultCodes.ts";
import type { ResultCode } from "#domain/payment/resultCodes.ts";
import type { RefundRecord } from "#domain/journal/views.ts";
import type { WayBack, WayBackFault } from "#domain/refund/wayBack.ts";
import type { RefundFault } from "#domain/refund/refundPlan.ts";
import { brandNameOf } from "#domain/payment/brandName.ts";
import { formatJstDateTime } from "#domain/time/jst.ts";
import type { Messages } from "#i18n/messages.ts";
import { clockText } from "#ui/clockText.ts";
import { yenText } from "#ui/yenText.ts";

/** Why nothing was, or can be, paid back. */
export type ReturnFault =
  | RefundFault
  | WayBackFault
  | { readonly type: "unknownSale" | "changedMeanwhile" | "notRecorded" };

export function faultText(fault: ReturnFault, t: Messages): string {
  switch (fault.type) {
    case "windowOver":
      return t["returns.fault.windowOver"](fault.days);
    case "nightBlock":
      return t["returns.fault.nightBlock"](clockText(fault.until));
    case "moreThanLeft":
      return t["returns.fault.moreThanLeft"](yenText(fault.left));
    default:
      return t[`returns.fault.${fault.type}`];
  }
}

export function wayText(way: WayBack, t: Messages): string {
  switch (way.by) {
    case "cash":
    case "cancel":
      return t[`returns.way.${way.by}`];
    case "refund":
      return t["returns.way.refund"](brandNameOf(way.payment));
    default:
      return exhaustive(way);
  }
}

/** A refund that the acquirer would not make: why, and the one thing to do. */
export interface RefusalText {
  readonly reason: string;
  readonly todo: string;
}

type Todo = "later" | "whole" | "noMore" | "window" | "balance" | "support";

/** Codes that say of a refund something else than of a payment, and so have words of their own. */
const ofRefunds = {
  BUSINESS_NOT_SUPPORT: "later",
  PARTIAL_REFUNDS_NOT_SUPPORTED: "whole",
  MULTIPLE_REFUNDS_NOT_SUPPORTED: "noMore",
  REFUND_WINDOW_EXCEED: "window",
} as const satisfies Readonly<Partial<Record<ResultCode, Todo>>>;

/** Codes after which something else than a call to the acquirer helps. */
const todos: Readonly<Partial<Record<ResultCode, Todo>>> = {
  ...ofRefunds,
  REQUEST_TRAFFIC_EXCEED_LIMIT: "later",
  UNKNOWN_EXCEPTION: "later",
  MERCHANT_BALANCE_NOT_ENOUGH: "balance",
};

export function refusalText(code: string, t: Messages): RefusalText {
  return { reason: reasonText(code, t), todo: t[`returns.todo.${todoOf(code)}`] };
}

export function reasonText(code: string, t: Messages): string {
  if (isOfRefunds(code)) return t[`returns.reason.${ofRefunds[code]}`];
  return isResultCode(code) ? t[`checkout.result.${code}`] : t["returns.unknownReason"](code);
}

function isOfRefunds(code: string): code is keyof typeof ofRefunds {
  return Object.hasOwn(ofRefunds, code);
}

function todoOf(code: string): Todo {
  const known = isResultCode(code) ? todos[code] : undefined;
  return known ?? (resultAction(code) === "wait" ? "later" : "support");
}

/** When a refund was asked for, done or refused, in one line. */
export function momentText(
  when: "asked" | "done" | "refused",
  at: Parameters<typeof formatJstDateTime>[0],
  t: Messages,
): string {
  return t[`returns.${when}`](formatJstDateTime(at));
}

/** What a reader of the screen is told as a refund goes on. */
export function refundSpoken({ amount, outcome }: RefundRecord, t: Messages): string {
  return t[`returns.announce.${outcome.state}`](yenText(amount));
}
