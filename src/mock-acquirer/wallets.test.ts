import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createCaller, said, scenarioCode, type Json } from "./testCaller.ts";
import { readScenarioPage } from "./testPage.ts";

const { rules, wallets } = readScenarioPage(
  readFileSync(new URL("../../docs/scenarios.md", import.meta.url), "utf8"),
);

/** What a wallet does, in the words of the page's table. */
async function practice(routing: string): Promise<readonly string[]> {
  const outcome = async (answer: Promise<Json>) => said((await answer)["result"]);
  const paid = async () => {
    const caller = createCaller();
    await caller.pay(scenarioCode("0001", routing));
    return caller;
  };
  const is = (heard: string, refusal: string) => {
    expect(["S SUCCESS", `F ${refusal}`]).toContain(heard);
    return heard === "S SUCCESS" ? "yes" : "no";
  };
  const waiting = createCaller();
  await waiting.pay(scenarioCode("0003", routing));
  const first = await paid();
  const [whole, twice] = ["PARTIAL_REFUNDS_NOT_SUPPORTED", "MULTIPLE_REFUNDS_NOT_SUPPORTED"];
  const partial = is(await outcome(first.refund("F1", "500")), whole);
  const second = partial === "yes" ? is(await outcome(first.refund("F2", "500")), twice) : "no";
  const night = await paid();
  night.timePasses(9 * 3_600_000);
  return [
    is(await outcome(waiting.cancel()), "BUSINESS_NOT_SUPPORT"),
    is(await outcome((await paid()).cancel()), "BUSINESS_NOT_SUPPORT"),
    second,
    partial,
    is(await outcome(night.refund("F1", "1500")), "BUSINESS_NOT_SUPPORT"),
  ];
}

/** The whole is refunded so long after it was paid. */
async function refundedAfter(routing: string, ms: number): Promise<string> {
  const caller = createCaller();
  await caller.pay(scenarioCode("0001", routing));
  caller.timePasses(ms);
  return said((await caller.refund("F1", "1500"))["result"]);
}

describe("the page's rules of wallets", () => {
  test("[MOCK-11] have a line for each wallet", () => {
    expect(rules.map(([brand]) => brand)).toEqual(wallets.map(({ brand }) => brand));
  });

  test.for(rules)("[MOCK-11] %s", async ([brand, ...expected]) => {
    const routing = wallets.find((line) => line.brand === brand)?.routing ?? "";
    expect(await practice(routing)).toEqual(expected.slice(0, -1));
    const windowMs = Number(expected.at(-1)) * 24 * 3_600_000;
    expect(await refundedAfter(routing, windowMs)).toBe("S SUCCESS");
    expect(await refundedAfter(routing, windowMs + 1)).toBe("F REFUND_WINDOW_EXCEED");
  });

  test("[MOCK-11] a wallet that knows no cancelling leaves the order as it was", async () => {
    const caller = createCaller();
    for (const [id, number, state] of [
      ["R1", "0003", "U PAYMENT_IN_PROCESS"],
      ["R2", "0001", "S SUCCESS"],
      ["R3", "0013", "F USER_BALANCE_NOT_ENOUGH"],
      ["R4", "0033", "U PAYMENT_IN_PROCESS"],
    ] as const) {
      await caller.pay(scenarioCode(number, "904"), { id });
      expect(said((await caller.cancel(id))["result"])).toBe("F BUSINESS_NOT_SUPPORT");
      expect(said((await caller.inquire(id))["paymentResult"])).toBe(state);
    }
    expect(said((await caller.cancel("R5"))["result"])).toBe("S SUCCESS");
  });

  test("[MOCK-11] an order nobody pays is closed after ten minutes and stays so", async () => {
    const caller = createCaller();
    await caller.pay(scenarioCode("0002", "904"));
    caller.timePasses(10 * 60_000 - 1);
    expect(said((await caller.inquire())["paymentResult"])).toBe("U PAYMENT_IN_PROCESS");
    caller.timePasses(1);
    for (let n = 0; n < 4; n++) {
      expect(said((await caller.inquire())["paymentResult"])).toBe("F ORDER_IS_CLOSED");
    }
    expect(said((await caller.pay(scenarioCode("0002", "904")))["result"])).toBe(
      "F ORDER_IS_CLOSED",
    );
  });
});
