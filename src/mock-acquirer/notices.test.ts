import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { PaymentRow } from "./ledger.ts";
import { createMemoryLedger } from "./ledgerMemory.ts";
import { usualLadderMs } from "./post.ts";
import { scenarioNumbers, scenarioOf } from "./scenarios.ts";
import { payBody, said, scenarioCode } from "./testCaller.ts";
import { accepts, createNotifiedWorld, notifyUrl } from "./testMerchant.ts";

const pays = scenarioCode("0001");
const dayMs = 24 * 3_600_000;

/** A line fault would leave the test waiting. */
const isSilent = (number: string) => scenarioOf(number).line !== undefined;

let world: ReturnType<typeof createNotifiedWorld>;
beforeEach(() => {
  world = createNotifiedWorld();
});

const times = () => world.found.map(({ at }) => at);
const sayings = () => world.found.map(({ says }) => says);

function row(id = "R1"): Promise<PaymentRow> {
  return world.ledger.change(id, (kept) => ({ row: null, answer: kept as PaymentRow }));
}

describe("a notification", () => {
  test("[MOCK-7] says what the protocol says, signed over what was sent", async () => {
    const { paymentId, paymentTime } = await world.pay(pays);
    await world.clock.advance(dayMs);
    expect(world.found).toEqual([
      {
        at: 1_900,
        signature: "good",
        says: "S SUCCESS",
        body: {
          notifyType: "PAYMENT_RESULT",
          paymentResult: {
            resultCode: "SUCCESS",
            resultStatus: "S",
            resultMessage: expect.any(String),
          },
          acquirerId: "MOCK_ACQUIRER",
          pspId: "MOCK_PSP",
          paymentRequestId: "R1",
          paymentId,
          paymentAmount: { currency: "JPY", value: "1500" },
          paymentTime,
          walletBrandName: "TrueMoney",
        },
      },
    ]);
  });

  test("[MOCK-7] goes to the address the payment named, in the name of its client", async () => {
    const requests: Request[] = [];
    world.merchant.answers = async (request) => {
      requests.push(request);
      return accepts();
    };
    await world.pay(pays);
    await world.clock.advance(dayMs);
    expect(requests.map(({ method, url }) => [method, url])).toEqual([["POST", notifyUrl]]);
    expect(requests[0]?.headers.get("Client-Id")).toBe("TEST_CLIENT");
  });

  test("[MOCK-7] of a usual sale leaves after the answer to it", async () => {
    world = createNotifiedWorld({ latency: { payMs: 400, otherMs: 200, jitter: 0.25 } });
    await world.pay(pays);
    expect(times()).toEqual([]);
    await world.clock.advance(5_000);
    expect(times()).toEqual([1_900]);
  });

  test("[MOCK-7] is not sent to a merchant that named no address", async () => {
    await world.ask("pay", payBody(pays));
    await world.ask("pay", payBody(scenarioCode("0003"), { id: "R2" }));
    await world.clock.advance(dayMs);
    expect(times()).toEqual([]);
    expect((await row()).notices).toEqual([]);
  });

  test.for([
    ["no address", "shop"],
    ["another scheme", "ftp://shop.test/"],
    ["one that is too long", `https://shop.test/${"x".repeat(2048)}`],
  ])("[MOCK-7] cannot be asked for with %s", async ([, paymentNotifyUrl]) => {
    const answer = await world.ask("pay", { ...payBody(pays), paymentNotifyUrl });
    expect(said(answer["result"])).toBe("F PARAM_ILLEGAL");
  });
});

