import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Ledger, PaymentRow } from "./ledger.ts";
import { createLedgerDatabase } from "./ledgerDatabase.ts";
import { createIndexedDbLedger } from "./ledgerIndexedDb.ts";
import { createMemoryLedger } from "./ledgerMemory.ts";
import { keyPairIn, publicHalf } from "./notify/keys.ts";
import { afternoon, createCaller, scenarioCode } from "./testCaller.ts";
import { createNotifiedWorld } from "./testMerchant.ts";

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
  clientId: "TEST_CLIENT",
  notifyUrl: null,
  createdAt: 1,
  paidAt: 1,
  cancelledAt: null,
  turn: null,
  notices: [],
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

describe.for([
  ["in memory", createMemoryLedger],
  ["in IndexedDB", createIndexedDbLedger],
] as const)("the errands of a ledger %s", ([, createLedger]) => {
  const notice = { says: "SUCCESS", fault: null, tries: 0, acceptedAt: null } as const;
  const told = { ...paid, notifyUrl: "https://shop.test/" };

  test("[MOCK-7] are those of the orders that have somebody to tell, the soonest first", async () => {
    const ledger = createLedger();
    expect(await ledger.nextErrandAt()).toBeNull();
    await put(ledger, { ...told, turn: { at: 90, outcome: "SUCCESS" } });
    await put(ledger, {
      ...told,
      paymentRequestId: "R2",
      paymentId: "P2",
      turn: { at: 70, outcome: "SUCCESS" },
      notices: [
        { ...notice, at: null },
        { ...notice, at: 40 },
      ],
    });
    await put(ledger, {
      ...paid,
      paymentRequestId: "R3",
      paymentId: "P3",
      turn: { at: 10, outcome: "SUCCESS" },
    });
    expect(await ledger.nextErrandAt()).toBe(40);
    expect(await ledger.errandsDue(39)).toEqual([]);
    expect(await ledger.errandsDue(90)).toEqual(["R2", "R1"]);
    expect(await ledger.all()).toHaveLength(3);
  });

  test("[MOCK-7] are gone when they are done", async () => {
    const ledger = createLedger();
    await put(ledger, { ...told, notices: [{ ...notice, at: 5 }] });
    await put(ledger, { ...told, notices: [{ ...notice, at: null }] });
    expect(await ledger.nextErrandAt()).toBeNull();
    expect(await ledger.errandsDue(5)).toEqual([]);
  });
});

describe("a ledger from before anybody was notified", () => {
  const { clientId: _c, notifyUrl: _u, turn: _t, notices: _n, ...old } = paid;
  const waiting = {
    ...old,
    paymentRequestId: "R2",
    paymentId: "P2",
    state: "inProcess",
    resultCode: "PAYMENT_IN_PROCESS",
    createdAt: afternoon,
    paidAt: null,
  };
  const fence = { kind: "fence", paymentRequestId: "R3", cancelledAt: 1 };

  beforeEach(async () => {
    const database = await openDB("mock-acquirer", 1, {
      upgrade(first) {
        const orders = first.createObjectStore("orders", { keyPath: "paymentRequestId" });
        orders.createIndex("byPaymentId", "paymentId");
        orders.createIndex("byLastFour", "codeLastFour");
      },
    });
    for (const row of [old, waiting, fence]) await database.put("orders", row);
    database.close();
  });

  test("[MOCK-3] keeps all its orders, which have nobody to tell", async () => {
    const ledger = createIndexedDbLedger();
    const nobody = { clientId: null, notifyUrl: null };
    expect(await read(ledger, "R1")).toEqual({ ...paid, ...nobody });
    expect(await read(ledger, "R2")).toMatchObject({ ...waiting, ...nobody, notices: [] });
    expect(await read(ledger, "R3")).toEqual(fence);
    expect(await ledger.nextErrandAt()).toBeNull();
  });

  test("[MOCK-11] closes what nobody paid in time", async () => {
    const caller = createCaller({ ledger: createIndexedDbLedger() });
    caller.timePasses(10 * 60_000);
    expect(await caller.inquire("R2")).toMatchObject({
      paymentResult: { resultCode: "ORDER_IS_CLOSED" },
    });
  });
});

describe("the key of notifications", () => {
  test("[MOCK-12] is the same after a reload, and its private half cannot be read", async () => {
    const before = await keyPairIn(createLedgerDatabase());
    const after = await keyPairIn(createLedgerDatabase());
    expect(await publicHalf(after)).toEqual(await publicHalf(before));
    expect(after.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("jwk", after.privateKey)).rejects.toThrow();
  });

  test("[MOCK-12] is one, even when two pages make it at the same time", async () => {
    const pages = [createLedgerDatabase(), createLedgerDatabase()];
    const [one, other] = await Promise.all(
      pages.map(async (page) => publicHalf(await keyPairIn(page))),
    );
    expect(one).toEqual(other);
    expect(await publicHalf(await keyPairIn(createLedgerDatabase()))).toEqual(one);
  });

  test("[MOCK-12] is shown to the merchant without its private half", async () => {
    const key = await createCaller().mock.publicKey();
    expect(key).toMatchObject({ kty: "RSA", alg: "RS256", e: "AQAB" });
    expect(Buffer.from(String(key.n), "base64url")).toHaveLength(256);
    for (const secret of ["d", "p", "q", "dp", "dq", "qi"]) expect(key).not.toHaveProperty(secret);
  });

  test("[MOCK-7] signs what an earlier page has left to tell", async () => {
    const page = () => {
      const database = createLedgerDatabase();
      return { ledger: createIndexedDbLedger(database), keys: () => keyPairIn(database) };
    };
    const before = createNotifiedWorld(page());
    await before.pay(scenarioCode("0001"));
    const after = createNotifiedWorld({ ...page(), start: before.clock.now() });
    await after.clock.advance(60_000);
    expect(after.found).toMatchObject([{ signature: "good", says: "S SUCCESS" }]);
    expect(before.found).toEqual([]);
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
