import type {
  CancelAnswer,
  InquiryAnswer,
  PayAnswer,
  RefundAnswer,
} from "#domain/payment/answers.ts";
import type { Acquirer, PayOrder } from "#ports/acquirer.ts";

type Answer<Kind> = Kind | "never" | ((order: PayOrder) => Kind);

export interface AcquirerScript {
  /** One answer for each call; the last one repeats. */
  readonly pay?: readonly Answer<PayAnswer>[];
  readonly inquire?: readonly (InquiryAnswer | "never")[];
  readonly cancel?: readonly (CancelAnswer | "never")[];
  readonly refund?: readonly (RefundAnswer | "never")[];
}

export interface ScriptedAcquirer extends Acquirer {
  /** What was asked, in order: "pay", "inquire", "cancel", "refund". */
  readonly asked: readonly string[];
  readonly orders: readonly PayOrder[];
}

const nothing: Promise<never> = new Promise(() => undefined);

/** An acquirer that answers what a test wrote down for it, and remembers what it was asked. */
export function scriptedAcquirer(script: AcquirerScript): ScriptedAcquirer {
  const asked: string[] = [];
  const orders: PayOrder[] = [];

  function next<Kind>(
    what: string,
    answers: readonly Answer<Kind>[] | undefined,
    order: PayOrder | null,
  ): Promise<Kind> {
    const calls = asked.filter((earlier) => earlier === what).length;
    asked.push(what);
    const answer = answers?.[Math.min(calls, answers.length - 1)];
    if (answer === undefined) throw new Error(`the script has no answer to ${what}`);
    if (answer === "never") return nothing;
    if (typeof answer !== "function") return Promise.resolve(answer);
    if (!order) throw new Error(`only pay may be answered by its order, not ${what}`);
    return Promise.resolve((answer as (order: PayOrder) => Kind)(order));
  }

  return {
    asked,
    orders,
    pay(order) {
      orders.push(order);
      return next("pay", script.pay, order);
    },
    inquire: () => next("inquire", script.inquire, null),
    cancel: () => next("cancel", script.cancel, null),
    refund: () => next("refund", script.refund, null),
  };
}
