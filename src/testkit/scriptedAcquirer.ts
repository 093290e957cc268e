import type { Yen } from "#domain/money/yen.ts";
import type {
  CancelAnswer,
  InquiryAnswer,
  PayAnswer,
  RefundAnswer,
  RefundId,
  RequestId,
} from "#domain/payment/answers.ts";
import type { Acquirer, PayOrder } from "#ports/acquirer.ts";

type Answer<Kind> = Kind | "never" | ((order: PayOrder) => Kind);

export interface AcquirerScript {
  /** One answer for each call; the last one repeats. */
  readonly pay?: readonly Answer<PayAnswer>[];
  readonly showCode?: readonly (PayAnswer | "never")[];
  readonly inquire?: readonly (InquiryAnswer | "never")[];
  readonly cancel?: readonly (CancelAnswer | "never")[];
  readonly refund?: readonly (RefundAnswer | "never")[];
}

export interface ScriptedAcquirer extends Acquirer {
  /** What was asked, in order: "pay", "inquire", "cancel", "refund". */
  readonly asked: readonly string[];
  /** The same with the request each was about. */
  readonly questions: readonly (readonly [what: string, request: RequestId])[];
  readonly orders: readonly PayOrder[];
  /** The refunds that were asked for, in order. */
  readonly refunds: readonly { readonly id: RefundId; readonly amount: Yen }[];
}

const nothing: Promise<never> = new Promise(() => undefined);

/** An acquirer that answers what a test wrote down for it, and remembers what it was asked. */
export function scriptedAcquirer(script: AcquirerScript): ScriptedAcquirer {
  const asked: string[] = [];
  const questions: (readonly [string, RequestId])[] = [];
  const orders: PayOrder[] = [];
  const refunds: { readonly id: RefundId; readonly amount: Yen }[] = [];

  function next<Kind>(
    what: string,
    request: RequestId,
    answers: readonly Answer<Kind>[] | undefined,
    order: PayOrder | null,
  ): Promise<Kind> {
    const calls = asked.filter((earlier) => earlier === what).length;
    asked.push(what);
    questions.push([what, request]);
    const answer = answers?.[Math.min(calls, answers.length - 1)];
    if (answer === undefined) throw new Error(`the script has no answer to ${what}`);
    if (answer === "never") return nothing;
    if (typeof answer !== "function") return Promise.resolve(answer);
    if (!order) throw new Error(`only pay may be answered by its order, not ${what}`);
    return Promise.resolve((answer as (order: PayOrder) => Kind)(order));
  }

  return {
    asked,
    questions,
    orders,
    refunds,
    pay(order) {
      orders.push(order);
      return next("pay", order.request, script.pay, order);
    },
    showCode: (order) => next("showCode", order.request, script.showCode, null),
    inquire: (request) => next("inquire", request, script.inquire, null),
    cancel: (request) => next("cancel", request, script.cancel, null),
    refund(request, id, amount) {
      refunds.push({ id, amount });
      return next("refund", request, script.refund, null);
    },
  };
}
