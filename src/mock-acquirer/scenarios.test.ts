import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { createMemoryLedger } from "./ledgerMemory.ts";
import { scenarioNumbers } from "./scenarios.ts";
import { createNotifiedWorld, notifyUrl } from "./testMerchant.ts";
import { readScenarioPage } from "./testPage.ts";
import {
  afternoon,
  createCaller,
  payBody,
  properHeaders,
  said,
  scenarioCode,
  type Json,
} from "./testCaller.ts";

const { lines, notified, wallets } = readScenarioPage(
  readFileSync(new URL("../../docs/scenarios.md", import.meta.url), "utf8"),
);

/** What a till hears of its first `pay`, when it hangs up once the acquirer has begun to answer. */
async function firstAnswer(code: string, ledger = createMemoryLedger()): Promise<string> {
  const hangUp = new AbortController();
  const clock = { now: () => afternoon, sleep: async () => hangUp.abort() };
  const { send } = createCaller({ clock, ledger });
  try {
    const response = await send("pay", payBody(code), { signal: hangUp.signal });
    if (response.status !== 200) return `HTTP ${response.status}`;
    return said(((await response.json()) as Json)["result"]);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return "nothing";
    if (error instanceof TypeError) return "reset";
    throw error;
  }
}

describe("the page of scenarios", () => {
  test("[MOCK-1] has one line for each scenario, and none without one", () => {
    expect(lines.map(({ code }) => code)).toEqual(scenarioNumbers.map((n) => scenarioCode(n)));
  });

  test.for(lines)("[MOCK-1] $code is first answered $first", async ({ code, first }) => {
    expect(await firstAnswer(code)).toBe(first);
  });

  test("[MOCK-1] names the twenty wallets by their routing numbers", () => {
    expect(wallets).toHaveLength(20);
  });

  test.for(wallets)("[MOCK-1] routing $routing", async ({ routing, brand, code }) => {
    expect(code).toBe(scenarioCode("0001", routing));
    expect(await createCaller().pay(code)).toMatchObject({ walletBrandName: brand });
  });
});

describe("the page's list of notifications", () => {
  test("[MOCK-1] [MOCK-7] has a line for each scenario that notifies in its own way", () => {
    expect(notified).toHaveLength(9);
  });

  test.for(notified)("[MOCK-1] [MOCK-7] $code: $when", async ({ code, when }) => {
    const { pay, cancel, clock, found, mock } = createNotifiedWorld();
    const hangUp = new AbortController();
    if (code.endsWith("0055")) {
      const request = new Request("https://acquirer.test/aps/api/v1/payments/pay", {
        method: "POST",
        headers: properHeaders,
        body: JSON.stringify({ ...payBody(code), paymentNotifyUrl: notifyUrl }),
        signal: hangUp.signal,
      });
      mock.fetch(request).catch(() => undefined);
    } else {
      await pay(code);
    }
    if (code.endsWith("0057")) await cancel();
    await clock.advance(9 * 60_000);
    hangUp.abort();
    const said = found.map(({ at, signature, body }) => {
      const remarks = [
        signature === "bad" ? " bad signature" : "",
        body["paymentRequestId"] === "R1" ? "" : " unknown id",
        (body["paymentAmount"] as Json)["value"] === "1500" ? "" : " another amount",
      ];
      return `${(at / 1_000).toFixed(1)} s${remarks.join("")}`;
    });
    expect(said.join(", ")).toBe(when);
  });
});

