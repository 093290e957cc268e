import { describe, expect, test } from "vitest";
import {
  cashRecord,
  goods,
  jst,
  paymentFor,
  soldGoods,
  unpaidRecord,
  walletRecord,
  withRefunds,
} from "#testkit/paidSales.ts";
import type { SaleRecord } from "../journal/views.ts";
import { yen, zeroYen } from "../money/yen.ts";
import type { RefundId, RequestId } from "../payment/answers.ts";
import { instant, type Instant } from "../time/instant.ts";
import { dayMs } from "../time/jst.ts";
import { receiptPayment, refundTerms, wayBack } from "./wayBack.ts";

const paidAt = jst("2026-11-22 16:05");
const sale = soldGoods([goods("cup", 1_000, 2)], { at: paidAt });
const total = sale.totals.total;
const nextDay = jst("2026-11-23 16:05");

function paidWith(brand: string, at: Instant = paidAt): SaleRecord {
  return walletRecord(soldGoods([goods("cup", 1_000, 2)], { at }), { brand });
}

function way(record: SaleRecord, amount: number, now: Instant) {
  const found = wayBack(record, yen(amount), now);
  return found.ok ? found.value.by : found.error;
}

describe("the way back of all of it", () => {
  test.each([
    ["2026-11-22 16:05", "2026-11-23 01:15:00.000", "2026-11-23 01:15:00.001"],
    ["2026-11-23 00:30", "2026-11-23 01:15:00.000", "2026-11-23 01:15:00.001"],
    ["2026-11-23 01:00", "2026-11-24 01:15:00.000", "2026-11-24 01:15:00.001"],
  ])("[RFD-3] [RFD-5] of %s JST is a cancellation until %s", (at, last, after) => {
    const record = paidWith("Alipay", jst(at));
    expect(way(record, total, jst(last))).toBe("cancel");
    expect(way(record, total, jst(after))).toBe("refund");
    expect(refundTerms(record).cancelUntil).toBe(jst(last));
  });

  test("[RFD-5] goes by when the acquirer took the money, and by the receipt where it did not say", () => {
    const slow = walletRecord(sale, { paidAt: jst("2026-11-23 01:00") });
    expect(way(slow, total, jst("2026-11-24 01:15"))).toBe("cancel");
    const mute = walletRecord(sale, { paidAt: null, issuedAt: jst("2026-11-23 01:00") });
    expect(refundTerms(mute).cancelUntil).toBe(jst("2026-11-24 01:15"));
  });

  test("[RFD-3] is a refund where the wallet takes no cancellation once it is paid", () => {
    for (const brand of ["bKash", "DANA"]) {
      expect(way(paidWith(brand), total, paidAt)).toBe("refund");
      expect(refundTerms(paidWith(brand)).cancelUntil).toBeNull();
    }
  });

  test("[RFD-3] is a refund once a part has gone back, and so is every part", () => {
    const partly = withRefunds(paidWith("Alipay"), { amount: 500 });
    expect(way(partly, total - 500, paidAt)).toBe("refund");
    expect(way(paidWith("Alipay"), total - 1, paidAt)).toBe("refund");
    expect(refundTerms(partly)).toMatchObject({ left: total - 500, cancelUntil: null });
  });
});

describe("a wallet's own rules", () => {
  test("[RFD-4] whole or nothing", () => {
    const record = paidWith("Paytm");
    expect(way(record, 1_000, nextDay)).toEqual({ type: "wholeOnly" });
    expect(way(record, 1_000, paidAt)).toEqual({ type: "wholeOnly" });
    expect(way(record, total, nextDay)).toBe("refund");
    expect(refundTerms(record)).toMatchObject({ wholeOnly: true });
  });

  test("[RFD-4] once and never again, where refused refunds do not count", () => {
    const record = paidWith("Easypaisa");
    expect(refundTerms(record)).toMatchObject({ onceOnly: true });
    expect(refundTerms(paidWith("Alipay"))).toMatchObject({ onceOnly: false });
    expect(way(record, 1_000, nextDay)).toBe("refund");
    expect(way(withRefunds(record, { amount: 1_000 }), 1, nextDay)).toEqual({
      type: "noMoreRefunds",
    });
    const outcome = { state: "refused", at: nextDay, resultCode: "PROCESS_FAIL" } as const;
    expect(way(withRefunds(record, { amount: 1_000, outcome }), 1_000, nextDay)).toBe("refund");
  });

  test.each([
    ["Touch 'n Go", 30],
    ["Alipay", 365],
  ])("[RFD-4] %s pays back within %d days, to the millisecond", (brand, days) => {
    const record = paidWith(brand);
    const last = instant(paidAt + days * dayMs);
    expect(refundTerms(record).refundUntil).toBe(last);
    expect(way(record, total, last)).toBe("refund");
    expect(way(record, total, instant(last + 1))).toEqual({ type: "windowOver", days });
  });

  test.each([
    ["2026-11-23 23:29:59.999", "refund"],
    ["2026-11-23 23:30:00.000", "2026-11-24 00:30:00.000"],
    ["2026-11-24 00:00:00.000", "2026-11-24 00:30:00.000"],
    ["2026-11-24 00:29:59.999", "2026-11-24 00:30:00.000"],
    ["2026-11-24 00:30:00.000", "refund"],
  ])("[RFD-4] GCash at %s: %s", (now, expected) => {
    const answer = way(paidWith("GCash"), total, jst(now));
    expect(answer).toEqual(
      expected === "refund" ? expected : { type: "nightBlock", until: jst(expected) },
    );
  });

  test("[RFD-4] a cancellation knows no night", () => {
    expect(way(paidWith("GCash"), total, jst("2026-11-22 23:45"))).toBe("cancel");
  });
});

describe("a sale that was paid in cash", () => {
  test("[RFD-9] goes back out of the drawer, by no wallet's rules", () => {
    const record = cashRecord(sale, 5_000);
    expect(way(record, 1, instant(paidAt + 999 * dayMs))).toBe("cash");
    expect(refundTerms(record)).toEqual({
      left: total,
      onceOnly: false,
      wholeOnly: false,
      cancelUntil: null,
      refundUntil: null,
    });
    expect(receiptPayment(record)).toBeNull();
  });
});

describe("a sale that has nothing to give back now", () => {
  test("[RFD-3] was not paid", () => {
    expect(way(unpaidRecord(sale), total, paidAt)).toEqual({ type: "notPaid" });
  });

  test("[RFD-3] has a refund under way", () => {
    const record = paidWith("Alipay");
    const { refundRefused: _none, ...paid } = paymentFor(record.sale);
    const order = { id: "F_1" as RefundId, amount: yen(1), by: "refund", returned: null } as const;
    const refunding = { refunded: zeroYen, refund: order, tries: 1, awaiting: "answer" } as const;
    const attempts = [{ ...paid, status: "refunding", ...refunding } as const];
    expect(way({ ...record, attempts }, 1, paidAt)).toEqual({ type: "refundUnderWay" });
  });

  test("[LATE-3] is looked at by the payment of its receipt, not by one whose money is owed back", () => {
    const late = { ...paymentFor(sale, { request: "R_late" as RequestId }), refundOwed: true };
    const record = walletRecord(sale);
    const both = { ...record, attempts: [late, ...record.attempts] };
    expect(receiptPayment(both)).toBe(record.attempts[0]);
    const inCash = { ...cashRecord(sale), attempts: [late] };
    expect(way(inCash, total, paidAt)).toBe("cash");
    expect(way({ ...unpaidRecord(sale), attempts: [late] }, total, paidAt)).toEqual({
      type: "notPaid",
    });
  });
});
