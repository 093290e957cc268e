import type { CoachCause } from "#domain/display/coach.ts";
import type {
  DeclineReason,
  DisplayHome,
  DisplayOffer,
  DisplayView,
  Due,
} from "#domain/display/displayState.ts";
import { lineAmount } from "#domain/cart/cart.ts";
import { exhaustive } from "#domain/exhaustive.ts";
import { homeAmount } from "#domain/money/homeAmount.ts";
import { type Yen, yen } from "#domain/money/yen.ts";
import { dueOf as payerDue } from "#domain/offer/applied.ts";
import { brandNameOf } from "#domain/payment/brandName.ts";
import { type Payment, isOverAtCounter } from "#domain/payment/payment.ts";
import { type ResultCode, isResultCode, resultAction } from "#domain/payment/resultCodes.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { ScanHint } from "#domain/scan/scanTally.ts";
import type { Terms } from "#domain/wallet/acceptance.ts";
import { markets } from "#domain/wallet/market.ts";
import { payableInstead, payableWallets } from "#domain/wallet/offered.ts";
import { type WalletBrand, wallets } from "#domain/wallet/wallet.ts";
import { familyLabel, shownName } from "#domain/wallet/walletNames.ts";
import type {
  CartState,
  CheckoutNotice,
  CheckoutState,
  HomeState,
  TillState,
} from "./contracts.ts";
import type { OwnCode } from "./displayContracts.ts";

/** Everything that decides what the payer sees. */
export interface DisplayScene {
  readonly till: TillState["status"];
  readonly cart: Pick<CartState, "cart" | "totals">;
  readonly checkout: Pick<CheckoutState, "payment" | "notice" | "receipt" | "shown">;
  readonly home: HomeState;
  readonly terms: Terms;
  /** What keeps the camera from reading; null while that is not known or not yet worth saying. */
  readonly hint: ScanHint | null;
  /** Nothing has been read for so long that the payer needs help. */
  readonly lost: boolean;
  /** The code that the shop shows for this sale, while the payer is to scan it. */
  readonly ownCode: OwnCode | null;
  /** The cart as campaigns leave it, once that is known. */
  readonly sale: Sale | null;
  readonly offers: readonly DisplayOffer[];
  readonly receiptUrl: string | null;
}

/** What the payer sees of it: one thing, the one that matters now. */
export function displayView(scene: DisplayScene): DisplayView {
  const { till, cart, checkout } = scene;
  if (till !== "ready") return { step: "paused" };
  if (checkout.receipt?.cash) return paidInCash(scene, checkout.receipt.cash.tendered);
  if (checkout.payment && checkout.payment.status !== "draft") {
    return ofPayment(checkout.payment, scene);
  }
  if (cart.cart.lines.length === 0) return { step: "welcome" };
  return checkout.shown ? waiting(scene) : cartView(scene);
}

/** True while the payer is to hold up a code and nothing has been read. */
export function awaitsCode(view: DisplayView): boolean {
  return view.step === "holdCode";
}

function cartView(scene: DisplayScene): DisplayView {
  const { lines } = scene.cart.cart;
  return {
    step: "cart",
    lines: lines.map((line) => {
      const { key, name, quantity } = line;
      return { key, name, quantity, amount: lineAmount(line) };
    }),
    reductions: (saleAtTill(scene)?.offers ?? []).map(({ offer, coupon, name, amount }) => {
      return { key: coupon ?? offer, name, amount };
    }),
    ...due(scene),
  };
}

function waiting(scene: DisplayScene): DisplayView {
  const { notice } = scene.checkout;
  if (notice?.type === "walletNotAccepted") {
    const { family, brand, reason } = notice;
    return {
      step: "walletNotUsable",
      wallet: brand ? shownName(brand, "en") : familyLabel(family, "en"),
      ended: reason === "ended",
      usable: usableInstead(brand, scene.terms).map((other) => shownName(other, "en")),
    };
  }
  const coach = notice ? coachFor(notice) : helpFor(scene);
  return { step: "holdCode", coach, ...due(scene) };
}

/** What the payer may have as well: wallets of their own market, else all that visitors pay with. */
function usableInstead(brand: WalletBrand | null, terms: Terms): readonly WalletBrand[] {
  const nearby = payableInstead(brand, terms);
  if (nearby.length > 0) return nearby;
  return payableWallets(terms).filter((other) => wallets[other].market !== "JP");
}

/**
 * What the measured picture tells, until it has not helped for so long that all there is to try is
 * shown: then only the light is still named, for a hand before the camera moves with or without a phone.
 */
function helpFor({ hint, lost }: DisplayScene): CoachCause | null {
  if (!lost) return hint;
  return hint === "tooDark" || hint === "glare" ? hint : "nothingRead";
}

/** What the payer is told of a code that is none; null for what is the cashier's business alone. */
export function coachFor(notice: CheckoutNotice): CoachCause | null {
  switch (notice.type) {
    case "notPayable":
      return trapCause(notice.recognised);
    case "codeExpired":
      return "expiredCode";
    case "codeUsed":
      return "usedCode";
    case "walletNotAccepted":
    case "paymentLive":
    case "totalChanged":
      return null;
    default:
      return exhaustive(notice);
  }
}