describe("what is notified", () => {
  test("[MOCK-7] is a payment that an inquiry found paid", async () => {
    await world.pay(scenarioCode("0002"));
    for (let n = 0; n < 3; n++) await world.inquire();
    await world.clock.advance(dayMs);
    expect(sayings()).toEqual(["S SUCCESS"]);
  });

  test("[MOCK-7] is a payment that failed after it was in process", async () => {
    await world.pay(scenarioCode("0004"));
    for (let n = 0; n < 4; n++) await world.inquire();
    await world.clock.advance(dayMs);
    expect(sayings()).toEqual(["F USER_PAYMENT_VERIFICATION_FAILED"]);
    expect(world.found[0]?.body).not.toHaveProperty("paymentTime");
  });

  test("[MOCK-7] is a payment that was made just before a cancellation came too late", async () => {
    await world.pay(scenarioCode("0032"));
    await world.cancel();
    await world.clock.advance(dayMs);
    expect(sayings()).toEqual(["S SUCCESS"]);
  });

  test("[MOCK-7] is an order that nobody paid in ten minutes", async () => {
    await world.pay(scenarioCode("0003"));
    await world.clock.advance(dayMs);
    expect(sayings()).toEqual(["F ORDER_IS_CLOSED"]);
    expect(times()).toEqual([10 * 60_000 + 1_900]);
  });

  test("[MOCK-7] is not a no that the answer itself said", async () => {
    await world.pay(scenarioCode("0013"));
    await world.clock.advance(dayMs);
    expect(times()).toEqual([]);
  });

  test.for([["0003"], ["0001"]] as const)(
    "[MOCK-7] is not a cancelled order: %s",
    async ([number]) => {
      await world.pay(scenarioCode(number));
      await world.cancel();
      await world.clock.advance(dayMs);
      expect(times()).toEqual([]);
    },
  );
});

describe("a notification that is not accepted", () => {
  test("[MOCK-7] is sent again by the ladder, and given up at its end", async () => {
    world.merchant.answers = async () => new Response(null, { status: 503 });
    await world.pay(pays);
    await world.clock.advance(10 * dayMs);
    let at = 1_900;
    expect(times()).toEqual([at, ...usualLadderMs.map((pauseMs) => (at += pauseMs))]);
    expect(await row()).toMatchObject({ notices: [{ tries: 10, at: null, acceptedAt: null }] });
  });

  test("[MOCK-7] is sent again by another ladder, if it was set", async () => {
    world = createNotifiedWorld({ notifyLadderMs: [700] });
    world.merchant.answers = async () => new Response("no");
    await world.pay(pays);
    await world.clock.advance(dayMs);
    expect(times()).toEqual([1_900, 2_600]);
  });

  test("[MOCK-7] is not sent again once it is", async () => {
    world.merchant.answers = async () => {
      if (world.found.length < 3) throw new TypeError("connection reset");
      return accepts();
    };
    await world.pay(pays);
    await world.clock.advance(10 * dayMs);
    expect(times()).toEqual([1_900, 3_900, 5_900]);
    expect(await row()).toMatchObject({ notices: [{ tries: 3, at: null }] });
  });

  const unlike = { resultCode: "SUCCESS", resultStatus: "U" };
  test.for<readonly [string, () => Response | Promise<Response>]>([
    ["HTML", () => new Response("<!doctype html>")],
    ["a no", () => Response.json({ result: { resultCode: "PROCESS_FAIL", resultStatus: "F" } })],
    ["an unclear result", () => Response.json({ result: unlike })],
    ["nothing in it", () => Response.json(null)],
    ["another status", () => new Response(accepts().body, { status: 202 })],
  ])("[MOCK-7] is one that was answered with %s", async ([, answer]) => {
    world = createNotifiedWorld({ notifyLadderMs: [2_000] });
    world.merchant.answers = async () => answer();
    await world.pay(pays);
    await world.clock.advance(dayMs);
    expect(times()).toEqual([1_900, 3_900]);
  });

  test("[MOCK-7] is one that got no answer in ten seconds", async () => {
    world = createNotifiedWorld({ notifyLadderMs: [2_000] });
    world.merchant.answers = () => new Promise<Response>(() => undefined);
    await world.pay(pays);
    await world.clock.advance(60_000);
    expect(times()).toEqual([1_900, 13_900]);
  });

  test("[MOCK-7] is called off together with its order, even while it is under way", async () => {
    let answer: (response: Response) => void = () => undefined;
    world.merchant.answers = () => new Promise((resolve) => (answer = resolve));
    await world.pay(pays);
    await world.clock.advance(2_000);
    await world.cancel();
    answer(new Response("no"));
    await world.clock.advance(10 * dayMs);
    expect(times()).toEqual([1_900]);
  });

  test("[MOCK-7] is called off together with its order", async () => {
    world.merchant.answers = async () => new Response("no");
    await world.pay(pays);
    await world.clock.advance(10_000);
    await world.cancel();
    await world.clock.advance(10 * dayMs);
    expect(times()).toEqual([1_900, 3_900, 5_900]);
  });
});

describe("a notification that is wrong", () => {
  test("[MOCK-7] is sent once, whatever the merchant answers", async () => {
    world.merchant.answers = async () => new Response("no");
    await world.pay(scenarioCode("0054"));
    await world.clock.advance(10 * dayMs);
    expect(times()).toEqual([1_900]);
  });
});

