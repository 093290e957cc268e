import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import { instant } from "#domain/time/instant.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { createAcquirerAps } from "./acquirerAps.ts";
import { merchant } from "./testMerchant.ts";
import { untilAnswered } from "./testTime.ts";
import { approvalWithAmount, readable, unreadableAmounts, unreadableBodies } from "./unreadable.ts";

const request = "R1" as RequestId;
const refund = "F1" as RefundId;
const total = yen(1_500);
const order = {
  request,
  amount: total,
  code: "281901020000000000000001",
  reference: "S-1",
  description: "お買い上げ",
};

/** A till whose acquirer answers everything with what the test says. */
function till(fetch: (request: Request) => Promise<Response>) {
  const clock = createFakeClock(instant(Date.parse("2026-11-22T15:00:00+09:00")));
  const line = { fetch, baseUrl: "https://gateway.test", clientId: "SHOP_1", clock };
  const acquirer = createAcquirerAps({ ...line, merchant, notifyUrl: null });
  return {
    clock,
    acquirer,
    pay: () => acquirer.pay(order),
    inquire: () => acquirer.inquire(request, total),
    cancel: () => acquirer.cancel(request),
    refund: () => acquirer.refund(request, refund, total),
  };
}
type Method = "pay" | "inquire" | "cancel" | "refund";
const methods: readonly Method[] = ["pay", "inquire", "cancel", "refund"];

function answering(body: unknown, init?: ResponseInit) {
  const sent = body instanceof Uint8Array ? body.slice() : JSON.stringify(body);
  return till(async () => new Response(sent, init));
}

const yes = { resultStatus: "S", resultCode: "SUCCESS" };
const no = (resultCode: string) => ({ resultStatus: "F", resultCode });
const notYet = { resultStatus: "U", resultCode: "PAYMENT_IN_PROCESS" };
const paid = {
  result: yes,
  paymentRequestId: "R1",
  paymentId: "P1",
  paymentAmount: { currency: "JPY", value: "1500" },
  paymentTime: "2026-11-22T14:00:00+08:00",
  walletBrandName: "TrueMoney",
};
const approved = {
  kind: "approved",
  proof: {
    paymentId: "P1",
    walletBrandName: "TrueMoney",
    request: "R1",
    amount: 1_500,
    paidAt: "2026-11-22T14:00:00+08:00",
  },
};

describe("a request on the wire", () => {
  async function sent(method: Method) {
    const requests: Request[] = [];
    const shop = till(async (wire) => {
      requests.push(wire);
      return new Response("{}");
    });
    await shop[method]();
    const [wire] = requests;
    if (!wire) throw new Error("nothing was sent");
    return { wire, body: (await wire.json()) as Readonly<Record<string, unknown>> };
  }

  test.for([
    ["pay", "pay"],
    ["inquire", "inquiryPayment"],
    ["cancel", "cancelPayment"],
    ["refund", "refund"],
  ] as const)("[APS-1] %s goes to %s with the protocol's headers", async ([method, path]) => {
    const { wire } = await sent(method);
    expect(wire.method).toBe("POST");
    expect(wire.url).toBe(`https://gateway.test/aps/api/v1/payments/${path}`);
    expect(wire.redirect).toBe("error");
    expect(Object.fromEntries(wire.headers)).toMatchObject({
      "content-type": "application/json; charset=UTF-8",
      "client-id": "SHOP_1",
      "request-time": "2026-11-22T06:00:00.000Z",
      signature: expect.stringMatching(/^algorithm=RSA256,keyVersion=1,signature=[\w-]+$/),
    });
  });

  test("[APS-1] pay carries the code, the amount as text and who asks where", async () => {
    const { body } = await sent("pay");
    expect(body).toMatchObject({
      paymentRequestId: "R1",
      paymentAmount: { currency: "JPY", value: "1500" },
      paymentMethod: { paymentMethodType: "CONNECT_WALLET", paymentMethodId: order.code },
      paymentFactor: {
        isInStorePayment: "true",
        isCashierPayment: "false",
        inStorePaymentScenario: "PaymentCode",
      },
      order: {
        referenceOrderId: "S-1",
        orderDescription: "お買い上げ",
        orderAmount: { currency: "JPY", value: "1500" },
        merchant: {
          referenceMerchantId: "M0001",
          merchantMCC: "5411",
          store: { referenceStoreId: "S0001", storeTerminalId: "T01" },
        },
        env: { storeTerminalId: "T01" },
      },
    });
  });

  test("[APS-1] the others carry ids and amounts", async () => {
    expect((await sent("inquire")).body).toEqual({ paymentRequestId: "R1" });
    expect((await sent("cancel")).body).toEqual({ paymentRequestId: "R1" });
    expect((await sent("refund")).body).toEqual({
      paymentRequestId: "R1",
      refundRequestId: "F1",
      refundAmount: { currency: "JPY", value: "1500" },
    });
  });

  test.for(methods)(
    "[APS-1] %s has only text in its fields, and none of it empty",
    async (method) => {
      const scalars: unknown[] = [];
      JSON.stringify((await sent(method)).body, (_key, value: unknown) => {
        if (typeof value !== "object") scalars.push(value);
        return value;
      });
      for (const scalar of scalars) expect(scalar).toMatch(/./);
    },
  );
});

