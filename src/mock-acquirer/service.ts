import * as v from "valibot";
import { plainAnswer, type Body } from "./answers.ts";
import type { CodeOffice } from "./codeOffice.ts";
import type { Decision, Ledger, LedgerRow } from "./ledger.ts";
import { answered, type Reply } from "./line.ts";
import { decideCancel, decideInquiry } from "./orderDesk.ts";
import { decidePay } from "./payDesk.ts";
import { quoteAt } from "./quotes.ts";
import { decideRefund } from "./refundDesk.ts";
import * as requests from "./requests.ts";
import { wireResult } from "./results.ts";

export type InterfaceName =
  "pay" | "inquiryPayment" | "cancelPayment" | "refund" | "inquireExchangeRate";

/** One interface of the protocol: takes the JSON of a request and decides what to answer. */
export type Interface = (body: unknown) => Promise<Reply>;

export interface ServiceParts {
  readonly ledger: Ledger;
  readonly office: CodeOffice;
  readonly now: () => number;
  readonly seed: number;
}

/** What the acquirer does behind each of its addresses. An answer is given after the ledger has it. */
export function createService(parts: ServiceParts): Readonly<Record<InterfaceName, Interface>> {
  const { ledger, office, now, seed } = parts;

  /** Changes the order a request names, under whichever of its two numbers. */
  async function changeOrder(
    order: requests.OrderName,
    decide: (row: LedgerRow | null, paymentRequestId: string) => Decision<Body>,
  ): Promise<Reply> {
    const { paymentId, paymentRequestId = null } = order;
    const id = paymentId === undefined ? paymentRequestId : await ledger.requestIdOf(paymentId);
    if (id === null) return answered(plainAnswer("ORDER_NOT_EXIST"));
    return answered(await ledger.change(id, (row) => decide(row, id)));
  }

  return {
    pay: reading(requests.payRequest, async (request) => {
      const { paymentRequestId, paymentAmount, paymentMethod } = request;
      if (paymentAmount.currency !== "JPY") return answered(plainAnswer("CURRENCY_NOT_SUPPORT"));
      const payment = { paymentRequestId, amount: paymentAmount.value };
      const examined = await office.examine(paymentMethod.paymentMethodId, payment);
      const asked = { request, ...examined, now: now() };
      return ledger.change(paymentRequestId, (row) => decidePay(row, asked));
    }),
    inquiryPayment: reading(requests.orderRequest, (order) =>
      changeOrder(order, (row) => decideInquiry(row, now())),
    ),
    cancelPayment: reading(requests.orderRequest, (order) =>
      changeOrder(order, (row, id) => decideCancel(row, id, now())),
    ),
    refund: reading(requests.refundRequest, async (asked) => {
      if (asked.refundAmount.currency !== "JPY") {
        return answered(plainAnswer("CURRENCY_NOT_SUPPORT"));
      }
      return changeOrder(asked, (row) => decideRefund(row, asked, now()));
    }),
    inquireExchangeRate: reading(requests.quoteRequest, async ({ quoteCurrency }) => {
      const quote = quoteAt(quoteCurrency, now(), seed);
      if (!quote) return answered(plainAnswer("CURRENCY_NOT_SUPPORT"));
      return answered({ result: wireResult("SUCCESS"), quote });
    }),
  };
}

/** Nothing is decided on a request that is not what the protocol says. */
function reading<Asked>(
  schema: v.GenericSchema<unknown, Asked>,
  decide: (asked: Asked) => Promise<Reply>,
): Interface {
  return async (body) => {
    const asked = v.safeParse(schema, body);
    return asked.success ? decide(asked.output) : answered(plainAnswer("PARAM_ILLEGAL"));
  };
}
