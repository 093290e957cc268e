import * as v from "valibot";
import { homeCurrencies } from "#domain/money/currency.ts";
import type { ChargedAmount, Proof, RefundId, RequestId } from "#domain/payment/answers.ts";
import type {
  AttentionReason,
  CancelReason,
  CodeTrace,
  Doubt,
  RefundOrder,
  ReturnedLine,
  SentPayment,
} from "#domain/payment/payment.ts";
import type { PaymentPlan } from "#domain/payment/plan.ts";
import type { Monotonic } from "#domain/time/instant.ts";
import { codeFamilies } from "#domain/wallet/codeFamily.ts";
import { isWalletBrand } from "#domain/wallet/wallet.ts";
import type { AcquirerId, WalletBrand } from "#domain/wallet/wallet.ts";
import { funderParts } from "./offerSchemas.ts";
import { yen, yes } from "./schemas.ts";
import { choice, list, nullable, shape, text, whole, word } from "./shape.ts";
import type { Schema } from "./shape.ts";

export const brand = v.custom<WalletBrand>(
  (input) => typeof input === "string" && isWalletBrand(input),
);
const family = v.picklist(codeFamilies);

const planSchema = shape<PaymentPlan>({
  acquirer: word<AcquirerId>({ alipayplus: true, domestic: true }),
  codeLifeMs: whole(),
  silenceMs: whole(),
  pollEveryMs: whole(),
  maxPolls: whole(),
  budgetMs: whole(),
  retryMs: v.tupleWithRest([whole()], whole()),
  maxResends: whole(),
  attentionEveryMs: whole(),
});

const attempt = {
  request: text<RequestId>(),
  total: yen,
  plan: planSchema,
  code: shape<CodeTrace>({
    family,
    brand: nullable(brand),
    lastFour: text(),
    fingerprint: text(),
  }),
  scannedAt: whole<Monotonic>(),
};

const proof = shape<Proof>({
  paymentId: text(),
  walletBrandName: nullable(text()),
  request: text<RequestId>(),
  amount: yen,
  paidAt: nullable(text()),
  charged: v.exactOptional(
    shape<ChargedAmount>({ currency: v.picklist(homeCurrencies), minor: text() }),
  ),
});

const cancelReason = word<CancelReason>({
  cashierStopped: true,
  budgetSpent: true,
  contradiction: true,
  lateApproval: true,
});

export const returnedLines = nullable(
  list(shape<ReturnedLine>({ key: text(), quantity: whole() })),
);

/** One status of a payment, without the members that every attempt has. */
function status<Name extends SentPayment["status"]>(
  name: Name,
  members: {
    readonly [
      Key in Exclude<
        keyof Extract<SentPayment, { readonly status: Name }>,
        "status" | keyof typeof attempt
      >
    ]: v.GenericSchema<unknown, Extract<SentPayment, { readonly status: Name }>[Key]>;
  },
): v.GenericSchema<unknown, Extract<SentPayment, { readonly status: Name }>> {
  return v.strictObject({ ...attempt, status: v.literal(name), ...members }) as never;
}

const refundOrder = shape<RefundOrder>({
  id: text<RefundId>(),
  amount: yen,
  toFunders: funderParts,
  by: word({ cancel: true, refund: true }),
  returned: returnedLines,
});

/** Entries of the first release: a refund named no way and no goods. `paymentAsNow` fills them in. */
const anyRefundOrder = v.union([
  refundOrder,
  v.strictObject({ id: text<RefundId>(), amount: yen }),
]) as Schema<RefundOrder>;

const otherStatuses = {
  ready: status("ready", {}),
  paying: status("paying", {}),
  confirming: status("confirming", {
    doubt: word<Doubt>({
      customerScans: true,
      customerConfirms: true,
      noAnswer: true,
      acquirerBusy: true,
      tillRestarted: true,
      contradiction: true,
    }),
    since: whole<Monotonic>(),
    polls: whole(),
    resends: whole(),
    awaiting: word({ poll: true, inquiry: true, resend: true }),
    resendNext: yes,
    codeHeld: yes,
    // Not there at all rather than undefined, which has no canonical form.
    callRefused: v.exactOptional(text()),
    shopCode: v.exactOptional(text()),
  }),
  cancelling: status("cancelling", {
    reason: cancelReason,
    tries: whole(),
    awaiting: word({ answer: true, retry: true, truth: true, truthRetry: true }),
  }),
  paid: status("paid", { proof, refundOwed: yes, refundRefused: nullable(text()) }),
  failed: status("failed", { resultCode: text() }),
  cancelled: status("cancelled", { reason: cancelReason }),
  attention: status("attention", {
    reason: word<AttentionReason>({ cancelRefused: true, contradiction: true }),
    calledOff: cancelReason,
    resultCode: nullable(text()),
    awaiting: word({ poll: true, inquiry: true }),
  }),
  partiallyRefunded: status("partiallyRefunded", {
    proof,
    refundOwed: yes,
    refunded: yen,
    refundRefused: nullable(text()),
  }),
  refunded: status("refunded", {
    proof,
    refunded: yen,
    byCancel: v.exactOptional(v.literal(true)),
  }),
};

function paymentWith(refund: Schema<RefundOrder>): Schema<SentPayment> {
  return choice<"status", SentPayment>("status", {
    ...otherStatuses,
    refunding: status("refunding", {
      proof,
      refundOwed: yes,
      refunded: yen,
      refund,
      tries: whole(),
      awaiting: word({ answer: true, retry: true, truth: true, truthRetry: true }),
      insteadOfCancel: v.exactOptional(shape({ refused: nullable(text()) })),
    }),
  });
}

/** A payment as this program keeps it. */
export const paymentSchema = paymentWith(refundOrder);

/** A payment as an entry may hold it, whichever release wrote it. */
export const writtenPaymentSchema = paymentWith(anyRefundOrder);
