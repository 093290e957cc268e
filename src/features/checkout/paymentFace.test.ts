import { describe, expect, test } from "vitest";
import { en } from "#i18n/en.ts";
import { ja } from "#i18n/ja.ts";
import type { Messages } from "#i18n/messages.ts";
import { zh } from "#i18n/zh.ts";
import { zeroYen } from "#domain/money/yen.ts";
import { isCalledOff, isOpen, isOverAtCounter } from "#domain/payment/payment.ts";
import type { Doubt, Payment, SentPayment } from "#domain/payment/payment.ts";
import { alipayPlusPlan } from "#domain/payment/plan.ts";
import { resultAction, resultCodes } from "#domain/payment/resultCodes.ts";
import { draft, proof, refundOrder, request, start, total, trace } from "#testkit/payments.ts";
import { faceAdvice, paymentFace, secondsToCancel } from "./paymentFace.ts";

const attempt = { request, total, plan: alipayPlusPlan, code: trace, scannedAt: start } as const;
const catalogues: readonly (readonly [string, Messages, doNotScan: RegExp, failed: RegExp])[] = [
  ["ja", ja, /もう一度読み取らないで/, /失敗|エラー|できませんでした/],
  ["en", en, /do not scan (this code )?again/i, /fail|declined|error/i],
  ["zh", zh, /请勿再次扫(码|描此码)/, /失败|拒绝|错误/],
];

function confirming(doubt: Doubt): SentPayment {
  return {
    ...attempt,
    status: "confirming",
    doubt,
    since: start,
    polls: 1,
    resends: 0,
    awaiting: "poll",
    resendNext: false,
    codeHeld: true,
  };
}

function refunding(refundOwed: boolean): SentPayment {
  return {
    ...attempt,
    status: "refunding",
    proof,
    refundOwed,
    refunded: zeroYen,
    refund: refundOrder(total),
    tries: 1,
    awaiting: "answer",
  };
}

function failed(resultCode: string): SentPayment {
  return { ...attempt, status: "failed", resultCode };
}

const cancelling: SentPayment = {
  ...attempt,
  status: "cancelling",
  reason: "cashierStopped",
  tries: 1,
  awaiting: "retry",
};
const dana = { ...trace, brand: "DANA" } as const;
const uncancellable: readonly SentPayment[] = [
  { ...cancelling, code: dana, awaiting: "truth" },
  { ...cancelling, code: dana, awaiting: "truthRetry" },
];
const late: SentPayment = { ...cancelling, reason: "lateApproval", awaiting: "truth" };
const paid: SentPayment = {
  ...attempt,
  status: "paid",
  proof,
  refundOwed: false,
  refundRefused: null,
};
const attention: SentPayment = {
  ...attempt,
  status: "attention",
  reason: "cancelRefused",
  calledOff: "cashierStopped",
  resultCode: "PROCESS_FAIL",
  awaiting: "poll",
};
const unsure: readonly SentPayment[] = [
  confirming("customerConfirms"),
  confirming("customerScans"),
  confirming("noAnswer"),
  confirming("acquirerBusy"),
  confirming("tillRestarted"),
  confirming("contradiction"),
  cancelling,
  { ...cancelling, awaiting: "truth" },
  attention,
  { ...attention, reason: "contradiction" },
  ...uncancellable,
  late,
];
const owed: SentPayment = { ...paid, refundOwed: true };
const settled: readonly SentPayment[] = [
  { ...attempt, status: "ready" },
  { ...attempt, status: "paying" },
  paid,
  owed,
  refunding(true),
  refunding(false),
  { ...owed, refundRefused: "REFUND_WINDOW_EXCEED" },
  failed("RISK_REJECT"),
  { ...attempt, status: "cancelled", reason: "budgetSpent" },
  { ...attempt, status: "refunded", proof, refunded: total },
];

/** The face of a payment that certainly has one. */
function faceOf(payment: SentPayment) {
  const face = paymentFace(payment);
  if (!face) throw new Error(`no face for ${payment.status}`);
  return face;
}

/** Everything the screen says in words about the payment. */
function wordsOf(payment: SentPayment, t: Messages): string {
  const face = faceOf(payment);
  return `${t[`checkout.face.${face.name}.title`]} ${faceAdvice(face, t)}`;
}

