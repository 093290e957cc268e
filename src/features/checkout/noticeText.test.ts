import { describe, expect, test } from "vitest";
import type { Recognised, UnknownReason } from "#domain/code/recognised.ts";
import { en } from "#i18n/en.ts";
import { ja } from "#i18n/ja.ts";
import { zh } from "#i18n/zh.ts";
import type { WalletRefusal } from "#domain/wallet/acceptance.ts";
import type { WalletFamily } from "#domain/wallet/codeFamily.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import type { CheckoutNotice } from "#stores/contracts.ts";
import { noticeText } from "./noticeText.ts";

const reasons: readonly UnknownReason[] = [
  "empty",
  "tooLong",
  "controlCharacters",
  "foreignCharacters",
  "noWalletNumber",
  "noKnownForm",
];
const traps: readonly Exclude<Recognised, { kind: "wallet" }>[] = [
  { kind: "product", code: "4901234567894", inStore: false },
  { kind: "productMisread", code: "4901234567890", expectedCheckDigit: "4" },
  { kind: "shopQr", standard: "JPQR_MPM", checksumOk: true },
  { kind: "url", payment: true },
  { kind: "url", payment: false },
  { kind: "emvCpm", aid: "A000000333010102" },
  { kind: "emvCpmBroken" },
  { kind: "jpqrCpm", operator: null },
  { kind: "ownReceipt", receiptNumber: "20261122-0001" },
  ...reasons.map((why) => ({ kind: "unknown", why }) as const),
];
const notices: readonly CheckoutNotice[] = [
  ...traps.map((recognised) => ({ type: "notPayable", recognised }) as const),
  ...(["ended", "notInJapan", "noContract", "switchedOff", "overLimit"] as const).map((reason) =>
    refusedWallet("ALIPAYPLUS_CGCP", "DANA", reason),
  ),
  { type: "codeExpired" },
  { type: "codeUsed" },
  { type: "paymentLive" },
];

function refusedWallet(
  family: WalletFamily,
  brand: WalletBrand,
  reason: WalletRefusal,
): CheckoutNotice {
  return { type: "walletNotAccepted", family, brand, reason };
}

describe("what the cashier is told of a code that is not paid with", () => {
  test.each([
    ["ja", ja],
    ["en", en],
    ["zh", zh],
  ] as const)("[CODE-3] every trap is named, with what to ask for (%s)", (language, t) => {
    for (const notice of notices) {
      const { what, ask } = noticeText(notice, t, language);
      expect(what).toBeTruthy();
      expect(ask).toBeTruthy();
    }
  });

  test("names the wallet that this shop does not take, and the service that has ended", () => {
    const wechat = noticeText(refusedWallet("WECHAT", "WeChat Pay", "noContract"), ja, "ja");
    const line = noticeText(refusedWallet("LINEPAY_JP", "LINE Pay", "ended"), ja, "ja");
    expect(wechat.what).toContain("WeChat Pay");
    expect(line.what).toContain("LINE Pay");
    expect(line.what).toContain("終了");
  });

  test("[WAL-5] tells why a wallet cannot pay, what its market can pay with, and the payer too", () => {
    const zalo = refusedWallet("ALIPAYPLUS_CGCP", "ZaloPay", "notInJapan");
    const dana = refusedWallet("ALIPAY", "AlipayHK", "switchedOff");
    const told = noticeText(zalo, en, "en");
    expect(told.what).toContain("ZaloPay");
    expect(told.what).toContain("Japan");
    expect(told.ask).toContain("cash");
    expect(told.toPayer).toBe("walletNotHere");
    expect(noticeText(dana, zh, "zh", ["Alipay", "KakaoPay"]).ask).toContain("支付宝、KakaoPay");
  });

  test("a link for receiving money is told from any other address", () => {
    const [link, address] = [true, false].map((payment) =>
      noticeText({ type: "notPayable", recognised: { kind: "url", payment } }, ja, "ja"),
    );
    expect(link?.what).not.toBe(address?.what);
  });

  test("[PAY-7] a code read while a payment is live asks nothing of the customer", () => {
    expect(noticeText({ type: "paymentLive" }, ja, "ja").toPayer).toBeNull();
  });
});
