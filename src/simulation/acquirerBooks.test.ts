import { beforeEach, describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import type { PayOrder } from "#ports/acquirer.ts";
import { type AcquirerBooks, netOf, openBooks } from "./acquirerBooks.ts";
import { bareStage } from "./bareStage.ts";

const request = "P_1" as RequestId;
const order: PayOrder = {
  request,
  amount: yen(1_500),
  code: "281910000000000100000000",
  reference: "S_1",
  description: "",
};

function netIn({ books }: AcquirerBooks): number {
  return [...books.values()].reduce((sum, book) => sum + netOf(book), 0);
}

describe("the simulated acquirer", () => {
  let acquirer: AcquirerBooks;

  beforeEach(() => {
    acquirer = openBooks(bareStage("wallet", null));
  });

  test("captures one request once, however often it arrives", () => {
    acquirer.pay(order);
    expect(acquirer.pay(order).state).toBe("paid");
    expect(netIn(acquirer)).toBe(1_500);
  });

  test("takes a code under one request only", () => {
    acquirer.pay(order);
    const other = acquirer.pay({ ...order, request: "P_2" as RequestId });
    expect([other.state, other.code]).toEqual(["refused", "INVALID_CODE"]);
    expect(netIn(acquirer)).toBe(1_500);
  });

  test("pays back what it cancels, and lets nothing be paid after a cancellation", () => {
    acquirer.pay(order);
    expect(acquirer.cancel(request).state).toBe("cancelled");
    expect(netIn(acquirer)).toBe(0);

    const fenced = openBooks(bareStage("wallet", null));
    fenced.cancel(request);
    expect(fenced.pay(order).state).toBe("cancelled");
    expect(netIn(fenced)).toBe(0);
  });

  test("knows nothing of a request that never arrived", () => {
    expect(acquirer.inquire(request)).toBeNull();
  });

  test("lets a customer confirm when asked the second time", () => {
    const waiting = openBooks(bareStage("wallet", "confirmsAfterInquiries"));
    waiting.pay(order);
    expect(waiting.inquire(request)?.state).toBe("open");
    expect(waiting.inquire(request)?.state).toBe("paid");
  });

  test("never pays back more than it captured, nor twice under one id", () => {
    acquirer.pay(order);
    const refund = (id: string, amount: number) =>
      acquirer.refund(request, id as RefundId, yen(amount));
    expect([refund("R_1", 1_000), refund("R_1", 1_000), refund("R_2", 501)]).toEqual([
      "done",
      "done",
      "tooMuch",
    ]);
    expect(netIn(acquirer)).toBe(500);
  });
});