describe("the face of an unsure payment", () => {
  test.each(catalogues)(
    "[UI-7] is never called failed and asks not to scan again (%s)",
    (_language, t, doNotScan, failedWords) => {
      for (const payment of unsure) {
        expect(wordsOf(payment, t)).toMatch(doNotScan);
        expect(wordsOf(payment, t)).not.toMatch(failedWords);
      }
    },
  );

  test("[UI-7] leads to another code only once it is called off, and is not coloured like a no", () => {
    for (const payment of unsure) {
      const face = faceOf(payment);
      const ways = [face.action, ...face.besides];
      expect(ways.includes("otherWay")).toBe(isCalledOff(payment));
      expect(ways).toContain("putAside");
      expect([null, "stop", "otherWay"]).toContain(face.action);
      expect(face.tone).not.toBe("danger");
      expect(face.notCharged).toBe(false);
    }
  });

  test("is called off by the word that fits the wallet, from its profile and not its name", () => {
    const payment = confirming("noAnswer");
    expect(faceOf(payment).action).toBe("stop");
    expect(faceOf({ ...payment, code: dana }).action).toBe("giveUp");
    for (const watched of uncancellable) expect(faceOf(watched).name).toBe("watching");
    expect(faceOf({ ...cancelling, awaiting: "truth" }).name).toBe("checkingTruth");
  });

  test("waits for the cancellation as a rule, and for none that stays unanswered", () => {
    expect(faceOf(cancelling)).toMatchObject({ action: null, besides: ["otherWay", "putAside"] });
    const unanswered = { ...cancelling, tries: alipayPlusPlan.retryMs.length + 1 } as const;
    expect(faceOf(unanswered)).toMatchObject({ action: "otherWay", besides: ["putAside"] });
  });

  test("is checked once more when there is late word, whatever the wallet allows", () => {
    expect(faceOf(late).name).toBe("lateApproval");
    expect(faceOf({ ...late, code: dana }).name).toBe("lateApproval");
  });

  test("says in whole seconds when the till will cancel by itself, and never less than none", () => {
    const payment = confirming("noAnswer");
    expect(secondsToCancel(payment, 12_400)).toBe(48);
    expect(secondsToCancel(payment, alipayPlusPlan.budgetMs + 1)).toBe(0);
    expect(secondsToCancel(paid, 0)).toBeNull();
  });
});

describe("the face of any payment", () => {
  test("is none before a code was read: then the scanner is on the screen", () => {
    expect(paymentFace(null)).toBeNull();
    expect(paymentFace(draft)).toBeNull();
  });

  test("keeps the cart closed exactly while money is expected of it", () => {
    for (const payment of [...unsure, ...settled]) {
      const expected = isOpen(payment) && !isCalledOff(payment) && !isOverAtCounter(payment);
      expect(faceOf(payment).live).toBe(expected);
    }
  });

  test("always leads on, except while the acquirer is being asked", () => {
    for (const payment of [...unsure, ...settled]) {
      const { action, besides, name } = faceOf(payment);
      expect([...besides, action].some((way) => way !== null)).toBe(name !== "sending");
    }
  });

  test("[UI-3] tells paid, declined and unsure apart by word and by sign, not by colour alone", () => {
    const faces = [paid, failed("EXPIRED_CODE"), confirming("noAnswer"), attention].map(faceOf);
    expect(new Set(faces.map((face) => face.sign)).size).toBe(faces.length);
    expect(new Set(faces.map((face) => ja[`checkout.face.${face.name}.title`])).size).toBe(
      faces.length,
    );
  });

  test("[PAY-16] money that is owed back is never celebrated, and goes back without anybody", () => {
    for (const payment of [owed, refunding(true)]) {
      expect(paymentFace(payment)).toMatchObject({ name: "refundOwed", tone: "warn" });
    }
    for (const [, t] of catalogues) {
      expect(wordsOf(owed, t)).not.toMatch(/管理画面|console|管理后台/);
    }
    expect(faceOf({ ...attempt, status: "refunded", proof, refunded: total })).toMatchObject({
      name: "paidBack",
      action: "otherWay",
    });
  });

  test("[PAY-16] a person is asked only for a refund that time does not mend", () => {
    expect(faceOf({ ...owed, refundRefused: "BUSINESS_NOT_SUPPORT" }).name).toBe("refundWaits");
    const refused = { ...owed, refundRefused: "REFUND_WINDOW_EXCEED" } as const;
    expect(faceOf(refused)).toMatchObject({
      name: "refundRefused",
      resultCode: "REFUND_WINDOW_EXCEED",
    });
    expect(wordsOf(refused, ja)).toMatch(/管理画面/);
  });

  test("a return of a sold sale is no payment that came too late", () => {
    const returned: Payment = { ...attempt, status: "refunded", proof, refunded: total };
    expect(paymentFace(returned, true)).toMatchObject({
      name: "refunded",
      action: "nextCustomer",
    });
    expect(paymentFace(refunding(false), true)).toMatchObject({ name: "refunding", live: false });
  });
});

describe("a declined payment", () => {
  const buttons = {
    newCode: "newCode",
    otherTender: "otherTender",
    wait: "waitAndTry",
    callSupport: "callSupport",
  } as const;

  test("[PAY-11] asks exactly one thing of the cashier, whatever the code", () => {
    for (const code of [...resultCodes, "A_CODE_NOBODY_KNOWS", "constructor"]) {
      expect(faceOf(failed(code)).action).toBe(buttons[resultAction(code)]);
    }
  });

  test.each(catalogues)("[PAY-11] has a sentence for every code (%s)", (_language, t) => {
    for (const code of resultCodes) {
      expect(faceAdvice(faceOf(failed(code)), t)).toBe(t[`checkout.result.${code}`]);
    }
  });

  test("[PAY-11] with a code nobody described gives the advice of its action", () => {
    for (const code of ["A_CODE_NOBODY_KNOWS", "constructor"]) {
      expect(faceAdvice(faceOf(failed(code)), ja)).toBe(ja["checkout.face.otherTender.advice"]);
    }
  });
});