describe("an answer to pay", () => {
  test("[APS-1] that says yes to what was asked is an approval", async () => {
    expect(await answering(paid).pay()).toEqual(approved);
  });

  test("[APS-2] may leave out who it speaks of, the brand and the time", async () => {
    const { paymentRequestId: _id, walletBrandName: _brand, paymentTime: _time, ...bare } = paid;
    const proof = { ...approved.proof, walletBrandName: null, paidAt: null };
    expect(await answering(bare).pay()).toEqual({ kind: "approved", proof });
  });

  test("[APS-2] loses an odd decoration, not its yes", async () => {
    const odd = { ...paid, walletBrandName: 5, paymentTime: "yesterday" };
    const proof = { ...approved.proof, walletBrandName: null, paidAt: null };
    expect(await answering(odd).pay()).toEqual({ kind: "approved", proof });
  });

  test("[APS-1] that says no or not yet carries its code", async () => {
    expect(await answering({ result: no("EXPIRED_CODE") }).pay()).toEqual({
      kind: "declined",
      code: "EXPIRED_CODE",
    });
    expect(await answering({ result: notYet }).pay()).toEqual({
      kind: "pending",
      code: "PAYMENT_IN_PROCESS",
    });
  });

  test.for([
    ["request", { paymentRequestId: "R2" }],
    ["currency", { paymentAmount: { currency: "USD", value: "1500" } }],
    ["amount", { paymentAmount: { currency: "JPY", value: "1499" } }],
    ["amount", { paymentAmount: { currency: "JPY", value: "01500" } }],
  ] as const)("[PAY-8] that says yes to another %s contradicts us", async ([field, change]) => {
    const contradicted = { kind: "contradicted", field };
    expect(await answering({ ...paid, ...change }).pay()).toEqual(contradicted);
    const inquiry = { ...paid, ...change, paymentResult: yes };
    expect(await answering(inquiry).inquire()).toEqual(contradicted);
  });

  test.for([no("RISK_REJECT"), notYet])(
    "[APS-2] that says $resultStatus to another request says nothing to us",
    async (result) => {
      const answer = { result, paymentRequestId: "R2" };
      expect(await answering(answer).pay()).toEqual({ kind: "silent", cause: "unreadable" });
    },
  );
});

