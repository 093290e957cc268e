import { beforeEach, describe, expect, test } from "vitest";
import { createNotifiedWorld, notifyUrl } from "./testMerchant.ts";
import {
  createCaller,
  payBody,
  properHeaders,
  said,
  scenarioCode,
  type Json,
} from "./testCaller.ts";

const domesticHeaders = { ...properHeaders, "Client-Id": "TEST_CLIENT_JP" };

function orderBody(id = "R1", value = "1500"): Json {
  const body = payBody("", { id, value });
  return {
    ...body,
    paymentMethod: { paymentMethodType: "CONNECT_WALLET" },
    paymentFactor: {
      isInStorePayment: "true",
      isCashierPayment: "false",
      inStorePaymentScenario: "OrderCode",
    },
  };
}

let caller: ReturnType<typeof createCaller>;
beforeEach(() => {
  caller = createCaller();
});

async function asked(path: string, body: Json, headers = properHeaders): Promise<Json> {
  return (await (await caller.send(path, body, { headers })).json()) as Json;
}

const order = (headers = properHeaders, id = "R1") => asked("pay", orderBody(id), headers);

function codeIn(answer: Json): string {
  const { codeDetails } = answer["orderCodeForm"] as { codeDetails: { codeValue: string }[] };
  return codeDetails[0]?.codeValue ?? "";
}

/** What a customer's phone says when it scans. */
async function scan(content: string, walletBrandName: string, scenario?: string): Promise<string> {
  const request = new Request("https://acquirer.test/mock/phone/scan", {
    method: "POST",
    headers: { ...properHeaders, "Client-Id": "PHONE" },
    body: JSON.stringify({ content, walletBrandName, scenario }),
  });
  const { result } = (await (await caller.mock.fetch(request)).json()) as Json;
  return said(result);
}

const outcome = async (headers = properHeaders, id = "R1") =>
  said((await asked("inquiryPayment", { paymentRequestId: id }, headers))["paymentResult"]);

describe("an order whose code the shop shows", () => {
  test("[MOCK-14] waits, and gives the same code to the same request", async () => {
    const first = await order();
    expect(said(first["result"])).toBe("U PAYMENT_IN_PROCESS");
    expect(codeIn(first)).toMatch(/^https:\/\/[^/]+\/28190104\d{20}$/);
    expect(codeIn(await order())).toBe(codeIn(first));
    const other = await asked("pay", orderBody("R1", "1501"));
    expect(said(other["result"])).toBe("F REPEAT_REQ_INCONSISTENT");
    expect(await outcome()).toBe("U PAYMENT_IN_PROCESS");
  });

  test("[MOCK-14] is paid by whoever scans it, once", async () => {
    const code = codeIn(await order());
    expect(await scan(code, "KakaoPay")).toBe("S SUCCESS");
    expect(await asked("inquiryPayment", { paymentRequestId: "R1" })).toMatchObject({
      paymentResult: { resultCode: "SUCCESS" },
      walletBrandName: "KakaoPay",
      payToAmount: { currency: "KRW", value: "14271" },
    });
    expect(await scan(code, "Alipay")).toBe("S SUCCESS");
    expect(said((await order())["result"])).toBe("S SUCCESS");
    expect(said((await caller.refund("F1", "1500"))["result"])).toBe("S SUCCESS");
  });

  test("[MOCK-14] keeps waiting after a no on the phone, and for its first phone only", async () => {
    const code = codeIn(await order());
    expect(await scan(code, "Alipay", "0013")).toBe("F USER_BALANCE_NOT_ENOUGH");
    expect(await outcome()).toBe("U PAYMENT_IN_PROCESS");
    expect(await scan(code, "TrueMoney", "0002")).toBe("U PAYMENT_IN_PROCESS");
    expect(await scan(code, "Alipay")).toBe("F ORDER_STATUS_INVALID");
    expect([await outcome(), await outcome()]).toEqual(Array(2).fill("U PAYMENT_IN_PROCESS"));
    expect(await outcome()).toBe("S SUCCESS");
  });

  test("[MOCK-14] is closed after three minutes, or when it is cancelled", async () => {
    const code = codeIn(await order());
    caller.timePasses(3 * 60_000);
    expect(await outcome()).toBe("F ORDER_IS_CLOSED");
    expect(await scan(code, "Alipay")).toBe("F ORDER_IS_CLOSED");
    const second = codeIn(await order(properHeaders, "R2"));
    expect(said((await caller.cancel("R2"))["result"])).toBe("S SUCCESS");
    expect(await scan(second, "Alipay")).toBe("F ORDER_IS_CANCELED");
    expect(said((await order(properHeaders, "R2"))["result"])).toBe("F ORDER_IS_CANCELED");
  });

  test("[MOCK-14] can be paid after its cancellation, and is known to be", async () => {
    const code = codeIn(await order());
    expect(await scan(code, "Alipay", "0057")).toBe("U PAYMENT_IN_PROCESS");
    expect(said((await caller.cancel())["result"])).toBe("S SUCCESS");
    expect(await outcome()).toBe("F ORDER_IS_CANCELED");
    caller.timePasses(8_000);
    expect(await outcome()).toBe("S SUCCESS");
  });

  test("[MOCK-14] is notified when it was paid", async () => {
    const { mock, clock, found } = createNotifiedWorld();
    const body = JSON.stringify({ ...orderBody(), paymentNotifyUrl: notifyUrl });
    const post = (path: string, text: string) =>
      mock.fetch(
        new Request(`https://acquirer.test${path}`, {
          method: "POST",
          headers: properHeaders,
          body: text,
        }),
      );
    const answer = (await (await post("/aps/api/v1/payments/pay", body)).json()) as Json;
    const scanned = JSON.stringify({ content: codeIn(answer), walletBrandName: "GCash" });
    await post("/mock/phone/scan", scanned);
    await clock.advance(60_000);
    expect(found).toHaveLength(1);
    expect(found[0]?.body).toMatchObject({ paymentRequestId: "R1", walletBrandName: "GCash" });
  });

  test("[MOCK-14] nobody scans what is no order", async () => {
    await order();
    for (const content of ["https://example.com/", "000201", "0002010102126304ABCD"]) {
      expect(await scan(content, "Alipay")).toBe("F ORDER_NOT_EXIST");
    }
  });
});

