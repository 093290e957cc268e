import { describe, expect, test } from "vitest";
import {
  cashRecord,
  goods,
  jst,
  refundDone,
  soldGoods,
  walletRecord,
  withRefunds,
} from "#testkit/paidSales.ts";
import type { SaleRecord } from "../journal/views.ts";
import type { RefundId, RequestId } from "../payment/answers.ts";
import { defaultShopSettings } from "../settings/shopSettings.ts";
import { refundSlipOf } from "./refundSlip.ts";

const [first, second] = ["F_1" as RefundId, "F_2" as RefundId];
const sale = soldGoods([goods("mug", 550, 2), goods("yoghurt", 108, 3, "food")], {
  discount: 142,
  at: jst("2026-11-22 16:05"),
});
const sold = walletRecord(sale, { brand: "AlipayHK" });
const yoghurts = { amount: 194, returned: [{ key: "yoghurt", quantity: 2 }] };

describe("the slip of a refund", () => {
  test("[RFD-8] holds all that a qualified return invoice must", () => {
    expect(sale.totals.total).toBe(1_282);
    const record = withRefunds(sold, yoghurts);
    expect(refundSlipOf(record, first, "original")).toEqual({
      form: "qualified",
      issuer: {
        name: defaultShopSettings.shopName,
        address: defaultShopSettings.address,
        phone: defaultShopSettings.phone,
        registrationNumber: "T7000012050002",
      },
      number: "20261123-R0001",
      copyNumber: null,
      returnedAt: "2026-11-23 10:00",
      soldAt: "2026-11-22 16:05",
      receiptNumber: "20261122-0001",
      toCustomer: 194,
      toFunders: [],
      goods: [
        {
          key: "yoghurt",
          name: { ja: "yoghurt", en: "yoghurt", zh: "yoghurt" },
          quantity: 2,
          // Two thirds of the ¥292 that were paid for three.
          amount: 194,
          reduced: true,
        },
      ],
      amount: 194,
      rates: [{ rate: 8, reduced: true, gross: 194, discount: 0, net: 194, tax: 14 }],
      legendNeeded: true,
      way: {
        by: "wallet",
        brandName: "AlipayHK",
        reference: "****2345",
        abroad: true,
        charged: null,
      },
    });
  });

  test("[RFD-8] names the rates of an amount, and no goods", () => {
    const record = withRefunds(sold, { amount: 128 });
    const slip = refundSlipOf(record, first, "original");
    expect(slip.goods).toBeNull();
    expect(slip.rates.map(({ rate, net, tax }) => [rate, net, tax])).toEqual([
      [10, 99, 9],
      [8, 29, 2],
    ]);
  });

  test("[RFD-8] needs the legend only where a reduced rate is on it", () => {
    const mugs = withRefunds(sold, { amount: 495, returned: [{ key: "mug", quantity: 1 }] });
    expect(refundSlipOf(mugs, first, "original").legendNeeded).toBe(false);
  });

  test("[RFD-8] of a second refund counts on from the first", () => {
    const one = { returned: [{ key: "mug", quantity: 1 }], amount: 495 };
    const record = withRefunds(sold, one, one);
    const taxes = [first, second].map((id) => refundSlipOf(record, id, "original").rates[0]?.tax);
    expect(taxes).toEqual([45, 45]);
    expect(refundSlipOf(record, second, "original").goods?.[0]?.amount).toBe(495);
  });

  test("[RFD-8] of a shop without a registration number is no invoice", () => {
    const issuer = { ...defaultShopSettings, registrationNumber: null };
    const record: SaleRecord = { ...sold, receipt: sold.receipt && { ...sold.receipt, issuer } };
    const slip = refundSlipOf(withRefunds(record, yoghurts), first, "original");
    expect([slip.form, slip.issuer.registrationNumber]).toEqual(["plain", null]);
  });

  test("[RFD-8] [RFD-9] of a cash sale says that it went back in cash", () => {
    const record = withRefunds(cashRecord(sale), yoghurts);
    expect(refundSlipOf(record, first, "original").way).toEqual({ by: "cash" });
  });
});

describe("a slip that must not exist", () => {
  test("[RFD-8] is refused for a refund that is not done, or of nobody", () => {
    const refused = { state: "refused", at: sale.at, resultCode: "PROCESS_FAIL" } as const;
    for (const outcome of [{ state: "asked" } as const, refused]) {
      const record = withRefunds(sold, { ...yoghurts, outcome });
      expect(() => refundSlipOf(record, first, "original")).toThrow("not done");
    }
    expect(() => refundSlipOf(sold, first, "original")).toThrow("not done");
    const record = { ...withRefunds(sold, yoghurts), receipt: null };
    expect(() => refundSlipOf(record, first, "original")).toThrow("not done");
  });

  test("[RFD-8] is refused for money of another payment than the receipt's", () => {
    const record = withRefunds(sold, yoghurts);
    const request = "R_other" as RequestId;
    const refunds = record.refunds.map((refund) => ({ ...refund, request }));
    expect(() => refundSlipOf({ ...record, refunds }, first, "original")).toThrow("not of");
  });

  test("[RFD-8] is refused as a reissue that the journal does not know", () => {
    const record = withRefunds(sold, yoghurts);
    expect(() => refundSlipOf(record, first, "reissue")).toThrow("no reissue");
    const outcome = { ...refundDone, copies: 2 };
    const copied = withRefunds(sold, { ...yoghurts, outcome });
    expect(refundSlipOf(copied, first, "reissue").copyNumber).toBe(2);
    expect(refundSlipOf(copied, first, "original").copyNumber).toBeNull();
  });
});
