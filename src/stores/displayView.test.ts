import { demoContract } from "#domain/wallet/acceptance.ts";
import { describe, expect, test } from "vitest";
import { addProduct, emptyCart } from "#domain/cart/cart.ts";
import type { Recognised } from "#domain/code/recognised.ts";
import { type CoachCause, coachCauses } from "#domain/display/coach.ts";
import type { SaleRecord } from "#domain/journal/views.ts";
import { yen, zeroYen } from "#domain/money/yen.ts";
import type { Payment } from "#domain/payment/payment.ts";
import { alipayPlusPlan } from "#domain/payment/plan.ts";
import { resultCodes } from "#domain/payment/resultCodes.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { instant } from "#domain/time/instant.ts";
import { aCampaign, taken } from "#testkit/offers.ts";
import { draft, proof, refundOrder, request, start, total, trace } from "#testkit/payments.ts";
import { dorayaki } from "./tablet.fixture.ts";
import {
  type DisplayScene,
  awaitsCode,
  coachFor,
  declineReason,
  displayView,
} from "./displayView.ts";

const added = addProduct(emptyCart("S_1" as SaleId), dorayaki);
if (!added.ok) throw new Error("the fixture's product does not go into a cart");
const cart = added.value;
const totals = { perRate: [], tax: zeroYen, total } as unknown as DisplayScene["cart"]["totals"];

const quote = {
  currency: "HKD",
  rate: "0.0504",
  source: "Alipay+",
  quotedAt: instant(0),
  expiresAt: instant(600_000),
} as const;

const scene: DisplayScene = {
  till: "ready",
  cart: { cart, totals },
  checkout: { payment: null, notice: null, receipt: null, shown: false },
  home: { market: "HK", quote, status: "current", byWallet: false },
  hint: null,
  lost: false,
  terms: { contract: demoContract, switches: {} },
  ownCode: null,
  sale: null,
  offers: [],
  receiptUrl: null,
};

const attempt = { request, total, plan: alipayPlusPlan, code: trace, scannedAt: start } as const;
const cancelling: Payment = {
  ...attempt,
  status: "cancelling",
  reason: "cashierStopped",
  tries: 1,
  awaiting: "retry",
};
const confirming: Payment = {
  ...attempt,
  status: "confirming",
  doubt: "noAnswer",
  since: start,
  polls: 1,
  resends: 0,
  awaiting: "poll",
  resendNext: false,
  codeHeld: true,
};
const paid: Payment = { ...attempt, status: "paid", proof, refundOwed: false, refundRefused: null };
const refunding: Payment = {
  ...attempt,
  status: "refunding",
  proof,
  refundOwed: true,
  refunded: zeroYen,
  refund: refundOrder(total),
  tries: 1,
  awaiting: "answer",
};

function during(payment: Payment) {
  return displayView({ ...scene, checkout: { ...scene.checkout, payment, shown: true } });
}

