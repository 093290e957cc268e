import { beforeEach, describe, expect, test } from "vitest";
import { feeOf } from "./books/clearingFile.ts";
import { createMemoryLedger } from "./ledgerMemory.ts";
import { createCaller, payBody, properHeaders, scenarioCode } from "./testCaller.ts";

const base = "https://acquirer.test";
const { "Content-Type": _, ...readHeaders } = properHeaders;
const pays = scenarioCode("0001");
const minuteMs = 60_000;
const header =
  "settlementBatchId,customerId,transactionId,originalTransactionId,transactionRequestId," +
  "paymentMethodType,pspName,transactionType,paymentTime,settlementTime,productCode," +
  "transactionAmountValue,transactionCurrency,settlementAmountValue,settlementCurrency," +
  "quoteCurrencyPair,quotePrice,fee";

/** A world at three in the afternoon of 22 November, Japan time. */
let caller: ReturnType<typeof createCaller>;
beforeEach(() => {
  caller = createCaller();
});

function read(path: string, headers: Record<string, string> = readHeaders): Promise<Response> {
  return caller.mock.fetch(new Request(`${base}${path}`, { headers }));
}

function filePath(day = "20261122", clientId = "TEST_CLIENT"): string {
  return `/v1/settlements/clearing/${clientId}/${day}/transactionItems.csv`;
}

/** The acquirer's clock shows this time of its own time zone from now on. */
function itBecomes(at: string): void {
  caller.timePasses(Date.parse(`${at}+08:00`) - caller.now());
}

/** The rows of a day's file by column, without the first line and the last. */
async function items(day?: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const response = await read(filePath(day));
  expect(response.status).toBe(200);
  const lines = (await response.text()).split("\r\n");
  expect(lines.slice(-2)).toEqual(["<END>", ""]);
  const names = String(lines[0]).split(",");
  return lines.slice(1, -2).map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, n) => [name, String(cells[n])]));
  });
}

const brief = (rows: readonly Readonly<Record<string, string>>[]) =>
  rows.map(
    (row) =>
      `${row["transactionType"]} ${row["transactionRequestId"]} ${row["transactionAmountValue"]}`,
  );

