import { beforeEach, describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import type { PayOrder } from "#ports/acquirer.ts";
import { type AcquirerBooks, type Book, netOf, openBooks } from "./acquirerBooks.ts";
import { cancelEnds, nightEndsIn, routingOf } from "./acquirerWallets.ts";
import { bareStage } from "./bareStage.ts";
import type { FaultId } from "./faults.ts";

const request = "P_1" as RequestId;

function orderOf(brand: WalletBrand): PayOrder {
  const code = `281${routingOf(brand, true)}000000000100000000`;
  return { request, amount: yen(1_500), code, reference: "S_1", description: "" };
}

const order = orderOf("Alipay");
const afternoon = Date.UTC(2026, 10, 22, 7, 5);

/** Books at a moment, in which the wallet behind every code does one thing. */
function booksAt(at: number, wallet: FaultId | null = null) {
  const announced: Book[] = [];
  const stage = { ...bareStage("wallet", wallet), trueTime: () => at };
  return { stage, announced, acquirer: openBooks(stage, (book) => announced.push(book)) };
}

function netIn({ books }: AcquirerBooks): number {
  return [...books.values()].reduce((sum, book) => sum + netOf(book), 0);
}

function back({ refund }: AcquirerBooks, id: string, amount: number): string | null {
  return refund(request, id as RefundId, yen(amount), false);
}

describe("the simulated acquirer", () => {
  let acquirer: AcquirerBooks;
  let announced: readonly Book[];

  beforeEach(() => {
    ({ acquirer, announced } = booksAt(afternoon));
  });

  test("captures one request once, however often it arrives, and tells of it once", () => {
    acquirer.pay(order);
    expect(acquirer.pay(order).state).toBe("paid");
    expect(netIn(acquirer)).toBe(1_500);
    expect(announced.map(({ state }) => state)).toEqual(["paid"]);
  });

  test("takes a code under one request only", () => {
    acquirer.pay(order);
    const other = acquirer.pay({ ...order, request: "P_2" as RequestId });
    expect([other.state, other.code]).toEqual(["refused", "INVALID_CODE"]);
    expect(netIn(acquirer)).toBe(1_500);
  });

  test("pays back what it cancels, and lets nothing be paid after a cancellation", () => {
    acquirer.pay(order);
    expect(acquirer.cancel(request)).toBeNull();
    expect(netIn(acquirer)).toBe(0);

    const { acquirer: fenced } = booksAt(afternoon);
    fenced.cancel(request);
    expect(fenced.pay(order).state).toBe("cancelled");
    expect(netIn(fenced)).toBe(0);
  });

  test("knows nothing of a request that never arrived", () => {
    expect(acquirer.inquire(request)).toBeNull();
  });

  test("lets a customer confirm when asked the second time", () => {
    const { acquirer: waiting } = booksAt(afternoon, "confirmsAfterInquiries");
    waiting.pay(order);
    expect(waiting.inquire(request)?.state).toBe("open");
    expect(waiting.inquire(request)?.state).toBe("paid");
  });

  test("breaks its word only where a fault says so, and once", () => {
    const { acquirer: liar, stage } = booksAt(afternoon, "capturesAfterCancel");
    liar.pay(order);
    liar.cancel(request);
    expect(netIn(liar)).toBe(0);
    for (let next = stage.agenda.next(); next; next = stage.agenda.next()) next.act();
    expect(netIn(liar)).toBe(1_500);
    expect(liar.books.get(request)?.brokeWord).toBe(true);
    liar.cancel(request);
    expect(stage.agenda.next()).toBeNull();
  });

  test("never pays back more than it captured, nor twice under one id, nor what it refused", () => {
    acquirer.pay(order);
    expect([
      back(acquirer, "R_1", 1_000),
      back(acquirer, "R_1", 1_000),
      back(acquirer, "R_2", 501),
    ]).toEqual([null, null, "REFUND_AMOUNT_EXCEED"]);
    expect(netIn(acquirer)).toBe(500);
    expect(back(acquirer, "R_2", 500)).toBe("REFUND_AMOUNT_EXCEED");
    expect(netIn(acquirer)).toBe(500);
  });
});

describe("the rules of a simulated wallet", () => {
  const paidWith = (brand: WalletBrand, at = afternoon) => {
    const { acquirer } = booksAt(at);
    acquirer.pay(orderOf(brand));
    return acquirer;
  };

  test("cancel all, only what is unpaid, or nothing, until 01:15 in Japan", () => {
    expect(paidWith("Alipay").cancel(request)).toBeNull();
    expect(paidWith("bKash").cancel(request)).toBe("refused");
    expect(paidWith("DANA").cancel(request)).toBe("refused");
    const { acquirer: unpaid } = booksAt(afternoon, "neverConfirms");
    unpaid.pay(orderOf("bKash"));
    expect(unpaid.cancel(request)).toBeNull();
    expect(cancelEnds(afternoon)).toBe(Date.UTC(2026, 10, 22, 16, 15));
    expect(cancelEnds(Date.UTC(2026, 10, 22, 15, 59))).toBe(Date.UTC(2026, 10, 22, 16, 15));
    expect(cancelEnds(Date.UTC(2026, 10, 22, 16, 0))).toBe(Date.UTC(2026, 10, 23, 16, 15));
  });

  test("pay back once, wholly, or not at night", () => {
    const once = paidWith("Easypaisa");
    expect(back(once, "R_1", 500)).toBeNull();
    expect(back(once, "R_2", 500)).toBe("MULTIPLE_REFUNDS_NOT_SUPPORTED");
    expect(back(paidWith("Paytm"), "R_1", 500)).toBe("PARTIAL_REFUNDS_NOT_SUPPORTED");
    const night = Date.UTC(2026, 10, 22, 14, 45);
    expect(back(paidWith("GCash", night), "R_1", 500)).toBe("BUSINESS_NOT_SUPPORT");
    expect(back(paidWith("GCash"), "R_1", 500)).toBeNull();
    expect(nightEndsIn("GCash", night)).toBe(45 * 60_000);
    expect(nightEndsIn("Alipay", night)).toBe(0);
  });
});
