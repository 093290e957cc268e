import { beforeEach, describe, expect, test } from "vitest";
import { createFrontDoor } from "./frontDoor.ts";
import { createMemoryLedger } from "./ledgerMemory.ts";
import { createService } from "./service.ts";
import {
  createCaller,
  payBody,
  properHeaders,
  said,
  scenarioCode,
  type Json,
} from "./testCaller.ts";

const pays = scenarioCode("0001");
const resultOf = async (answer: Promise<Json>) => said((await answer)["result"]);

let caller: ReturnType<typeof createCaller>;
beforeEach(() => {
  caller = createCaller();
});

describe("an order that was asked for before", () => {
  test("[MOCK-2] gets the same answer to the same request", async () => {
    const first = await caller.pay(pays);
    caller.timePasses(30_000);
    expect(await caller.pay(pays)).toEqual(first);
  });

  test("[MOCK-2] gets the same answer when both requests come at once", async () => {
    const [first, second] = await Promise.all([caller.pay(pays), caller.pay(pays)]);
    expect(second).toEqual(first);
  });

  test.for([
    ["another amount", pays, "1501"],
    ["another code", scenarioCode("0001", "902"), "1500"],
  ] as const)("[MOCK-2] is refused with %s and stays as it was", async ([, code, value]) => {
    await caller.pay(pays);
    expect(await resultOf(caller.pay(code, { value }))).toBe("F REPEAT_REQ_INCONSISTENT");
    expect(await caller.inquire()).toMatchObject({ paymentAmount: { value: "1500" } });
  });

  test("[MOCK-2] keeps its decline", async () => {
    await caller.pay(scenarioCode("0013"));
    expect(await resultOf(caller.pay(scenarioCode("0013")))).toBe("F USER_BALANCE_NOT_ENOUGH");
  });

  test("[MOCK-2] is found by the acquirer's own number, which wins over ours", async () => {
    const { paymentId } = await caller.pay(pays);
    const answer = await caller.ask("inquiryPayment", { paymentId, paymentRequestId: "other" });
    expect(answer).toMatchObject({ paymentRequestId: "R1", paymentResult: { resultStatus: "S" } });
  });

  test("[MOCK-2] refuses a refund id that comes back with another amount", async () => {
    await caller.pay(pays);
    await caller.refund("F1", "100");
    expect(await resultOf(caller.refund("F1", "101"))).toBe("F REPEAT_REQ_INCONSISTENT");
  });
});

describe("an order that was cancelled", () => {
  test("[MOCK-4] before anything arrived cannot be paid later", async () => {
    expect(await resultOf(caller.cancel())).toBe("S SUCCESS");
    expect(await resultOf(caller.pay(pays))).toBe("F ORDER_IS_CANCELED");
    expect(said((await caller.inquire())["paymentResult"])).toBe("F ORDER_IS_CANCELED");
  });

  test("[MOCK-4] after it was paid cannot be paid or refunded again", async () => {
    await caller.pay(pays);
    expect(await resultOf(caller.cancel())).toBe("S SUCCESS");
    expect(await resultOf(caller.pay(pays))).toBe("F ORDER_IS_CANCELED");
    expect(await resultOf(caller.refund("F1", "1"))).toBe("F ORDER_STATUS_INVALID");
  });

  test("[MOCK-4] once can be cancelled again with the same answer", async () => {
    await caller.pay(pays);
    const first = await caller.cancel();
    expect(await caller.cancel()).toEqual(first);
  });

  test.for([
    ["01:15:00", "S SUCCESS"],
    ["01:15:01", "F CANCEL_WINDOW_EXCEED"],
  ] as const)("[MOCK-4] at %s JST of the next day: %s", async ([at, expected]) => {
    await caller.pay(pays);
    caller.timePasses(Date.parse(`2026-11-23T${at}+09:00`) - Date.parse("2026-11-22T15:00+09:00"));
    expect(await resultOf(caller.cancel())).toBe(expected);
  });

  test("[MOCK-4] is not what an order becomes that money already went back from", async () => {
    await caller.pay(pays);
    await caller.refund("F1", "1");
    expect(await resultOf(caller.cancel())).toBe("F ORDER_STATUS_INVALID");
  });
});

