import { describe, expect, test } from "vitest";
import { ja } from "#i18n/ja.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import { alipayPlusPlan } from "#domain/payment/plan.ts";
import type { Prospect } from "#domain/payment/prospect.ts";
import { type Instant, instant } from "#domain/time/instant.ts";
import { proof, request, start, total, trace } from "#testkit/payments.ts";
import { durationText, endText, nextText, personText } from "./prospectWords.ts";
import { putAsideAmount } from "./putAsideAmount.ts";

const attempt = { request, total, plan: alipayPlusPlan, code: trace, scannedAt: start } as const;
const waiting: Prospect = { doing: "asking", next: null, end: { kind: "onAnswer" } };
const now = instant(Date.parse("2026-11-22T23:40:00+09:00"));
const endOfDay = instant(Date.parse("2026-11-23T01:15:00+09:00"));
function ending(at: Instant): Prospect {
  return { ...waiting, end: { kind: "by", at } };
}

function owed(refundRefused: string | null): SentPayment {
  return { ...attempt, status: "paid", proof, refundOwed: true, refundRefused };
}

describe("what the till does next", () => {
  test("is told with the seconds that are left, and minutes above sixty", () => {
    const next = { step: "payBack", inMs: 299_001 } as const;
    expect(durationText(2_001, ja)).toBe("3秒");
    expect(nextText({ ...waiting, next }, ja)).toBe("5分0秒後に返金を申し込み直します");
  });

  test("is an answer to wait for when nothing is due, or is due at this very moment", () => {
    expect(nextText(waiting, ja)).toBe(ja["open.next.answer"]);
    expect(nextText({ ...waiting, next: { step: "ask", inMs: 0 } }, ja)).toBe(
      ja["open.next.answer"],
    );
  });
});

describe("when it is over", () => {
  test("is a countdown while the plan runs, and never less than soon", () => {
    expect(endText({ ...waiting, end: { kind: "within", ms: 42_000 } }, now, ja)).toContain("42秒");
    expect(endText({ ...waiting, end: { kind: "within", ms: 0 } }, now, ja)).toBe(
      ja["open.end.soon"],
    );
  });

  test("is the end of the acquirer's day in Japan's time, until that has passed", () => {
    expect(endText(ending(endOfDay), now, ja)).toContain("01:15");
    expect(endText(ending(now), endOfDay, ja)).toBe(ja["open.end.onAnswer"]);
  });
});

describe("what a person is told", () => {
  test("is nothing while the till can go on alone", () => {
    expect(personText(owed(null), ja)).toBeNull();
  });

  test("names the code of a refused refund, and asks for a person only when time does not mend it", () => {
    expect(personText(owed("BUSINESS_NOT_SUPPORT"), ja)).toBe(
      ja["open.refundWaits"]("BUSINESS_NOT_SUPPORT"),
    );
    expect(personText(owed("REFUND_WINDOW_EXCEED"), ja)).toBe(
      ja["open.refundRefused"]("REFUND_WINDOW_EXCEED"),
    );
  });
});

test("the amount that was put aside is believed only when it is one", () => {
  expect(putAsideAmount({ putAside: 2_296 })).toBe(2_296);
  for (const state of [null, "x", {}, { putAside: -1 }, { putAside: 1.5 }, { putAside: "2296" }]) {
    expect(putAsideAmount(state)).toBeNull();
  }
});
