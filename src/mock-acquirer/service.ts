import { plainAnswer } from "./results.ts";
import { createCodeOffice } from "./codeOffice.ts";
import type { AcquirerClock } from "./clock.ts";
import { caughtUp } from "./course.ts";
import { houseOf } from "./houses.ts";
import type { Decision, Ledger, LedgerRow } from "./ledger.ts";
import { reading, type Interface } from "./interface.ts";
import { answered, type Body, type Reply } from "./line.ts";
import { decideCancel, decideInquiry } from "./orderDesk.ts";
import { orderCodeIn } from "./orderCode.ts";
import { decidePay } from "./payDesk.ts";
import { decideScan } from "./phoneDesk.ts";
import { createPost, type Notify } from "./post.ts";
import { decideRefund } from "./refundDesk.ts";
import * as requests from "./requests.ts";

export type OrderInterface = "pay" | "inquiryPayment" | "cancelPayment" | "refund" | "phoneScan";

export interface ServiceParts {
  readonly ledger: Ledger;
  readonly clock: AcquirerClock;
  /** When each code was shown, of those whose age is known. */
  readonly issuedAt: ReadonlyMap<string, number>;
  readonly notify: Notify | undefined;
  readonly keys: () => Promise<CryptoKeyPair>;
  readonly ladderMs: readonly number[] | undefined;
}

export interface Service {
  readonly interfaces: Readonly<Record<OrderInterface, Interface>>;
  atRest(): Promise<void>;
}

/** What the acquirer does with orders. An answer is given after the ledger has it. */
export function createService(parts: ServiceParts): Service {
  const { clock, notify, keys, ladderMs } = parts;
  const post = notify && createPost({ ledger: parts.ledger, clock, notify, keys, ladderMs });
  const ledger = post?.ledger ?? parts.ledger;
  const now = () => clock.now();
  const office = createCodeOffice(ledger, parts.issuedAt, now);

  /** Decides on the row as it stands by now, and keeps what it has become in the meantime. */
  function change<Answer>(
    id: string,
    decide: (row: LedgerRow | null) => Decision<Answer>,
  ): Promise<Answer> {
    return ledger.change(id, (kept) => {
      const row = caughtUp(kept, now());
      const decision = decide(row);
      return { row: decision.row ?? (row === kept ? null : row), answer: decision.answer };
    });
  }

  /** Changes the order a request names, under whichever of its two numbers. */
  async function changeOrder(
    order: requests.OrderName,
    clientId: string,
    decide: (row: LedgerRow | null, paymentRequestId: string) => Decision<Body>,
  ): Promise<Reply> {
    const { paymentId, paymentRequestId = null } = order;
    const id = paymentId === undefined ? paymentRequestId : await ledger.requestIdOf(paymentId);
    if (id === null) return answered(plainAnswer("ORDER_NOT_EXIST"));
    return answered(await change(id, (row) => decide(isOf(row, clientId) ? row : null, id)));
  }

  return {
    interfaces: {
      pay: reading(requests.payRequest, async (request, clientId) => {
        const { paymentRequestId, paymentAmount, paymentMethod } = request;
        if (paymentAmount.currency !== "JPY") return answered(plainAnswer("CURRENCY_NOT_SUPPORT"));
        const house = houseOf(clientId);
        const payment = { paymentRequestId, amount: paymentAmount.value, house };
        const { paymentMethodId: code } = paymentMethod;
        const examined =
          code === undefined ? { code: null, refusal: null } : await office.examine(code, payment);
        const asked = { request, ...examined, clientId, now: now() };
        return change(paymentRequestId, (row) => decidePay(row, asked));
      }),
      inquiryPayment: reading(requests.orderRequest, (order, clientId) =>
        changeOrder(order, clientId, (row) => decideInquiry(row, now())),
      ),
      cancelPayment: reading(requests.orderRequest, (order, clientId) =>
        changeOrder(order, clientId, (row, id) => decideCancel(row, id, now())),
      ),
      phoneScan: reading(requests.scanRequest, async (asked) => {
        const wanted = orderCodeIn(asked.content);
        const order = (await ledger.all()).find(
          (row) => row.kind === "payment" && row.orderCode === wanted && wanted !== null,
        );
        if (!order) return answered(plainAnswer("ORDER_NOT_EXIST"));
        return answered(
          await change(order.paymentRequestId, (row) => decideScan(row, asked, now())),
        );
      }),
      refund: reading(requests.refundRequest, async (asked, clientId) => {
        if (asked.refundAmount.currency !== "JPY") {
          return answered(plainAnswer("CURRENCY_NOT_SUPPORT"));
        }
        return changeOrder(asked, clientId, (row) => decideRefund(row, asked, now()));
      }),
    },
    atRest: async () => post?.atRest(),
  };
}

/** Nobody is told of another company's order, nor may touch it. An id that is free is free for all. */
function isOf(row: LedgerRow | null, clientId: string): boolean {
  return row?.kind !== "payment" || houseOf(row.clientId) === houseOf(clientId);
}