describe("after the first answer", () => {
  let caller: ReturnType<typeof createCaller>;
  beforeEach(() => {
    caller = createCaller();
  });

  /** Outcomes of so many inquiries in a row. */
  async function inquiries(count: number): Promise<readonly string[]> {
    const outcomes: string[] = [];
    for (let n = 0; n < count; n++) outcomes.push(said((await caller.inquire())["paymentResult"]));
    return outcomes;
  }
  const pending = "U PAYMENT_IN_PROCESS";
  const result = async (answer: Promise<Json>) => said((await answer)["result"]);

  test("[MOCK-1] 0002 is paid at the third inquiry and stays paid", async () => {
    await caller.pay(scenarioCode("0002"));
    expect(await inquiries(4)).toEqual([pending, pending, "S SUCCESS", "S SUCCESS"]);
  });

  test("[MOCK-1] 0003 stays in process until it is cancelled", async () => {
    await caller.pay(scenarioCode("0003"));
    expect(await inquiries(25)).toEqual(Array(25).fill(pending));
    expect(await result(caller.cancel())).toBe("S SUCCESS");
    expect(await inquiries(1)).toEqual(["F ORDER_IS_CANCELED"]);
  });

  test("[MOCK-1] 0004 fails at the fourth inquiry", async () => {
    await caller.pay(scenarioCode("0004"));
    expect(await inquiries(4)).toEqual([
      pending,
      pending,
      pending,
      "F USER_PAYMENT_VERIFICATION_FAILED",
    ]);
  });

  test.for(["0005", "0007", "0008"])(
    "[MOCK-1] %s is paid although the till did not hear so",
    async (number) => {
      const ledger = createMemoryLedger();
      await firstAnswer(scenarioCode(number), ledger);
      caller = createCaller({ ledger });
      expect(await inquiries(1)).toEqual(["S SUCCESS"]);
      expect(await result(caller.pay(scenarioCode(number)))).toBe("S SUCCESS");
    },
  );

  test("[MOCK-1] 0006 does not exist until it is sent again", async () => {
    const ledger = createMemoryLedger();
    await firstAnswer(scenarioCode("0006"), ledger);
    caller = createCaller({ ledger });
    expect(await result(caller.inquire())).toBe("F ORDER_NOT_EXIST");
    expect(await result(caller.refund("F1", "1"))).toBe("F ORDER_NOT_EXIST");
    expect(await result(caller.pay(scenarioCode("0006")))).toBe("S SUCCESS");
  });

  test("[MOCK-1] [MOCK-4] 0006 can be cancelled before it is sent again", async () => {
    const ledger = createMemoryLedger();
    await firstAnswer(scenarioCode("0006"), ledger);
    caller = createCaller({ ledger });
    expect(await result(caller.cancel())).toBe("S SUCCESS");
    expect(await result(caller.pay(scenarioCode("0006")))).toBe("F ORDER_IS_CANCELED");
  });

  test("[MOCK-1] 0021 is paid at the third pay, whatever is inquired between", async () => {
    const pay = () => result(caller.pay(scenarioCode("0021")));
    const unknown = "U UNKNOWN_EXCEPTION";
    expect([await pay(), ...(await inquiries(2)), await pay()]).toEqual(Array(4).fill(unknown));
    expect(await pay()).toBe("S SUCCESS");
  });

  test("[MOCK-1] 0022 is paid at the second pay", async () => {
    await caller.pay(scenarioCode("0022"));
    expect(await result(caller.pay(scenarioCode("0022")))).toBe("S SUCCESS");
  });

  test("[MOCK-1] 0031 is cancelled at the third try", async () => {
    await caller.pay(scenarioCode("0031"));
    expect(await result(caller.cancel())).toBe("U UNKNOWN_EXCEPTION");
    expect(await result(caller.cancel())).toBe("U UNKNOWN_EXCEPTION");
    expect(await result(caller.cancel())).toBe("S SUCCESS");
  });

  test("[MOCK-1] 0032 turns out to be paid when its cancellation is refused", async () => {
    await caller.pay(scenarioCode("0032"));
    expect(await inquiries(20)).toEqual(Array(20).fill(pending));
    expect(await result(caller.cancel())).toBe("F CANCEL_WINDOW_EXCEED");
    expect(await inquiries(1)).toEqual(["S SUCCESS"]);
    expect(await result(caller.refund("F1", "1500"))).toBe("S SUCCESS");
  });

  test("[MOCK-1] 0033 is paid and cancelled in one breath: the money goes back", async () => {
    await caller.pay(scenarioCode("0033"));
    expect(await result(caller.cancel())).toBe("S SUCCESS");
    expect(await caller.inquire()).toMatchObject({
      paymentResult: { resultCode: "ORDER_IS_CANCELED" },
      transactions: [
        { transactionType: "PAYMENT", transactionStatus: "SUCCESS" },
        { transactionType: "CANCEL", transactionStatus: "SUCCESS" },
      ],
    });
  });

  test("[MOCK-1] 0051 is answered late", async () => {
    await caller.pay(scenarioCode("0051"));
    await caller.pay(scenarioCode("0051"));
    const [first = 0, second = 0] = caller.slept;
    expect(first).toBeGreaterThan(2_200);
    expect(second).toBeLessThan(600);
  });

  test("[MOCK-1] 0055 is paid after four seconds, which three inquiries do not see", async () => {
    const ledger = createMemoryLedger();
    await firstAnswer(scenarioCode("0055"), ledger);
    caller = createCaller({ ledger });
    caller.timePasses(4_000);
    expect(await inquiries(5)).toEqual([pending, pending, pending, "S SUCCESS", "S SUCCESS"]);
    expect(await caller.inquire()).toMatchObject({ paymentTime: "2026-11-22T14:00:04+08:00" });
  });

  test("[MOCK-1] 0055 that is cancelled is known to be by the first inquiry", async () => {
    const ledger = createMemoryLedger();
    await firstAnswer(scenarioCode("0055"), ledger);
    caller = createCaller({ ledger });
    caller.timePasses(5_000);
    expect(await result(caller.cancel())).toBe("S SUCCESS");
    expect(await inquiries(1)).toEqual(["F ORDER_IS_CANCELED"]);
  });

  test("[MOCK-1] 0055 is not paid before, however often it is asked", async () => {
    const ledger = createMemoryLedger();
    await firstAnswer(scenarioCode("0055"), ledger);
    caller = createCaller({ ledger });
    caller.timePasses(3_999);
    expect(await inquiries(5)).toEqual(Array(5).fill(pending));
  });

  test("[MOCK-1] 0057 is paid eight seconds after it was cancelled, and can be refunded", async () => {
    await caller.pay(scenarioCode("0057"));
    caller.timePasses(60_000);
    expect(await inquiries(1)).toEqual([pending]);
    expect(await result(caller.cancel())).toBe("S SUCCESS");
    caller.timePasses(7_999);
    expect(await inquiries(1)).toEqual(["F ORDER_IS_CANCELED"]);
    caller.timePasses(1);
    const { transactions, paymentResult } = await caller.inquire();
    expect(said(paymentResult)).toBe("S SUCCESS");
    expect(transactions).toMatchObject([
      { transactionType: "PAYMENT", transactionStatus: "SUCCESS" },
    ]);
    expect(await result(caller.refund("F1", "1500"))).toBe("S SUCCESS");
  });

  test("[MOCK-1] 0057 that is cancelled once more stays cancelled", async () => {
    await caller.pay(scenarioCode("0057"));
    await caller.cancel();
    caller.timePasses(8_000);
    expect(await inquiries(1)).toEqual(["S SUCCESS"]);
    expect(await result(caller.cancel())).toBe("S SUCCESS");
    caller.timePasses(60_000);
    expect(await inquiries(1)).toEqual(["F ORDER_IS_CANCELED"]);
  });

  test("[MOCK-1] 0058 is paid six seconds after it was declined", async () => {
    await caller.pay(scenarioCode("0058"));
    caller.timePasses(5_999);
    expect(await inquiries(1)).toEqual(["F PROCESS_FAIL"]);
    caller.timePasses(1);
    expect(await inquiries(1)).toEqual(["S SUCCESS"]);
  });

  test("[MOCK-1] [MOCK-5] 0058 with a code that is too old stays declined", async () => {
    caller.mock.issueCode(scenarioCode("0058"));
    caller.timePasses(60_001);
    await caller.pay(scenarioCode("0058"));
    caller.timePasses(60_000);
    expect(await inquiries(1)).toEqual(["F EXPIRED_CODE"]);
  });

  test("[MOCK-1] 0033 is notified as paid after it was cancelled, and stays cancelled", async () => {
    const { pay, cancel, inquire, clock, found } = createNotifiedWorld();
    await pay(scenarioCode("0033"));
    await cancel();
    await clock.advance(60_000);
    expect(found).toMatchObject([{ says: "S SUCCESS", at: 1_900 }]);
    expect(said((await inquire())["paymentResult"])).toBe("F ORDER_IS_CANCELED");
  });

  test("[MOCK-1] 0041 is refunded when the same refund is asked again", async () => {
    await caller.pay(scenarioCode("0041"));
    expect(await result(caller.refund("F1", "1500"))).toBe("U REFUND_IN_PROCESS");
    expect(await result(caller.refund("F2", "1"))).toBe("F REFUND_AMOUNT_EXCEED");
    expect(await result(caller.refund("F1", "1500"))).toBe("S SUCCESS");
    expect(await result(caller.refund("F1", "1500"))).toBe("S SUCCESS");
  });

  test("[MOCK-1] 0042 is refunded once only", async () => {
    await caller.pay(scenarioCode("0042"));
    expect(await result(caller.refund("F1", "500"))).toBe("S SUCCESS");
    expect(await result(caller.refund("F2", "500"))).toBe("F MULTIPLE_REFUNDS_NOT_SUPPORTED");
    expect(await result(caller.refund("F1", "500"))).toBe("S SUCCESS");
  });

  test("[MOCK-1] 0043 is refunded as a whole only", async () => {
    await caller.pay(scenarioCode("0043"));
    expect(await result(caller.refund("F1", "1499"))).toBe("F PARTIAL_REFUNDS_NOT_SUPPORTED");
    expect(await result(caller.refund("F2", "1500"))).toBe("S SUCCESS");
  });

  test("[MOCK-1] 0044 is never refunded", async () => {
    await caller.pay(scenarioCode("0044"));
    expect(await result(caller.refund("F1", "1"))).toBe("F REFUND_WINDOW_EXCEED");
  });

  test.for([
    ["23:29:59", "S SUCCESS"],
    ["23:30:00", "F BUSINESS_NOT_SUPPORT"],
    ["24:29:59", "F BUSINESS_NOT_SUPPORT"],
    ["24:30:00", "S SUCCESS"],
  ] as const)("[MOCK-1] 0045 refunded at %s JST is answered %s", async ([at, expected]) => {
    await caller.pay(scenarioCode("0045"));
    const [hours = 0, minutes = 0, seconds = 0] = at.split(":").map(Number);
    caller.timePasses((((hours - 15) * 60 + minutes) * 60 + seconds) * 1000);
    expect(await result(caller.refund("F1", "1"))).toBe(expected);
  });

  test("[MOCK-5] 0061 pays once, and another code of the kind is not touched by that", async () => {
    await caller.pay(scenarioCode("0061"));
    const again = (code: string, id: string) => result(caller.pay(code, { id }));
    expect(await again(scenarioCode("0061"), "R1")).toBe("S SUCCESS");
    expect(await again(scenarioCode("0061"), "R2")).toBe("F INVALID_CODE");
    expect(await again(scenarioCode("0061", "902"), "R3")).toBe("S SUCCESS");
  });

  test("[MOCK-1] 0062 refuses a twin for five minutes", async () => {
    const pay = (id: string, value: string) =>
      result(caller.pay(scenarioCode("0062"), { id, value }));
    expect(await pay("R1", "1500")).toBe("S SUCCESS");
    expect(await pay("R2", "1501")).toBe("S SUCCESS");
    caller.timePasses(5 * 60_000 - 1);
    expect(await pay("R3", "1500")).toBe("F PAYMENT_COUNT_EXCEED_LIMIT");
    caller.timePasses(1);
    expect(await pay("R4", "1500")).toBe("S SUCCESS");
  });
});
