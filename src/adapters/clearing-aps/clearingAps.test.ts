import { describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { ClearingAnswer } from "#ports/clearing.ts";
import { clearingContract } from "#ports/clearing.contract.ts";
// The mock loads it when it is first asked for a file, which no test clock can wait for.
import "#mock-acquirer/books/readingRoom.ts";
import { createMemoryLedger } from "#mock-acquirer/ledgerMemory.ts";
import { createMockAcquirer } from "#mock-acquirer/mockAcquirer.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { createAcquirerAps } from "../acquirer-aps/acquirerAps.ts";
import { merchant } from "../acquirer-aps/testMerchant.ts";
import { acquirerClock, untilAnswered } from "../acquirer-aps/testTime.ts";
import { createClearingAps } from "./clearingAps.ts";
import { cells, file, header, lineOf } from "./testFile.ts";

const dayMs = 24 * 3_600_000;

clearingContract("the APS adapter over the mock acquirer", () => {
  const clock = createFakeClock();
  const mock = createMockAcquirer({
    clock: acquirerClock(clock),
    ledger: createMemoryLedger(),
    seed: 1,
  });
  let isCut = false;
  const fetch = (request: Request) =>
    isCut ? Promise.reject(new TypeError("Failed to fetch")) : mock.fetch(request);
  const line = { fetch, baseUrl: "https://acquirer.test", clientId: "TEST_CLIENT", clock };
  const acquirer = createAcquirerAps({
    ...line,
    merchant,
    notifyUrl: "https://till.test/notifyPayment",
  });
  const settle = <Answer>(answer: Promise<Answer>) => untilAnswered(clock, answer);
  const expectKind = async (answer: Promise<{ readonly kind: string }>, kind: string) =>
    expect((await settle(answer)).kind).toBe(kind);
  let codes = 0;
  return {
    clearing: createClearingAps(line),
    closedDay: "2026-11-22",
    openDay: "2026-11-23",
    pay(request, amount) {
      codes += 1;
      const code = `28190102000000000${codes}000001`.slice(0, 20) + "0001";
      const order = { request, amount: yen(amount), code, reference: "S", description: "S" };
      return expectKind(acquirer.pay(order), "approved");
    },
    refund: (request, refund, amount) =>
      expectKind(acquirer.refund(request, refund, yen(amount)), "refunded"),
    cancel: (request) => expectKind(acquirer.cancel(request), "cancelled"),
    async closeDay() {
      await clock.advance(dayMs);
    },
    settle,
    cutLine() {
      isCut = true;
    },
  };
});

/** What comes of an answer of the acquirer. */
async function read(fetch: (request: Request) => Promise<Response>): Promise<ClearingAnswer> {
  const clock = createFakeClock();
  const line = { fetch, baseUrl: "https://gateway.test", clientId: "SHOP_1", clock };
  return untilAnswered(clock, createClearingAps(line).rowsOf("2026-11-22"));
}
const reading = (body: BodyInit, init?: ResponseInit) => read(async () => new Response(body, init));

describe("a clearing file", () => {
  test("[REC-6] is asked for by day, in the protocol's own headers, and is not to be led astray", async () => {
    const sent: Request[] = [];
    await read(async (request) => {
      sent.push(request);
      return new Response(null, { status: 404 });
    });
    const [request] = sent;
    expect(request?.method).toBe("GET");
    expect(request?.url).toBe(
      "https://gateway.test/v1/settlements/clearing/SHOP_1/20261122/transactionItems.csv",
    );
    expect(request?.redirect).toBe("error");
    expect(request?.headers.get("Client-Id")).toBe("SHOP_1");
    expect(request?.headers.get("Request-Time")).toBe("2026-11-22T07:05:00.000Z");
    expect(request?.headers.get("Signature")).toMatch(/^algorithm=RSA256/);
  });

  test("[REC-6] is read row by row", async () => {
    const refund = {
      transactionType: "refund",
      transactionId: "B1",
      originalTransactionId: "P1",
      transactionRequestId: "F1",
      fee: "-18",
    };
    expect(await reading(file(lineOf({}), lineOf(refund)))).toEqual({
      kind: "rows",
      rows: [
        {
          type: "payment",
          id: "R1",
          transactionId: "P1",
          originalTransactionId: null,
          brandName: "Wallet, Inc.",
          amount: 1_000,
          fee: 18,
          at: "2026-11-22T15:05:00+08:00",
        },
        expect.objectContaining({
          type: "refund",
          id: "F1",
          originalTransactionId: "P1",
          fee: -18,
        }),
      ],
    });
  });

  const whole = file(lineOf({}));
  test.for<readonly [string, string]>([
    ["nothing", ""],
    ["HTML", "<!doctype html><title>Log in</title>"],
    ["no header", whole.slice(whole.indexOf("\r\n") + 2)],
    ["another header", whole.replace("pspName", "wallet")],
    ["a column more", file(`${lineOf({})},1`)],
    ["a column less", file(lineOf({}).slice(0, lineOf({}).lastIndexOf(",")))],
    ["no end", whole.replace("<END>\r\n", "")],
    ["an end cut short", whole.replace("<END>\r\n", "<EN")],
    ["an end in the middle", file(lineOf({}), "<END>", lineOf({ transactionId: "P2" }))],
    ["an empty line", file(lineOf({}), "")],
    ["a quote that never ends", file(lineOf({}).replace('Inc."', "Inc."))],
    ["a byte order mark", `\uFEFF${whole}`],
    ["a fee of half a yen", file(lineOf({ fee: "18.5" }))],
    ["half a yen", file(lineOf({ transactionAmountValue: "1000.5" }))],
    ["no yen", file(lineOf({ transactionAmountValue: "0" }))],
    ["less than nothing", file(lineOf({ transactionAmountValue: "-1000" }))],
    ["more than can be", file(lineOf({ transactionAmountValue: "9".repeat(11) }))],
    ["another currency", file(lineOf({ transactionCurrency: "CNY" }))],
    ["another settlement", file(lineOf({ settlementCurrency: "USD" }))],
    ["an unknown type", file(lineOf({ transactionType: "chargeback" }))],
    ["a payment of a payment", file(lineOf({ originalTransactionId: "P0" }))],
    ["a refund of nothing", file(lineOf({ transactionType: "refund" }))],
    ["no id", file(lineOf({ transactionRequestId: "" }))],
    ["an id with a line in it", file(lineOf({ transactionRequestId: '"R\n1"' }))],
    ["a time that is none", file(lineOf({ paymentTime: "yesterday" }))],
  ])("[REC-6] with %s is unreadable, all of it", async ([, text]) => {
    expect(await reading(whole)).toMatchObject({ kind: "rows" });
    expect(await reading(text)).toEqual({ kind: "unreadable" });
  });

  test("[REC-6] in another text encoding is unreadable", async () => {
    const bytes = new TextEncoder().encode(whole);
    bytes[bytes.length - 10] = 0xff;
    expect(await reading(bytes)).toEqual({ kind: "unreadable" });
  });

  test("[REC-6] longer than any day is unreadable and not read to its end", async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    expect(await reading(endless)).toEqual({ kind: "unreadable" });
    expect(pulled).toBeLessThan(20);
  });

  test.for([403, 500, 204, 302])("[REC-6] that comes as %d is no answer", async (status) => {
    expect(
      await reading(status === 500 ? whole : "", { status: status === 204 ? 500 : status }),
    ).toEqual({
      kind: "silent",
    });
  });

  test("[REC-6] that never comes is no answer after half a minute", async () => {
    expect(await read(() => new Promise(() => {}))).toEqual({ kind: "silent" });
  });

  test("[REC-6] names every column of the protocol once", () => {
    expect(new Set(header.split(",")).size).toBe(Object.keys(cells).length);
  });
});
