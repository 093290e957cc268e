import * as v from "valibot";
import type { Cart, CartLine } from "#domain/cart/cart.ts";
import type { ChainHead } from "#domain/journal/chain.ts";
import type { Entry, EntryBody } from "#domain/journal/entry.ts";
import type { DayRecord, ReceiptStub, SaleRecord, Tally } from "#domain/journal/views.ts";
import { homeCurrencies } from "#domain/money/currency.ts";
import type { HomeQuote } from "#domain/money/quote.ts";
import type { Yen } from "#domain/money/yen.ts";
import type { Proof, RefundId, RequestId } from "#domain/payment/answers.ts";
import type {
  AttentionReason,
  CancelReason,
  CodeTrace,
  Doubt,
  SentPayment,
} from "#domain/payment/payment.ts";
import type { PaymentPlan } from "#domain/payment/plan.ts";
import type { ProductName } from "#domain/product/product.ts";
import type { Sale, SaleLine } from "#domain/sale/sale.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import type { PriceMode, RoundingMode, TaxCategory } from "#domain/tax/taxCategory.ts";
import type { RateTotal, TaxTotals } from "#domain/tax/taxTotals.ts";
import type { Instant, Monotonic } from "#domain/time/instant.ts";
import { isWalletBrand, walletFamilies } from "#domain/wallet/wallet.ts";
import type { AcquirerId, WalletBrand, WalletFamily } from "#domain/wallet/wallet.ts";
import { choice, list, nullable, shape, table, text, whole, word } from "./shape.ts";

/*
 * Everything this adapter reads from disk, by the domain's own types: a field, a state or a word
 * that the domain gains and this file lacks is a compile error here.
 */

const yes = v.boolean();
const yen = whole<Yen>();
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const rounding = word<RoundingMode>({ floor: true, round: true, ceil: true });
const priceMode = word<PriceMode>({ inclusive: true, exclusive: true });
const brand = v.custom<WalletBrand>((input) => typeof input === "string" && isWalletBrand(input));
const family = v.picklist(Object.keys(walletFamilies) as readonly WalletFamily[]);
const taxCategory = word<TaxCategory>({
  standard: true,
  food: true,
  newspaper: true,
  outOfScope: true,
});

/* ---- the shop ---- */

export const settingsSchema = shape<ShopSettings>({
  shopName: text(),
  address: text(),
  phone: text(),
  registrationNumber: nullable(text()),
  rounding,
  priceMode,
  dayCutoffHour: whole(),
});

/* ---- goods ---- */

const cartLineMembers = {
  key: text(),
  productId: nullable(text()),
  name: shape<ProductName>({ ja: text(), en: text(), zh: text() }),
  taxCategory,
  unitPrice: yen,
  quantity: whole(),
};

export const cartSchema = shape<Cart>({
  id: text<SaleId>(),
  lines: list(shape<CartLine>(cartLineMembers)),
  discount: yen,
});

const totalsSchema = shape<TaxTotals>({
  perRate: list(
    shape<RateTotal>({
      rate: whole(),
      reduced: yes,
      gross: yen,
      discount: yen,
      net: yen,
      tax: yen,
    }),
  ),
  total: yen,
  tax: yen,
});

const saleSchema = shape<Sale>({
  id: text<SaleId>(),
  lines: list(shape<SaleLine>({ ...cartLineMembers, rate: whole(), reduced: yes, amount: yen })),
  discount: yen,
  priceMode,
  rounding,
  totals: totalsSchema,
  at: whole<Instant>(),
  calendarDate: text(),
  businessDate: text(),
  hour: whole(),
});

const quoteSchema = shape<HomeQuote>({
  currency: v.picklist(homeCurrencies),
  rate: text(),
  source: text(),
  quotedAt: whole<Instant>(),
  expiresAt: whole<Instant>(),
});

/* ---- payments ---- */

const planSchema = shape<PaymentPlan>({
  acquirer: word<AcquirerId>({ alipayplus: true }),
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
});

const cancelReason = word<CancelReason>({
  cashierStopped: true,
  budgetSpent: true,
  contradiction: true,
});

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

const paymentSchema = choice<"status", SentPayment>("status", {
  ready: status("ready", {}),
  paying: status("paying", {}),
  confirming: status("confirming", {
    doubt: word<Doubt>({
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
  refunding: status("refunding", {
    proof,
    refundOwed: yes,
    refunded: yen,
    refund: shape({ id: text<RefundId>(), amount: yen }),
    tries: whole(),
    awaiting: word({ answer: true, retry: true }),
  }),
  partiallyRefunded: status("partiallyRefunded", {
    proof,
    refundOwed: yes,
    refunded: yen,
    refundRefused: nullable(text()),
  }),
  refunded: status("refunded", { proof, refunded: yen }),
});

/* ---- the chain ---- */

type Body<Type extends EntryBody["type"]> = Extract<EntryBody, { readonly type: Type }>;

const bodySchema = choice<"type", EntryBody>("type", {
  paymentIntended: shape<Body<"paymentIntended">>({
    type: v.literal("paymentIntended"),
    sale: saleSchema,
    payment: paymentSchema,
    quote: nullable(quoteSchema),
  }),
  paymentMoved: shape<Body<"paymentMoved">>({
    type: v.literal("paymentMoved"),
    saleId: text<SaleId>(),
    because: text(),
    payment: paymentSchema,
  }),
  paymentNoted: shape<Body<"paymentNoted">>({
    type: v.literal("paymentNoted"),
    saleId: text<SaleId>(),
    request: text<RequestId>(),
    note: word({ lateApproval: true, contradiction: true }),
  }),
  receiptReissued: shape<Body<"receiptReissued">>({
    type: v.literal("receiptReissued"),
    saleId: text<SaleId>(),
    copy: whole(),
  }),
  shopConfigured: shape<Body<"shopConfigured">>({
    type: v.literal("shopConfigured"),
    settings: settingsSchema,
  }),
});

export const entrySchema = shape<Entry>({
  seq: whole(),
  at: whole<Instant>(),
  till: text(),
  engine: text(),
  prev: hash,
  hash,
  body: bodySchema,
});

export const headSchema = shape<ChainHead>({ seq: whole(), hash });

/** Length of the key of the codes' fingerprints, in bytes. */
export const saltBytes = 32;

export const saltSchema = v.pipe(v.instance(Uint8Array), v.length(saltBytes));

/* ---- the views ---- */

export const saleRecordSchema = shape<SaleRecord>({
  saleId: text<SaleId>(),
  sale: saleSchema,
  quote: nullable(quoteSchema),
  attempts: list(paymentSchema),
  receipt: nullable(
    shape<ReceiptStub>({
      number: text(),
      issuedAt: whole<Instant>(),
      issuer: settingsSchema,
      copies: whole(),
    }),
  ),
  notes: whole(),
});

const tally = shape<Tally>({ count: whole(), amount: yen });

export const daySchema = shape<DayRecord>({
  businessDate: text(),
  receipts: whole(),
  sales: tally,
  refunds: tally,
  byBrand: table(tally),
  byMarket: table(tally),
  byRate: table(shape<DayRecord["byRate"][string]>({ amount: yen, tax: yen, reduced: yes })),
  byHour: table(tally),
});