describe("the ledger", () => {
  test("[MOCK-8] knows of a try before it leaves, and so does the page after this one", async () => {
    const seen: unknown[] = [];
    world.merchant.answers = async () => {
      seen.push((await row()).notices);
      return accepts();
    };
    await world.pay(pays);
    expect((await row()).notices).toMatchObject([{ tries: 0, says: "SUCCESS" }]);
    await world.clock.advance(dayMs);
    expect(seen).toMatchObject([[{ tries: 1, at: expect.any(Number) }]]);
  });

  test("[MOCK-7] keeps what is still to be told for the next page", async () => {
    const ledger = createMemoryLedger();
    const before = createNotifiedWorld({ ledger });
    await before.pay(pays);
    world = createNotifiedWorld({ ledger, start: before.clock.now() + 3_600_000 });
    await world.clock.advance(1);
    expect(times()).toEqual([3_600_000]);
    await world.clock.advance(dayMs);
    expect(sayings()).toEqual(["S SUCCESS"]);
  });

  test("[MOCK-8] has what an order turned into before a refusal says so", async () => {
    await world.ask("pay", payBody(scenarioCode("0003")));
    await world.clock.advance(10 * 60_000);
    expect((await row()).state).toBe("inProcess");
    expect(said((await world.refund("F1", "1"))["result"])).toBe("F ORDER_STATUS_INVALID");
    expect(await row()).toMatchObject({ state: "refused", resultCode: "ORDER_IS_CLOSED" });
  });

  test("[MOCK-8] says the same of an order whether anybody was told or not", async () => {
    await world.pay(scenarioCode("0058"), { id: "R1" });
    await world.ask("pay", payBody(scenarioCode("0058"), { id: "R2" }));
    await world.clock.advance(dayMs);
    const [told, untold] = [await world.inquire("R1"), await world.inquire("R2")];
    expect(untold["paymentTime"]).toBe(told["paymentTime"]);
    expect(said(untold["paymentResult"])).toBe("S SUCCESS");
  });

  const scenario = fc.constantFrom(...scenarioNumbers.filter((number) => !isSilent(number)));
  const wallet = fc.constantFrom("901", "904", "908", "909");
  const deed = fc.oneof(
    { weight: 3, arbitrary: fc.record({ does: fc.constant("wait"), ms: fc.nat(30_000) }) },
    fc.record({ does: fc.constant("wait"), ms: fc.nat(900_000) }),
    fc.record({ does: fc.constantFrom("pay", "inquire", "cancel", "refund"), ms: fc.nat(2_000) }),
  );

  test("[MOCK-8] holds the same facts whoever looks first, a question or the alarm", async () => {
    await fc.assert(
      fc.asyncProperty(scenario, wallet, fc.array(deed), async (number, routing, deeds) => {
        const code = scenarioCode(number, routing);
        async function facts(changes: Parameters<typeof createNotifiedWorld>[0]) {
          const { ledger, clock, pay, inquire, cancel, refund } = createNotifiedWorld(changes);
          const acts = { pay: () => pay(code), inquire, cancel, refund: () => refund("F1", "9") };
          await pay(code);
          for (const { does, ms } of deeds) {
            if (does !== "wait") await acts[does]();
            await clock.advance(ms);
          }
          await inquire();
          const kept = await ledger.change("R1", (row) => ({ row: null, answer: row }));
          if (kept?.kind !== "payment") return kept;
          const notices = kept.notices.map(({ says, fault }) => ({ says, fault }));
          return { ...kept, notices };
        }
        expect(await facts({})).toEqual(await facts({ notify: undefined }));
      }),
      { numRuns: 60 },
    );
  });

  test("[MOCK-7] that fails for a moment delays a notification and does not lose it", async () => {
    const ledger = createMemoryLedger();
    let isBroken = false;
    const brittle: typeof ledger = {
      ...ledger,
      errandsDue: (by) =>
        isBroken ? Promise.reject(new Error("no database")) : ledger.errandsDue(by),
    };
    world = createNotifiedWorld({ ledger: brittle });
    await world.pay(pays);
    isBroken = true;
    await world.clock.advance(5_000);
    isBroken = false;
    await world.clock.advance(dayMs);
    expect(sayings()).toEqual(["S SUCCESS"]);
  });
});