describe("an answer to an inquiry", () => {
  test("[APS-4] is what paymentResult says, whatever result says", async () => {
    const asked = (paymentResult: unknown) => answering({ ...paid, paymentResult }).inquire();
    expect(await asked(yes)).toEqual(approved);
    expect(await asked(no("RISK_REJECT"))).toEqual({ kind: "declined", code: "RISK_REJECT" });
    expect(await asked(notYet)).toEqual({ kind: "pending", code: "PAYMENT_IN_PROCESS" });
  });

  test("[APS-4] that says yes to the call alone is no payment", async () => {
    expect(await answering(paid).inquire()).toEqual({ kind: "silent", cause: "unreadable" });
  });

  test("[APS-4] that found no such order is not a no", async () => {
    const answer = { result: no("ORDER_NOT_EXIST"), paymentResult: yes };
    expect(await answering(answer).inquire()).toEqual({ kind: "notFound" });
  });

  test.for([no("PROCESS_FAIL"), no("INVALID_SIGNATURE"), notYet])(
    "[APS-4] whose call failed with $resultCode says nothing of the payment",
    async (result) => {
      const answer = { ...paid, result, paymentResult: yes };
      expect(await answering(answer).inquire()).toEqual({ kind: "silent", cause: "server" });
    },
  );

  const cancellation = { transactionType: "CANCEL", transactionStatus: "SUCCESS" };

  test.for([
    ["its code", no("ORDER_IS_CANCELED"), undefined],
    ["a closed order", no("ORDER_IS_CLOSED"), undefined],
    ["a cancellation after a payment", yes, [cancellation]],
    ["a cancellation of an open order", notYet, [cancellation]],
  ] as const)("[APS-4] tells a cancellation by %s", async ([, paymentResult, transactions]) => {
    const answer = { ...paid, paymentResult, transactions };
    expect(await answering(answer).inquire()).toEqual({ kind: "cancelled" });
  });

  test.for([
    ["a cancellation that failed", [{ ...cancellation, transactionStatus: "FAIL" }]],
    ["a refund", [{ transactionType: "REFUND", transactionStatus: "SUCCESS" }]],
    ["a kind nobody knows", [{ transactionType: "GIFT", transactionStatus: "SUCCESS" }]],
    ["no transactions", null],
  ] as const)("[APS-4] does not take %s for a cancellation", async ([, transactions]) => {
    const answer = { ...paid, paymentResult: yes, transactions };
    expect(await answering(answer).inquire()).toEqual(approved);
  });

  test("[APS-4] [APS-2] that cancels another request says nothing to us", async () => {
    const answer = {
      result: yes,
      paymentRequestId: "R2",
      paymentResult: no("ORDER_IS_CANCELED"),
      transactions: [cancellation],
    };
    expect(await answering(answer).inquire()).toEqual({ kind: "silent", cause: "unreadable" });
  });
});

describe("an answer to a cancellation", () => {
  test.for([
    [{ result: yes }, { kind: "cancelled" }],
    [{ result: no("CANCEL_WINDOW_EXCEED") }, { kind: "tooLate" }],
    [{ result: no("ORDER_STATUS_INVALID") }, { kind: "declined", code: "ORDER_STATUS_INVALID" }],
    [{ result: notYet }, { kind: "pending", code: "PAYMENT_IN_PROCESS" }],
    [
      { result: yes, paymentRequestId: "R2" },
      { kind: "silent", cause: "unreadable" },
    ],
  ] as const)("[APS-1] %j is %j", async ([answer, expected]) => {
    expect(await answering(answer).cancel()).toEqual(expected);
  });
});

describe("an answer to a refund", () => {
  const refunded = {
    result: yes,
    refundId: "A1",
    refundAmount: { currency: "JPY", value: "1500" },
  };
  const unreadable = { kind: "silent", cause: "unreadable" };

  test.for([
    [refunded, { kind: "refunded", refundId: "A1", amount: 1_500 }],
    [{ result: no("REFUND_WINDOW_EXCEED") }, { kind: "declined", code: "REFUND_WINDOW_EXCEED" }],
    [
      { result: { resultStatus: "U", resultCode: "REFUND_IN_PROCESS" } },
      { kind: "pending", code: "REFUND_IN_PROCESS" },
    ],
    [{ ...refunded, refundAmount: { currency: "JPY", value: "150" } }, unreadable],
    [{ ...refunded, refundAmount: { currency: "USD", value: "1500" } }, unreadable],
    [{ ...refunded, refundRequestId: "F2" }, unreadable],
    [{ ...refunded, refundId: undefined }, unreadable],
  ] as const)("[APS-1] %j is %j", async ([answer, expected]) => {
    expect(await answering(answer).refund()).toEqual(expected);
  });
});

