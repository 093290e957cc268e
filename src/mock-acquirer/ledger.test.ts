import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { deleteDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Ledger, PaymentRow } from "./ledger.ts";
import { createIndexedDbLedger } from "./ledgerIndexedDb.ts";
import { createMemoryLedger } from "./ledgerMemory.ts";
import { createCaller, scenarioCode } from "./testCaller.ts";

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  return () => vi.unstubAllGlobals();
});

const paid: PaymentRow = {
  kind: "payment",
  paymentRequestId: "R1",
  paymentId: "P1",
  amount: "1500",
  codeDigest: "d1",
  codeLastFour: "0061",
  scenario: "0061",
  walletBrandName: "TrueMoney",
  state: "paid",
  resultCode: "SUCCESS",
  createdAt: 1,
  paidAt: 1,
  cancelledAt: null,
  pays: 1,
  inquiries: 0,
  cancels: 0,
  refunds: [],
};

function put(ledger: Ledger, row: PaymentRow): Promise<null> {
  return ledger.change(row.paymentRequestId, () => ({ row, answer: null }));
}

function read(ledger: Ledger, id: string) {
  return ledger.change(id, (row) => ({ row: null, answer: row }));
}

describe.for([
  ["in memory", createMemoryLedger],
  ["in IndexedDB", createIndexedDbLedger],
] as const)("a ledger %s", ([, createLedger]) => {
  let ledger: Ledger;
  beforeEach(() => {
    ledger = createLedger();
  });

  test("[MOCK-2] gives back the row that was put, and null where there is none", async () => {
    await put(ledger, paid);
    expect(await read(ledger, "R1")).toEqual(paid);
    expect(await read(ledger, "R2")).toBeNull();
  });

  test("[MOCK-2] lets nothing come between reading and writing", async () => {
    await put(ledger, paid);
    const countOne = () =>
      ledger.change("R1", (row) => {
        const counted = { ...(row as PaymentRow) };
        return { row: { ...counted, inquiries: counted.inquiries + 1 }, answer: null };
      });
    await Promise.all(Array.from({ length: 20 }, countOne));
    expect(await read(ledger, "R1")).toMatchObject({ inquiries: 20 });
  });

  test("[MOCK-2] changes nothing when the decision throws", async () => {
    await put(ledger, paid);
    const failing = ledger.change("R1", () => {
      throw new Error("our own bug");
    });
    await expect(failing).rejects.toThrow();
    expect(await read(ledger, "R1")).toEqual(paid);
  });

  test("[MOCK-2] finds a request id by the acquirer's own number", async () => {
    await put(ledger, paid);
    expect(await ledger.requestIdOf("P1")).toBe("R1");
    expect(await ledger.requestIdOf("P2")).toBeNull();
  });

  test("[MOCK-5] finds payments by the end of their code", async () => {
    await put(ledger, paid);
    await put(ledger, { ...paid, paymentRequestId: "R2", paymentId: "P2", codeLastFour: "0001" });
    await ledger.change("R3", () => ({
      row: { kind: "fence", paymentRequestId: "R3", cancelledAt: 1 },
      answer: null,
    }));
    expect(await ledger.paymentsEnding("0061")).toEqual([paid]);
  });
});

describe("the acquirer after the page was reloaded", () => {
  test("[MOCK-3] still knows what was paid and what was cancelled", async () => {
    const before = createCaller({ ledger: createIndexedDbLedger() });
    const firstAnswer = await before.pay(scenarioCode("0001"), { id: "R1" });
    await before.cancel("R2");

    const after = createCaller({ ledger: createIndexedDbLedger() });
    expect(await after.pay(scenarioCode("0001"), { id: "R1" })).toEqual(firstAnswer);
    expect(await after.pay(scenarioCode("0001"), { id: "R2" })).toMatchObject({
      result: { resultCode: "ORDER_IS_CANCELED" },
    });
  });

  test("[MOCK-3] gives its database up to who deletes it, and begins a new one", async () => {
    const caller = createCaller({ ledger: createIndexedDbLedger() });
    await caller.pay(scenarioCode("0001"));
    await deleteDB("mock-acquirer");
    expect(await caller.inquire()).toMatchObject({ result: { resultCode: "ORDER_NOT_EXIST" } });
  });

  test("[MOCK-3] an answer that cannot be kept is not given", async () => {
    vi.stubGlobal("indexedDB", {
      open() {
        throw new DOMException("no database today", "UnknownError");
      },
    });
    const caller = createCaller({ ledger: createIndexedDbLedger() });
    await expect(caller.pay(scenarioCode("0001"))).rejects.toThrow("no database today");
    vi.stubGlobal("indexedDB", new IDBFactory());
    expect(await caller.pay(scenarioCode("0001"))).toMatchObject({ paymentId: expect.any(String) });
  });
});