describe("the daily file", () => {
  test("[MOCK-9] lists what was paid and what went back, each in the day it happened", async () => {
    const { paymentId } = await caller.pay(pays);
    itBecomes("2026-11-23T10:00:00");
    const { refundId } = await caller.refund("F1", "500");
    itBecomes("2026-11-24T00:16:00");
    const [batch] = (await items()).map((row) => row["settlementBatchId"]);
    expect(await (await read(filePath())).text()).toBe(
      [
        header,
        `${batch},,${String(paymentId)},,R1,CONNECT_WALLET,TrueMoney,payment,` +
          "2026-11-22T14:00:00+08:00,2026-11-23T00:15:00+08:00,IN_STORE_PAYMENT," +
          "1500,JPY,1500,JPY,,,27",
        "<END>\r\n",
      ].join("\r\n"),
    );
    expect(await items("20261123")).toEqual([
      expect.objectContaining({
        transactionId: refundId,
        originalTransactionId: paymentId,
        transactionRequestId: "F1",
        transactionType: "refund",
        paymentTime: "2026-11-23T10:00:00+08:00",
        transactionAmountValue: "500",
        fee: "-9",
      }),
    ]);
  });

  test.for([
    ["2026-11-22T23:59:59", 404],
    ["2026-11-23T00:15:00", 404],
    ["2026-11-23T00:15:01", 200],
    ["2027-11-23T00:00:00", 200],
  ] as const)("[MOCK-9] of the 22nd at %s is answered %i", async ([at, status]) => {
    itBecomes(at);
    const response = await read(filePath());
    expect(response.status).toBe(status);
    const type = status === 200 ? "text/csv; charset=UTF-8" : "application/json; charset=UTF-8";
    expect(response.headers.get("Content-Type")).toBe(type);
    if (status === 404) {
      const result = { resultCode: "FILE_NOT_EXIST", resultStatus: "F" };
      expect(await response.json()).toMatchObject({ result });
    }
  });

  test("[MOCK-9] of a day without sales has its first line and its last", async () => {
    itBecomes("2026-11-23T00:16:00");
    expect(await (await read(filePath())).text()).toBe(`${header}\r\n<END>\r\n`);
  });

  test.for([["20261131"], ["20261301"], ["20260229"], ["00000000"]])(
    "[MOCK-9] of a day no calendar has does not exist: %s",
    async ([day]) => {
      itBecomes("2028-01-01T00:00:00");
      expect((await read(filePath(day))).status).toBe(404);
    },
  );

  test("[MOCK-9] begins and ends with the acquirer's own day", async () => {
    for (const [id, at] of [
      ["R1", "2026-11-22T23:59:59"],
      ["R2", "2026-11-23T00:00:00"],
      ["R3", "2026-11-23T23:59:59"],
      ["R4", "2026-11-24T00:00:00"],
    ] as const) {
      itBecomes(at);
      await caller.pay(pays, { id });
    }
    itBecomes("2026-11-25T00:00:00");
    expect(brief(await items("20261123"))).toEqual(["payment R2 1500", "payment R3 1500"]);
  });

  test("[MOCK-9] knows nothing of what is cancelled, declined, unpaid or refused to go back", async () => {
    await caller.pay(pays, { id: "R1" });
    await caller.cancel("R1");
    await caller.pay(scenarioCode("0013"), { id: "R2" });
    await caller.pay(scenarioCode("0003"), { id: "R3" });
    await caller.cancel("R4");
    await caller.pay(scenarioCode("0033"), { id: "R5" });
    await caller.cancel("R5");
    await caller.pay(scenarioCode("0044"), { id: "R6" });
    await caller.refund("F1", "100", "R6");
    await caller.pay(scenarioCode("0041"), { id: "R7" });
    await caller.refund("F2", "100", "R7");
    itBecomes("2026-11-23T00:16:00");
    expect(brief(await items()).toSorted()).toEqual(["payment R6 1500", "payment R7 1500"]);
  });

  test("[MOCK-9] has a payment that was taken although it was cancelled", async () => {
    await caller.pay(scenarioCode("0057"));
    await caller.cancel();
    itBecomes("2026-11-23T00:16:00");
    expect(brief(await items())).toEqual(["payment R1 1500"]);
  });

  test("[MOCK-9] is the client's own", async () => {
    await caller.pay(pays, { id: "R1" });
    await caller.send("pay", payBody(pays, { id: "R2" }), {
      headers: { ...properHeaders, "Client-Id": "OTHER_CLIENT" },
    });
    itBecomes("2026-11-23T00:16:00");
    expect(brief(await items())).toEqual(["payment R1 1500"]);
    expect((await read(filePath("20261122", "OTHER_CLIENT"))).status).toBe(403);
  });

  test("[MOCK-9] has what was paid before it was kept who asked", async () => {
    const ledger = createMemoryLedger();
    caller = createCaller({ ledger });
    await caller.pay(pays);
    await ledger.change("R1", (row) => ({
      row: row?.kind === "payment" ? { ...row, clientId: null } : row,
      answer: null,
    }));
    itBecomes("2026-11-23T00:16:00");
    expect(brief(await items())).toEqual(["payment R1 1500"]);
  });

  test.for([
    ["Client-Id", "INVALID_CLIENT"],
    ["Request-Time", "PARAM_ILLEGAL"],
    ["Signature", "INVALID_SIGNATURE"],
  ] as const)("[MOCK-9] is not given without the header %s", async ([name, code]) => {
    itBecomes("2026-11-23T00:16:00");
    const response = await read(filePath(), { ...readHeaders, [name]: "" });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ result: { resultCode: code } });
  });

  test("[MOCK-9] keeps apart what a table's own signs would join", async () => {
    const ledger = createMemoryLedger();
    caller = createCaller({ ledger });
    await caller.pay(pays);
    await ledger.change("R1", (row) => ({
      row: row?.kind === "payment" ? { ...row, walletBrandName: 'A "wallet",\nB' } : row,
      answer: null,
    }));
    itBecomes("2026-11-23T00:16:00");
    expect(await (await read(filePath())).text()).toContain(',"A ""wallet"",\nB",payment,');
  });

  test.for([
    [27n, 0n],
    [28n, 1n],
    [83n, 1n],
    [84n, 2n],
    [250n, 5n],
    [1_500n, 27n],
    [99_999_999n, 1_800_000n],
  ] as const)("[MOCK-9] takes for %s yen a fee of %s", ([yen, fee]) => {
    expect(feeOf(yen)).toBe(fee);
  });
});