describe("what cannot be understood", () => {
  test.for(methods)(
    "[APS-2] the yardstick: %s takes the readable answer for a yes",
    async (method) => {
      expect((await answering(readable)[method]()).kind).not.toBe("silent");
    },
  );

  const bodies = unreadableBodies.map(([what, body]) => ({ what, body }));
  test.for(bodies)("[APS-2] is silence: $what", async ({ body }) => {
    for (const method of methods) {
      expect(await answering(body)[method]()).toEqual({ kind: "silent", cause: "unreadable" });
    }
  });

  test.for(unreadableAmounts)("[APS-2] is silence: an approval of %s", async (amount) => {
    const body = approvalWithAmount(amount);
    const unreadable = { kind: "silent", cause: "unreadable" };
    expect(await answering(body).pay()).toEqual(unreadable);
    expect(await answering(body).inquire()).toEqual(unreadable);
  });

  test.for([201, 400, 404, 429, 500, 502, 503])(
    "[APS-2] is silence: a whole answer with status %i",
    async (status) => {
      for (const method of methods) {
        const answer = await answering(readable, { status })[method]();
        expect(answer).toEqual({ kind: "silent", cause: "server" });
      }
    },
  );

  test("[APS-2] leaves nothing behind in the prototype of everything", async () => {
    const body = new TextEncoder().encode(
      '{"__proto__":{"isManager":true},"constructor":{"prototype":{"isManager":true}}}',
    );
    await answering(body).pay();
    expect("isManager" in {}).toBe(false);
  });

  test("[APS-2] a body that never ends is dropped when it is longer than any answer", async () => {
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(8 * 1024).fill(0x20)),
      cancel() {
        isCancelled = true;
      },
    });
    const shop = till(async () => new Response(endless));
    expect(await shop.pay()).toEqual({ kind: "silent", cause: "unreadable" });
    expect(isCancelled).toBe(true);
  });
});

describe("an answer that takes too long", () => {
  test.for([
    ["pay", 8_000],
    ["inquire", 5_000],
    ["cancel", 10_000],
    ["refund", 10_000],
  ] as const)("[APS-3] %s is silence after %i ms, and the line is let go", async ([method, ms]) => {
    const signals: AbortSignal[] = [];
    const answers: unknown[] = [];
    const shop = till((wire) => {
      signals.push(wire.signal);
      return new Promise(() => {});
    });
    const answered = shop[method]().then((answer) => answers.push(answer));
    await shop.clock.advance(ms - 1);
    expect(answers).toEqual([]);
    await shop.clock.advance(1);
    expect(answers).toEqual([{ kind: "silent", cause: "timeout" }]);
    await answered;
    expect(signals.map((signal) => signal.aborted)).toEqual([true]);
  });

  test("[APS-3] is silence also when only the end of its body is missing", async () => {
    const drip = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(readable.slice(0, 20)),
    });
    const shop = till(async () => new Response(drip));
    expect(await untilAnswered(shop.clock, shop.pay())).toEqual({
      kind: "silent",
      cause: "timeout",
    });
  });

  test("[APS-3] an answer in time leaves no timer behind", async () => {
    const shop = answering(paid);
    await shop.pay();
    expect(shop.clock.armed).toBe(0);
  });
});

describe("no method ever rejects", () => {
  test.for(methods)("[APS-5] %s is silent when the line fails", async (method) => {
    const broken = till(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await broken[method]()).toEqual({ kind: "silent", cause: "network" });
    const throwing = till(() => {
      throw new Error("no fetch here");
    });
    expect(await throwing[method]()).toEqual({ kind: "silent", cause: "network" });
  });

  test("[APS-5] is silent when the connection breaks within the body", async () => {
    const breaking = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(readable.slice(0, 20));
        controller.error(new TypeError("connection reset"));
      },
    });
    const shop = till(async () => new Response(breaking));
    expect(await shop.pay()).toEqual({ kind: "silent", cause: "network" });
  });

  test("[APS-5] [APS-2] whatever JSON comes back, no method rejects or approves", async () => {
    const anyMethod = fc.constantFrom(...methods);
    await fc.assert(
      fc.asyncProperty(fc.json(), anyMethod, async (json, method) => {
        const answer = await answering(new TextEncoder().encode(json))[method]();
        expect(answer.kind).toBe("silent");
      }),
    );
  });
});