describe("what the payer sees", () => {
  test("[DISP-1] goes from the greeting over the goods to the code", () => {
    const empty = { ...scene.cart, cart: { ...cart, lines: [] } };
    expect(displayView({ ...scene, cart: empty })).toEqual({ step: "welcome" });
    expect(displayView(scene)).toMatchObject({
      step: "cart",
      total,
      lines: [{ key: "dorayaki", quantity: 1, amount: 216, name: dorayaki.name }],
    });
    const atCheckout = { ...scene, checkout: { ...scene.checkout, shown: true } };
    expect(displayView(atCheckout)).toMatchObject({ step: "holdCode", coach: null, total });
    expect(displayView({ ...atCheckout, cart: empty })).toEqual({ step: "welcome" });
  });

  test("[OFF-12] [DISP-5] the total is what the payer will be asked for, never another cart's", () => {
    const offer = taken(aCampaign("O_1"), 100);
    const sale = { ...cart, totals, offers: [offer] } as unknown as NonNullable<
      DisplayScene["sale"]
    >;
    const { name, amount } = offer;
    expect(displayView({ ...scene, sale })).toMatchObject({
      step: "cart",
      total: total - 100,
      reductions: [{ key: "O_1", name, amount }],
    });
    const before = { ...sale, id: "S_0" as SaleId };
    expect(displayView({ ...scene, sale: before })).toMatchObject({ total, reductions: [] });
    const receipt = { sale, cash: { tendered: yen(total) } } as unknown as SaleRecord;
    const inCash = { ...scene, checkout: { ...scene.checkout, receipt } };
    expect(displayView(inCash)).toMatchObject({
      step: "paid",
      total: total - 100,
      by: { by: "cash", tendered: total, change: 100 },
    });
  });

  test.each(["opening", "openElsewhere", "stopped"] as const)(
    "[DISP-3] asks for patience while the till is %s, whatever lies in the cart",
    (till) => {
      expect(displayView({ ...scene, till })).toEqual({ step: "paused" });
    },
  );

  test.each([
    ["ready", { ...attempt, status: "ready" }, "checking"],
    ["sending", { ...attempt, status: "paying" }, "checking"],
    ["unsure", confirming, "checking"],
    ["waiting for a PIN", { ...confirming, doubt: "customerConfirms" }, "confirmOnPhone"],
    ["just being cancelled", cancelling, "checking"],
    [
      "cancelled without an answer",
      { ...cancelling, tries: alipayPlusPlan.retryMs.length + 1 },
      "stopped",
    ],
    ["watched", { ...cancelling, awaiting: "truth" }, "stopped"],
    ["looked into again", { ...cancelling, reason: "lateApproval" }, "stopped"],
    ["owed back", { ...paid, refundOwed: true }, "stopped"],
    ["going back", refunding, "stopped"],
    ["cancelled", { ...attempt, status: "cancelled", reason: "budgetSpent" }, "cancelled"],
    ["gone back", { ...attempt, status: "refunded", proof, refunded: total }, "paidBack"],
    ["paid", paid, "paid"],
    ["declined", { ...attempt, status: "failed", resultCode: "RISK_REJECT" }, "declined"],
  ] as const)(
    "[DISP-1] of a payment that is %s is told as what it means to them",
    (_, payment, step) => {
      expect(during(payment as Payment).step).toBe(step);
    },
  );

  test("[DISP-1] is the scanner before any code was read", () => {
    expect(during(draft).step).toBe("holdCode");
  });

  test("[DISP-5] never holds a code, an id or a reference of the payment", () => {
    const offers = [{ id: "o", title: "t", text: "x", lang: "ja", picture: null }] as const;
    for (const payment of [paid, confirming, cancelling, refunding]) {
      const text = JSON.stringify(
        displayView({ ...scene, offers, checkout: { ...scene.checkout, payment } }),
      );
      for (const secret of [request, trace.lastFour, trace.fingerprint, proof.paymentId]) {
        expect(text).not.toContain(secret);
      }
    }
  });

  test("[DISP-5] shows the home amount only by a rate of the payer's own currency", () => {
    expect(displayView(scene)).toMatchObject({ home: { currency: "HKD", basis: "rate" } });
    const stale = { ...scene.home, status: "stale" } as const;
    expect(displayView({ ...scene, home: stale })).toMatchObject({ home: { basis: "staleRate" } });
    const other = { ...scene.home, market: "TH" } as const;
    expect(displayView({ ...scene, home: other })).toMatchObject({ home: null });
    const none = { ...scene.home, quote: null } as const;
    expect(displayView({ ...scene, home: none })).toMatchObject({ home: null });
  });

  test("[DISP-1] of cash is what came in and what goes back", () => {
    const receipt = {
      cash: { tendered: yen(total + 704) },
      sale: { totals: { total } },
    } as unknown as SaleRecord;
    const view = displayView({ ...scene, checkout: { ...scene.checkout, receipt } });
    expect(view).toMatchObject({
      step: "paid",
      home: null,
      by: { by: "cash", tendered: total + 704, change: 704 },
    });
  });

  test("[DISP-1] is our own code while the till shows one, with its end", () => {
    const payment: Payment = {
      ...attempt,
      status: "confirming",
      doubt: "customerScans",
      since: start,
      polls: 0,
      resends: 0,
      awaiting: "poll",
      resendNext: false,
      codeHeld: false,
      shopCode: "000201",
    };
    const checkout = { ...scene.checkout, shown: true, payment };
    const ownCode = { qr: "000201", expiresAtMs: 9 };
    expect(displayView({ ...scene, checkout, ownCode })).toMatchObject({
      step: "scanOurCode",
      ...ownCode,
      total,
    });
  });
});