describe("a daily file with faults", () => {
  const isOurs = (row: Readonly<Record<string, string>>) =>
    String(row["transactionRequestId"]).startsWith("R");
  const pay = async (number: string, id: string) =>
    void (await caller.pay(scenarioCode(number), { id }));

  test("[MOCK-9] differs from what was said in just the sales that ask for it", async () => {
    const numbers = ["0001", "0081", "0082", "0083", "0084", "0001"];
    for (const [n, number] of numbers.entries()) await pay(number, `R${n}`);
    itBecomes("2026-11-23T00:16:00");
    const rows = await items();
    expect(brief(rows.filter((row) => isOurs(row))).sort()).toEqual([
      "payment R0 1500",
      "payment R2 1501",
      "payment R3 1500",
      "payment R4 1500",
      "payment R5 1500",
    ]);
    const strangers = rows.filter((row) => !isOurs(row));
    expect(strangers).toMatchObject([
      { transactionType: "payment", transactionAmountValue: "1500", originalTransactionId: "" },
    ]);
    expect(new Set(rows.map((row) => row["transactionId"])).size).toBe(rows.length);
  });

  test("[MOCK-9] says nothing of a payment that was cancelled or refused for another reason", async () => {
    for (const number of ["0081", "0082", "0084"]) {
      await pay(number, `R${number}`);
      await caller.cancel(`R${number}`);
    }
    caller.mock.issueCode(scenarioCode("0083"));
    caller.timePasses(2 * minuteMs);
    await pay("0083", "R0083");
    itBecomes("2026-11-23T00:16:00");
    expect(await items()).toEqual([]);
  });
});

describe("the ledger for auditors", () => {
  test("[MOCK-10] holds every order with all that happened to it, by id", async () => {
    await caller.pay(pays, { id: "R2" });
    await caller.refund("F1", "500", "R2");
    await caller.cancel("R1");
    await caller.pay(scenarioCode("0013"), { id: "R10" });
    const response = await read("/mock/ledger.json", {});
    const told = (await response.json()) as Readonly<Record<string, unknown>>;
    expect(told).toMatchObject({
      format: "noren mock ledger",
      version: 1,
      orders: [
        { kind: "fence", paymentRequestId: "R1" },
        { kind: "payment", paymentRequestId: "R10", state: "refused", refunds: [] },
        {
          kind: "payment",
          paymentRequestId: "R2",
          state: "paid",
          amount: "1500",
          refunds: [{ refundRequestId: "F1", amount: "500", resultCode: "SUCCESS" }],
        },
      ],
    });
    expect(response.headers.get("Content-Type")).toBe("application/json; charset=UTF-8");
  });

  test("[MOCK-10] shows neither a code nor what could be compared with one", async () => {
    await caller.pay(pays);
    const text = await (await read("/mock/ledger.json")).text();
    expect(text).toContain('"codeLastFour":"0001"');
    expect(text).not.toContain("Digest");
    expect(text).not.toMatch(/[0-9a-f]{64}/);
    expect(text).not.toContain(pays.slice(0, 12));
  });

  test("[MOCK-10] shows an order as it stands by now", async () => {
    await caller.pay(scenarioCode("0003"));
    caller.timePasses(10 * minuteMs);
    const text = await (await read("/mock/ledger.json")).text();
    expect(text).toContain('"resultCode":"ORDER_IS_CLOSED"');
  });

  test("[MOCK-1] is the only book of its kind", async () => {
    const response = await read("/mock/other.json");
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ result: { resultCode: "NO_INTERFACE_DEF" } });
  });
});