describe("a code that the shop shows", () => {
  const shown = { request, amount: total, reference: "S-1", description: "お買い上げ" };
  const orderCodeForm = {
    paymentMethodType: "CONNECT_WALLET",
    codeDetails: [
      { displayType: "BIGIMAGE", codeValue: "https://pictures.test/1.png" },
      { displayType: "TEXT", codeValue: "https://order.test/281901040001" },
    ],
  };
  const waiting = { result: notYet, paymentRequestId: "R1", orderCodeForm };
  const shopCode = "https://order.test/281901040001";
  const pending = { kind: "pending", code: "PAYMENT_IN_PROCESS" };

  test("[MPM-1] [APS-1] is asked for without a customer's code, under the same id", async () => {
    const requests: Request[] = [];
    const shop = till(async (wire) => {
      requests.push(wire);
      return new Response(JSON.stringify(waiting));
    });
    expect(await shop.acquirer.showCode(shown)).toEqual({ ...pending, shopCode });
    const body = (await requests[0]?.json()) as Record<string, unknown>;
    expect(body).toMatchObject({
      paymentRequestId: "R1",
      paymentAmount: { currency: "JPY", value: "1500" },
      paymentMethod: { paymentMethodType: "CONNECT_WALLET" },
      paymentFactor: { inStorePaymentScenario: "OrderCode" },
    });
    expect(body["paymentMethod"]).not.toHaveProperty("paymentMethodId");
  });

  test("[MPM-1] [APS-2] that is none, or cannot be drawn, is not shown", async () => {
    const withCode = (codeValue: unknown) => ({
      ...waiting,
      orderCodeForm: { codeDetails: [{ displayType: "TEXT", codeValue }] },
    });
    for (const codeValue of ["", "a b", "a\nb", "x".repeat(513), 5, null]) {
      expect(await answering(withCode(codeValue)).acquirer.showCode(shown)).toEqual(pending);
    }
    const { orderCodeForm: _left, ...without } = waiting;
    expect(await answering(without).acquirer.showCode(shown)).toEqual(pending);
  });

  test("[MPM-2] goes out as the shop presents it; what cannot be presented is silence", async () => {
    const clock = createFakeClock();
    const fetch = async () => new Response(JSON.stringify(waiting));
    const line = { fetch, baseUrl: "https://gateway.test", clientId: "SHOP_1", clock };
    const presenting = (present: (code: string) => Promise<string>) =>
      createAcquirerAps({ ...line, merchant, notifyUrl: null, present }).showCode(shown);
    expect(await presenting(async (code) => `<${code}>`)).toMatchObject({
      shopCode: `<${shopCode}>`,
    });
    const broken = presenting(() => Promise.reject(new RangeError("too long")));
    expect(await broken).toEqual({ kind: "silent", cause: "unreadable" });
  });

  test("[MPM-3] paid by then, or refused, is read like any payment", async () => {
    expect(await answering(paid).acquirer.showCode(shown)).toEqual(approved);
    const refused = { result: no("MERCHANT_NOT_REGISTERED"), paymentRequestId: "R1" };
    expect(await answering(refused).acquirer.showCode(shown)).toEqual({
      kind: "declined",
      code: "MERCHANT_NOT_REGISTERED",
    });
    const cut = till(() => Promise.reject(new TypeError("cut")));
    expect(await cut.acquirer.showCode(shown)).toEqual({ kind: "silent", cause: "network" });
  });
});

describe("what the wallet took of its owner", () => {
  const told = (payToAmount: unknown) => answering({ ...paid, payToAmount }).pay();

  test("[FX-6] is kept as it was told, in whole smallest units", async () => {
    expect(await told({ currency: "THB", value: "32542" })).toMatchObject({
      proof: { charged: { currency: "THB", minor: "32542" } },
    });
  });

  test("[FX-6] is left out when it is odd, and the payment is believed all the same", async () => {
    for (const odd of [
      null,
      "THB 1",
      { currency: "XXX", value: "1" },
      { currency: "THB", value: "1.5" },
    ]) {
      expect(await told(odd)).toEqual(approved);
    }
  });
});