describe("the Japanese acquirer", () => {
  test("[MOCK-15] gives a number for a JPQR, which its wallets find in there", async () => {
    const code = codeIn(await order(domesticHeaders));
    expect(code).toMatch(/^\d{20}$/);
    const jpqr = `00020101021254041500622405${code.length}${code}6304ABCD`;
    expect(await scan(jpqr, "Alipay")).toBe("F BUSINESS_NOT_SUPPORT");
    expect(await scan(jpqr, "J-Coin Pay")).toBe("S SUCCESS");
    expect(await outcome(domesticHeaders)).toBe("S SUCCESS");
  });

  test("[MOCK-15] knows its own codes and orders and no others", async () => {
    const payPay = payBody("90008181880000000001");
    const paid = await asked("pay", payPay, domesticHeaders);
    expect(paid).toMatchObject({
      walletBrandName: "PayPay",
      paymentTime: expect.stringMatching(/\+09:00$/),
    });
    expect(paid).not.toHaveProperty("payToAmount");
    expect(
      said(
        (await asked("pay", payBody(scenarioCode("0001"), { id: "R2" }), domesticHeaders))[
          "result"
        ],
      ),
    ).toBe("F INVALID_CODE");
    expect(said((await asked("inquiryPayment", { paymentRequestId: "R1" }))["result"])).toBe(
      "F ORDER_NOT_EXIST",
    );
  });

  test("[MOCK-15] takes PayPay up to its limit, and a code's last digits for a scenario", async () => {
    const pay = async (code: string, value: string, id: string) =>
      said((await asked("pay", payBody(code, { id, value }), domesticHeaders))["result"]);
    expect(await pay("90008181880000000001", "500000", "R1")).toBe("S SUCCESS");
    expect(await pay("90008181880000000001", "500001", "R2")).toBe("F PAYMENT_AMOUNT_EXCEED_LIMIT");
    expect(await pay("3158992100000000013", "1", "R3")).toBe("F USER_BALANCE_NOT_ENOUGH");
    expect(await pay("3158992100000009999", "1", "R4")).toBe("S SUCCESS");
  });

  test("[MOCK-15] cancels what was paid until 00:14:59 in Japan", async () => {
    const cancelledAt = async (ms: number) => {
      caller = createCaller();
      await asked("pay", payBody("90008181880000000001"), domesticHeaders);
      caller.timePasses(ms);
      const { result } = await asked("cancelPayment", { paymentRequestId: "R1" }, domesticHeaders);
      return said(result);
    };
    const untilGrace = (9 * 60 + 15) * 60_000;
    expect(await cancelledAt(untilGrace - 1)).toBe("S SUCCESS");
    expect(await cancelledAt(untilGrace)).toBe("F CANCEL_WINDOW_EXCEED");
  });

  test("[MOCK-15] [MOCK-9] has a file of its own, by its own day", async () => {
    await caller.pay(scenarioCode("0001"), { id: "R1" });
    await asked("pay", payBody("90008181880000000001", { id: "R2" }), domesticHeaders);
    const file = async (clientId: string) => {
      const url = `https://acquirer.test/v1/settlements/clearing/${clientId}/20261122/transactionItems.csv`;
      const response = await caller.mock.fetch(
        new Request(url, { headers: { ...properHeaders, "Client-Id": clientId } }),
      );
      return response.status === 200 ? response.text() : String(response.status);
    };
    // Half past midnight in Japan: the Japanese day is over, the other's is not.
    caller.timePasses(9.5 * 3_600_000);
    expect(await file("TEST_CLIENT")).toBe("404");
    const own = await file("TEST_CLIENT_JP");
    expect(own).toContain("R2");
    expect(own).not.toContain("R1,");
    caller.timePasses(3_600_000);
    expect(await file("TEST_CLIENT")).not.toContain("R2");
  });
});