describe("a customer code", () => {
  test("[MOCK-5] is refused when its minute is over, if the acquirer knows its age", async () => {
    caller.mock.issueCode(pays);
    caller.timePasses(60_000);
    expect(await resultOf(caller.pay(pays, { id: "R1" }))).toBe("S SUCCESS");
    caller.timePasses(1);
    expect(await resultOf(caller.pay(pays, { id: "R2" }))).toBe("F EXPIRED_CODE");
    expect(await resultOf(caller.pay(pays, { id: "R1" }))).toBe("S SUCCESS");
  });

  test("[MOCK-5] of a scenario can be used again under a new id", async () => {
    await caller.pay(pays, { id: "R1" });
    expect(await resultOf(caller.pay(pays, { id: "R2" }))).toBe("S SUCCESS");
  });

  test.for([
    ["24 digits, an unknown wallet", "281006020000000000001234"],
    ["24 digits that are no scenario", "281901020000000000009999"],
    ["16 digits", "2812345678901234"],
    ["prefix 30", "301234567890123456"],
  ] as const)("[MOCK-1] of our form simply pays: %s", async ([, code]) => {
    expect(await resultOf(caller.pay(code))).toBe("S SUCCESS");
  });

  test.for([
    ["PayPay", "90008181881234567890"],
    ["WeChat", "134567890123456789"],
    ["25 digits", "2819010200000000000000011"],
    ["full width", "２８１９０１０２００００００００００００００００１"],
  ] as const)("[MOCK-5] of another form is refused: %s", async ([, code]) => {
    expect(await resultOf(caller.pay(code))).toBe("F INVALID_CODE");
  });

  test("[MOCK-5] is nowhere in the ledger", async () => {
    const ledger = createMemoryLedger();
    const rows: unknown[] = [];
    const spy: typeof ledger = {
      ...ledger,
      change: (id, decide) =>
        ledger.change(id, (row) => {
          const decision = decide(row);
          rows.push(decision.row);
          return decision;
        }),
    };
    await createCaller({ ledger: spy }).pay(pays);
    expect(JSON.stringify(rows)).toContain('"codeLastFour":"0001"');
    expect(JSON.stringify(rows)).not.toContain(pays.slice(0, 12));
  });
});

describe("a request that is not what the protocol says", () => {
  const { Signature: _, ...unsignedHeaders } = properHeaders;

  test.for([
    ["no signature", unsignedHeaders, "INVALID_SIGNATURE"],
    ["odd signature", { ...properHeaders, Signature: "trust me" }, "INVALID_SIGNATURE"],
    ["no client", { ...properHeaders, "Client-Id": "" }, "INVALID_CLIENT"],
    ["no time", { ...properHeaders, "Request-Time": "" }, "PARAM_ILLEGAL"],
    ["a form", { ...properHeaders, "Content-Type": "text/plain" }, "MEDIA_TYPE_NOT_ACCEPTABLE"],
  ] as const)("[MOCK-1] is refused: %s", async ([, headers, code]) => {
    const response = await caller.send("pay", payBody(pays), { headers });
    expect(await response.json()).toMatchObject({ result: { resultCode: code } });
    expect(await resultOf(caller.inquire())).toBe("F ORDER_NOT_EXIST");
  });

  test.for([
    ["broken JSON", "{"],
    ["a number for an amount", { ...payBody(pays), paymentAmount: { currency: "JPY", value: 1 } }],
    ["an amount of nothing", payBody(pays, { value: "0" })],
    ["no order", { ...payBody(pays), order: undefined }],
    ["a spaced id", payBody(pays, { id: "R 1" })],
  ] as const)("[MOCK-1] is refused as illegal: %s", async ([, body]) => {
    const response = await caller.send("pay", body);
    expect(await response.json()).toMatchObject({ result: { resultCode: "PARAM_ILLEGAL" } });
  });

  test("[MOCK-1] names no order", async () => {
    expect(await resultOf(caller.ask("cancelPayment", {}))).toBe("F PARAM_ILLEGAL");
  });

  test("[MOCK-1] is in another currency", async () => {
    expect(await resultOf(caller.pay(pays, { currency: "USD" }))).toBe("F CURRENCY_NOT_SUPPORT");
  });

  test("[MOCK-1] is for an address that does not exist", async () => {
    expect(await resultOf(caller.ask("steal", {}))).toBe("F NO_INTERFACE_DEF");
    const got = await caller.mock.fetch(
      new Request("https://acquirer.test/aps/api/v1/payments/pay"),
    );
    expect(await got.json()).toMatchObject({ result: { resultCode: "METHOD_NOT_SUPPORTED" } });
  });
});

describe("what orders need and cannot be loaded", () => {
  test("[MOCK-13] breaks the line for this order and not for the next", async () => {
    let isOut = true;
    const door = createFrontDoor(
      { clock: { now: () => 0, sleep: async () => {} }, ledger: createMemoryLedger(), seed: 0 },
      async () => {
        if (isOut) throw new TypeError("Failed to fetch dynamically imported module");
        return { createService };
      },
    );
    const request = () =>
      new Request("https://acquirer.test/aps/api/v1/payments/pay", {
        method: "POST",
        headers: properHeaders,
        body: JSON.stringify(payBody(pays)),
      });
    await expect(door.fetch(request())).rejects.toThrow(TypeError);
    await expect(door.open()).rejects.toThrow(TypeError);
    isOut = false;
    await door.open();
    const answer = (await (await door.fetch(request())).json()) as Json;
    expect(said(answer["result"])).toBe("S SUCCESS");
  });
});

describe("the time an answer takes", () => {
  test("[MOCK-1] is that of a far server, the same for the same seed", async () => {
    const other = createCaller();
    for (const till of [caller, other]) {
      await till.pay(pays);
      await till.inquire();
    }
    expect(other.slept).toEqual(caller.slept);
    const [pay = 0, inquiry = 0] = caller.slept;
    expect(Math.abs(pay - 400)).toBeLessThanOrEqual(100);
    expect(Math.abs(inquiry - 200)).toBeLessThanOrEqual(50);
  });

  test("[MOCK-1] can be set", async () => {
    const quick = createCaller({ latency: { payMs: 7, otherMs: 3, jitter: 0 } });
    await quick.pay(pays);
    await quick.cancel();
    expect(quick.slept).toEqual([7, 3]);
  });
});