function trapCause(
  trap: Extract<CheckoutNotice, { type: "notPayable" }>["recognised"],
): CoachCause {
  switch (trap.kind) {
    case "product":
    case "productMisread":
      return "product";
    case "shopQr":
      return "shopQr";
    case "url":
      return trap.payment ? "receiveCode" : "webAddress";
    case "emvCpm":
    case "emvCpmBroken":
    case "jpqrCpm":
    case "ownReceipt":
    case "unknown":
      return "otherCode";
    default:
      return exhaustive(trap);
  }
}

type Sent = Exclude<Payment, { readonly status: "draft" }>;

/** Words of the payment for its payer. What may have moved money is never called failed. */
function ofPayment(payment: Sent, scene: DisplayScene): DisplayView {
  const owed = dueOf(payment.total, scene.home);
  switch (payment.status) {
    case "ready":
    case "paying":
      return { step: "checking", ...owed };
    case "confirming":
      if (scene.ownCode) return { step: "scanOurCode", ...scene.ownCode, ...owed };
      return payment.doubt === "customerConfirms"
        ? { step: "confirmOnPhone", ...owed }
        : { step: "checking", ...owed };
    case "cancelling":
      return firstAnswerExpected(payment) ? { step: "checking", ...owed } : { step: "stopped" };
    case "attention":
      return { step: "stopped" };
    case "failed":
      return { step: "declined", reason: declineReason(payment.resultCode), ...owed };
    case "cancelled":
      return { step: "cancelled" };
    case "refunded":
      return { step: "paidBack" };
    case "paid":
    case "refunding":
    case "partiallyRefunded":
      return payment.refundOwed ? { step: "stopped" } : paidByWallet(payment, scene);
    default:
      return exhaustive(payment);
  }
}

/** As a rule a cancellation is answered at once: until then there is nothing to tell. */
function firstAnswerExpected(payment: Extract<Payment, { status: "cancelling" }>): boolean {
  const asksTruth = payment.awaiting === "truth" || payment.awaiting === "truthRetry";
  return !asksTruth && payment.reason !== "lateApproval" && !isOverAtCounter(payment);
}

/** As many as can be read at a glance below the thanks; the receipt has them all. */
const mostOffers = 2;

function paidByWallet(payment: Sent, scene: DisplayScene): DisplayView {
  const { offers, receiptUrl } = scene;
  const due = dueOf(payment.total, scene.home);
  // What the wallet took is no longer an estimate.
  const charged = "proof" in payment ? payment.proof.charged : undefined;
  return {
    step: "paid",
    by: { by: "wallet", wallet: brandNameOf(payment) },
    offers: offers.slice(0, mostOffers),
    receiptUrl,
    total: due.total,
    home: charged ? { ...charged, basis: "charged" } : due.home,
  };
}

function paidInCash(scene: DisplayScene, tendered: Yen): DisplayView {
  const { offers, receiptUrl, checkout, cart } = scene;
  const total = checkout.receipt ? payerDue(checkout.receipt.sale) : cart.totals.total;
  const change = yen(tendered - total);
  // Who pays in yen is told of no other money.
  const by = { by: "cash", tendered, change } as const;
  return { step: "paid", total, home: null, by, offers: offers.slice(0, mostOffers), receiptUrl };
}

const ownReasons: Readonly<Partial<Record<ResultCode, DeclineReason>>> = {
  USER_BALANCE_NOT_ENOUGH: "notEnough",
  USER_AMOUNT_EXCEED_LIMIT: "overLimit",
  USER_PAYMENT_VERIFICATION_FAILED: "notConfirmed",
};

/** Why the wallet said no, as far as the payer can do something about it. */
export function declineReason(resultCode: string): DeclineReason {
  const own = isResultCode(resultCode) ? ownReasons[resultCode] : undefined;
  if (own) return own;
  switch (resultAction(resultCode)) {
    case "newCode":
    case "wait":
      return "newCode";
    case "otherTender":
      return "otherWallet";
    case "callSupport":
      return "ourFault";
  }
}

/** The campaigns' side of the cart, unless it is still that of the cart before. */
function saleAtTill({ cart, sale }: DisplayScene): Sale | null {
  return sale && sale.id === cart.cart.id && cart.cart.lines.length > 0 ? sale : null;
}

/** What will be asked: the total, less what others than the payer pay of it. */
function due(scene: DisplayScene): Due {
  const sale = saleAtTill(scene);
  return dueOf(sale ? payerDue(sale) : scene.cart.totals.total, scene.home);
}

function dueOf(total: Yen, { market, quote, status }: HomeState): Due {
  // A rate of another currency than the payer's says nothing to them.
  const known = quote && quote.currency === markets[market].currency && total >= 0;
  if (!known) return { total, home: null };
  const minor = homeAmount(total, quote).toString();
  const home: DisplayHome = {
    currency: quote.currency,
    minor,
    basis: status === "stale" ? "staleRate" : "rate",
  };
  return { total, home };
}