describe("the coach", () => {
  const traps: readonly (readonly [Exclude<Recognised, { kind: "wallet" }>, CoachCause])[] = [
    [{ kind: "product", code: "4901234567894", inStore: false }, "product"],
    [{ kind: "productMisread", code: "4901234567890", expectedCheckDigit: "4" }, "product"],
    [{ kind: "shopQr", standard: "JPQR_MPM", checksumOk: true }, "shopQr"],
    [{ kind: "url", payment: true }, "receiveCode"],
    [{ kind: "url", payment: false }, "webAddress"],
    [{ kind: "emvCpm", aid: "A0" }, "otherCode"],
    [{ kind: "emvCpmBroken" }, "otherCode"],
    [{ kind: "jpqrCpm", operator: null }, "otherCode"],
    [{ kind: "ownReceipt", receiptNumber: "20261122-0001" }, "otherCode"],
    [{ kind: "unknown", why: "noKnownForm" }, "otherCode"],
  ];
  const waiting = { ...scene, checkout: { ...scene.checkout, shown: true } };

  test.each(traps)("[COACH-1] names %j to the payer", (recognised, cause) => {
    const notice = { type: "notPayable", recognised } as const;
    const view = displayView({ ...waiting, checkout: { ...waiting.checkout, notice } });
    expect(view).toMatchObject({ step: "holdCode", coach: cause });
  });

  test("[COACH-1] tells an expired code and a used one apart, and keeps the cashier's own matters", () => {
    expect(coachFor({ type: "codeExpired" })).toBe("expiredCode");
    expect(coachFor({ type: "codeUsed" })).toBe("usedCode");
    expect(coachFor({ type: "paymentLive" })).toBeNull();
    expect(coachFor({ type: "totalChanged" })).toBeNull();
  });

  test("[COACH-1] says which wallets can be used when one cannot", () => {
    const notice = {
      type: "walletNotAccepted",
      family: "WECHAT",
      brand: "WeChat Pay",
      reason: "noContract",
    } as const;
    const terms = {
      contract: { ...demoContract, acquirers: ["alipayplus"] },
      switches: {},
    } as const;
    const told = (refused: typeof notice | (Omit<typeof notice, "brand"> & { brand: null })) =>
      displayView({ ...waiting, terms, checkout: { ...waiting.checkout, notice: refused } });
    expect(told(notice)).toMatchObject({
      step: "walletNotUsable",
      wallet: "WeChat Pay",
      ended: false,
      usable: ["Alipay"],
    });
    const nameless = told({ ...notice, brand: null });
    expect(nameless.step === "walletNotUsable" && nameless.usable).toContain("GCash");
  });

  test("[COACH-2] tells what was measured in the picture rather than that nothing was read", () => {
    expect(displayView({ ...waiting, lost: true })).toMatchObject({ coach: "nothingRead" });
    expect(displayView({ ...waiting, lost: true, hint: "glare" })).toMatchObject({
      coach: "glare",
    });
    expect(displayView({ ...waiting, hint: "moving" })).toMatchObject({ coach: "moving" });
    expect(displayView({ ...waiting, lost: true, hint: "moving" })).toMatchObject({
      coach: "nothingRead",
    });
    expect(awaitsCode(displayView(waiting))).toBe(true);
    expect(awaitsCode(displayView(scene))).toBe(false);
  });

  test("[COACH-1] knows a way out of everything", () => {
    expect(new Set(coachCauses).size).toBe(coachCauses.length);
  });
});

describe("a no", () => {
  test.each([
    ["USER_BALANCE_NOT_ENOUGH", "notEnough"],
    ["USER_AMOUNT_EXCEED_LIMIT", "overLimit"],
    ["USER_PAYMENT_VERIFICATION_FAILED", "notConfirmed"],
    ["EXPIRED_CODE", "newCode"],
    ["RISK_REJECT", "otherWallet"],
    ["MERCHANT_NOT_REGISTERED", "ourFault"],
    ["A_CODE_NOBODY_KNOWS", "otherWallet"],
    ["constructor", "otherWallet"],
  ])("[PAY-11] of %s is told the payer as %s", (code, reason) => {
    expect(declineReason(code)).toBe(reason);
  });

  test("[PAY-11] of any code has a reason for the payer", () => {
    for (const code of resultCodes) expect(declineReason(code)).toBeTruthy();
  });
});
