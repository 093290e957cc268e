import { describe, expect, test } from "vitest";
import { paymentFor, soldGoods, goods } from "#testkit/paidSales.ts";
import { follow, scanned, sent, trace } from "#testkit/payments.ts";
import { wallets, type WalletBrand } from "../wallet/wallet.ts";
import type { SentPayment } from "./payment.ts";
import { profileOf } from "./walletProfile.ts";

const sale = soldGoods([goods("cup", 1_000)]);
const named = (brand: string | null) => profileOf(paymentFor(sale, { brand }));

describe("what a wallet allows", () => {
  test.each<readonly [WalletBrand, readonly [boolean, boolean], readonly unknown[]]>([
    ["Alipay", [true, true], [true, null, 365, false]],
    ["AlipayHK", [true, true], [true, null, 365, false]],
    ["KakaoPay", [true, true], [true, null, 365, false]],
    ["TrueMoney", [true, true], [true, null, 365, false]],
    ["DANA", [false, false], [true, null, 365, false]],
    ["bKash", [true, false], [true, null, 365, false]],
    ["Touch 'n Go", [true, true], [true, null, 30, false]],
    ["Easypaisa", [true, true], [true, 1, 365, false]],
    ["Paytm", [true, true], [false, null, 365, false]],
    ["GCash", [true, true], [true, null, 365, true]],
  ])("[PAY-18] %s: cancellation while unsure and once paid, and its refunds", (brand, ...rest) => {
    const [cancel, refund] = rest;
    const profile = named(brand);
    const { partial, most, windowDays, nightBlock } = profile.refund;
    expect([profile.cancel.unsure, profile.cancel.paid]).toEqual(cancel);
    expect([partial, most, windowDays, nightBlock !== null]).toEqual(refund);
  });

  test("[PAY-18] is known for every wallet brand, and is the usual for one nobody described", () => {
    for (const brand of Object.keys(wallets))
      expect(named(brand).refund.windowDays).toBeGreaterThan(0);
    for (const brand of ["Kaspi.kz", "constructor", "__proto__", "dana", null]) {
      expect(named(brand)).toEqual(named("Alipay"));
    }
  });

  test("[PAY-18] goes by the code's own word before the acquirer has named the wallet", () => {
    const dana = { ...scanned, code: { ...trace, brand: "DANA" } } as const;
    const [unsure] = follow(dana, ...sent.slice(1));
    expect(profileOf(unsure as SentPayment).cancel.unsure).toBe(false);
  });
});
