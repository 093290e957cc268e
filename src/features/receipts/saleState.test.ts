import { describe, expect, test } from "vitest";
import type { RefundRecord, SaleRecord } from "#domain/journal/views.ts";
import { yen } from "#domain/money/yen.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import { alipayPlusPlan } from "#domain/payment/plan.ts";
import { instant } from "#domain/time/instant.ts";
import { en } from "#i18n/en.ts";
import { ja } from "#i18n/ja.ts";
import { zh } from "#i18n/zh.ts";
import { brandNameOf } from "#domain/payment/brandName.ts";
import { proof, request, start, total, trace } from "#testkit/payments.ts";
import { byDay } from "./byDay.ts";
import { owedAttempts, paymentState, saleState, speakingAttempt } from "./saleState.ts";

const attempt = { request, total, plan: alipayPlusPlan, code: trace, scannedAt: start } as const;
const failed: SentPayment = { ...attempt, status: "failed", resultCode: "EXPIRED_CODE" };
const paid: SentPayment = {
  ...attempt,
  status: "paid",
  proof,
  refundOwed: false,
  refundRefused: null,
};
const other = "P_other" as RequestId;
const owed: SentPayment = { ...paid, request: other, refundOwed: true };
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

interface Story {
  readonly attempts?: readonly SentPayment[];
  /** The request the receipt stands on, null for cash; left out, there is no receipt. */
  readonly receipt?: RequestId | null;
  /** Amounts given back. */
  readonly refunds?: readonly number[];
  readonly businessDate?: string;
}

/** A record of which only the parts these functions look at are there. */
function record({ attempts = [], receipt, refunds = [], businessDate = "2026-11-22" }: Story) {
  const back = refunds.map((amount): RefundRecord => {
    const at = instant(0);
    const outcome = { state: "done", at, number: "20261122-R0001", copies: 0 } as const;
    const id = "R_1" as RefundId;
    return { id, request: null, amount: yen(amount), returned: null, askedAt: at, outcome };
  });
  return {
    attempts,
    receipt: receipt === undefined ? null : { request: receipt },
    refunds: back,
    sale: { businessDate, totals: { total } },
  } as unknown as SaleRecord;
}

describe("the state on a row of the list of receipts", () => {
  test("[RCP-7] is that of the payment under the receipt", () => {
    expect(speakingAttempt(record({ attempts: [failed, paid], receipt: request }))).toBe(paid);
    expect(speakingAttempt(record({ attempts: [owed, paid], receipt: request }))).toBe(paid);
    expect(speakingAttempt(record({ attempts: [paid, owed], receipt: request }))).toBe(paid);
  });

  test("[RCP-7] is, while nothing is paid, that of the attempt that is open, else of the last", () => {
    const again = { ...failed, request: other };
    expect(speakingAttempt(record({ attempts: [failed, confirming] }))).toBe(confirming);
    expect(speakingAttempt(record({ attempts: [owed, again] }))).toBe(owed);
    expect(speakingAttempt(record({ attempts: [failed, again] }))).toBe(again);
    expect(speakingAttempt(record({}))).toBeUndefined();
  });

  test("[RCP-7] [CASH-2] is for cash what went back of it", () => {
    const cash = (...refunds: readonly number[]) => saleState(record({ receipt: null, refunds }));
    expect(cash()?.name).toBe("paid");
    expect(cash(1)?.name).toBe("partlyRefunded");
    expect(cash(1, total - 1)?.name).toBe("refunded");
    expect(saleState(record({ attempts: [owed], receipt: null }))?.name).toBe("paid");
  });

  test("[UI-7] an unsure payment has a word and a tone of its own, never those of a no", () => {
    const unsure = paymentState(confirming);
    const no = paymentState(failed);
    for (const t of [ja, en, zh]) {
      expect(t[`receipts.state.${unsure.name}`]).not.toBe(t[`receipts.state.${no.name}`]);
    }
    expect(unsure.tone).toBe("warn");
  });

  test("[PAY-16] money that is owed back does not look like a paid sale", () => {
    expect(paymentState(owed)).toMatchObject({ name: "refundOwed", tone: "warn" });
    const partly = { ...owed, status: "partiallyRefunded", refunded: yen(1) } as const;
    expect(paymentState(partly)).toMatchObject({ name: "refundOwed", tone: "warn" });
  });

  test("[PAY-16] money that is owed back, or went back, is told from money that bought something", () => {
    const gone: SentPayment = {
      ...attempt,
      request: other,
      status: "refunded",
      proof,
      refunded: total,
    };
    const own: SentPayment = { ...gone, request };
    expect(owedAttempts(record({ attempts: [failed, owed] }))).toEqual([owed]);
    expect(owedAttempts(record({ attempts: [gone, paid], receipt: request }))).toEqual([gone]);
    expect(owedAttempts(record({ attempts: [own], receipt: request }))).toEqual([]);
    expect(owedAttempts(record({ attempts: [paid], receipt: request }))).toEqual([]);
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
    const sales = [record({ attempts: [paid] }), record({ attempts: [failed] })];
    const older = record({ businessDate: "2026-11-21" });
    expect(byDay([...sales, older])).toEqual([
      { businessDate: "2026-11-22", sales },
      { businessDate: "2026-11-21", sales: [older] },
    ]);
  });
});
