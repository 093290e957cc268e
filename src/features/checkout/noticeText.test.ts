import { describe, expect, test } from "vitest";
import type { Recognised, UnknownReason } from "#domain/code/recognised.ts";
import { en } from "#i18n/en.ts";
import { ja } from "#i18n/ja.ts";
import { zh } from "#i18n/zh.ts";
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
  { type: "walletNotAccepted", family: "WECHAT", ended: false },
  { type: "walletNotAccepted", family: "LINEPAY_JP", ended: true },
  { type: "codeExpired" },
  { type: "codeUsed" },
  { type: "paymentLive" },
];

describe("what the cashier is told of a code that is not paid with", () => {
  test.each([
    ["ja", ja],
    ["en", en],
    ["zh", zh],
  ])("[CODE-3] every trap is named, with what to ask for (%s)", (_language, t) => {
    for (const notice of notices) {
      const { what, ask } = noticeText(notice, t);
      expect(what).toBeTruthy();
      expect(ask).toBeTruthy();
    }
  });

  test("names the wallet that this shop does not take, and the service that has ended", () => {
    const wechat = noticeText({ type: "walletNotAccepted", family: "WECHAT", ended: false }, ja);
    const line = noticeText({ type: "walletNotAccepted", family: "LINEPAY_JP", ended: true }, ja);
    expect(wechat.what).toContain("WeChat Pay");
    expect(line.what).toContain("LINE Pay");
    expect(line.what).toContain("終了");
  });

  test("a link for receiving money is told from any other address", () => {
    const [link, address] = [true, false].map((payment) =>
      noticeText({ type: "notPayable", recognised: { kind: "url", payment } }, ja),
    );
    expect(link?.what).not.toBe(address?.what);
  });

  test("[PAY-7] a code read while a payment is live asks nothing of the customer", () => {
    expect(noticeText({ type: "paymentLive" }, ja).toPayer).toBeNull();
  });
});
