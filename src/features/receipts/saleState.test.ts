import { describe, expect, test } from "vitest";
import type { SaleRecord } from "#domain/journal/views.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import { alipayPlusPlan } from "#domain/payment/plan.ts";
import { en } from "#i18n/en.ts";
import { ja } from "#i18n/ja.ts";
import { zh } from "#i18n/zh.ts";
import { brandNameOf } from "#domain/payment/brandName.ts";
import { proof, request, start, total, trace } from "#testkit/payments.ts";
import { byDay } from "./byDay.ts";
import { isRefundOwed, paymentState, speakingAttempt } from "./saleState.ts";

const attempt = { request, total, plan: alipayPlusPlan, code: trace, scannedAt: start } as const;
const failed: SentPayment = { ...attempt, status: "failed", resultCode: "EXPIRED_CODE" };
const paid: SentPayment = {
  ...attempt,
  status: "paid",
  proof,
  refundOwed: false,
  refundRefused: null,
};
const confirming: SentPayment = {
  ...attempt,
  status: "confirming",
  doubt: "noAnswer",
  since: start,
  polls: 0,
  resends: 0,
  awaiting: "poll",
  resendNext: false,
  codeHeld: true,
};

/** A record of which only the parts these functions look at are there. */
function record(attempts: readonly SentPayment[], businessDate = "2026-11-22"): SaleRecord {
  return { attempts, sale: { businessDate } } as unknown as SaleRecord;
}

describe("the state on a row of the list of receipts", () => {
  test("[RCP-7] is that of the attempt that took the money, else of the last one", () => {
    expect(speakingAttempt(record([failed, paid]))).toBe(paid);
    expect(speakingAttempt(record([paid, failed]))).toBe(paid);
    expect(speakingAttempt(record([failed, confirming]))).toBe(confirming);
    expect(speakingAttempt(record([]))).toBeUndefined();
  });

  test("[UI-7] an unsure payment has a word and a tone of its own, never those of a no", () => {
    const unsure = paymentState(confirming);
    const no = paymentState(failed);
    for (const t of [ja, en, zh]) {
      expect(t[`receipts.state.${unsure.name}`]).not.toBe(t[`receipts.state.${no.name}`]);
    }
    expect(unsure.tone).toBe("warn");
  });

  test("money that is owed back does not look like a paid sale", () => {
    const owed = paymentState({ ...paid, refundOwed: true });
    expect(owed).toMatchObject({ name: "refundOwed", tone: "warn" });
  });

  test("money that is owed back is told from money that bought something", () => {
    expect(isRefundOwed(record([failed, { ...paid, refundOwed: true }]))).toBe(true);
    expect(isRefundOwed(record([failed, paid]))).toBe(false);
    expect(isRefundOwed(record([confirming]))).toBe(false);
    expect(isRefundOwed(record([]))).toBe(false);
  });

  test("[RCP-4] names the wallet as the acquirer does, and else as its code does", () => {
    const named = { ...paid, proof: { ...proof, walletBrandName: "AlipayHK" } };
    const unnamed = { ...failed, code: { ...trace, brand: null } };
    expect(brandNameOf(named)).toBe("AlipayHK");
    expect(brandNameOf(failed)).toBe("Alipay");
    expect(brandNameOf(unnamed)).toBe("Alipay+");
  });
});

describe("the list of receipts", () => {
  test("[DAY-2] stands under business days, in the order it came in", () => {
    const sales = [record([paid], "2026-11-22"), record([failed], "2026-11-22")];
    const older = record([paid], "2026-11-21");
    expect(byDay([...sales, older])).toEqual([
      { businessDate: "2026-11-22", sales },
      { businessDate: "2026-11-21", sales: [older] },
    ]);
  });
});
