import * as v from "valibot";
import type { CashRefund, Entry, EntryBody } from "#domain/journal/entry.ts";
import type { OfferId } from "#domain/offer/applied.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { Instant } from "#domain/time/instant.ts";
import { couponSchema, funderParts, offerSchema } from "./offerSchemas.ts";
import { brand, returnedLines, writtenPaymentSchema } from "./paymentSchemas.ts";
import { saleSchema } from "./saleSchema.ts";
import { hash, quoteSchema, settingsSchema, yen, yes } from "./schemas.ts";
import { choice, nullable, shape, text, whole, word } from "./shape.ts";

type Body<Type extends EntryBody["type"]> = Extract<EntryBody, { readonly type: Type }>;

const bodySchema = choice<"type", EntryBody>("type", {
  paymentIntended: shape<Body<"paymentIntended">>({
    type: v.literal("paymentIntended"),
    sale: saleSchema,
    payment: writtenPaymentSchema,
    quote: nullable(quoteSchema),
  }),
  paymentMoved: shape<Body<"paymentMoved">>({
    type: v.literal("paymentMoved"),
    saleId: text<SaleId>(),
    because: text(),
    payment: writtenPaymentSchema,
  }),
  paymentNoted: shape<Body<"paymentNoted">>({
    type: v.literal("paymentNoted"),
    saleId: text<SaleId>(),
    request: text<RequestId>(),
    note: word({ lateApproval: true, contradiction: true }),
  }),
  cashTaken: shape<Body<"cashTaken">>({
    type: v.literal("cashTaken"),
    sale: saleSchema,
    tendered: yen,
  }),
  cashReturned: shape<Body<"cashReturned">>({
    type: v.literal("cashReturned"),
    saleId: text<SaleId>(),
    refund: shape<CashRefund>({
      id: text<RefundId>(),
      amount: yen,
      toFunders: funderParts,
      returned: returnedLines,
    }),
  }),
  receiptReissued: shape<Body<"receiptReissued">>({
    type: v.literal("receiptReissued"),
    saleId: text<SaleId>(),
    copy: whole(),
  }),
  refundReissued: shape<Body<"refundReissued">>({
    type: v.literal("refundReissued"),
    saleId: text<SaleId>(),
    refund: text<RefundId>(),
    copy: whole(),
  }),
  walletSwitched: shape<Body<"walletSwitched">>({
    type: v.literal("walletSwitched"),
    wallet: brand,
    on: yes,
    by: text(),
  }),
  shopConfigured: shape<Body<"shopConfigured">>({
    type: v.literal("shopConfigured"),
    settings: settingsSchema,
  }),
  offerPublished: shape<Body<"offerPublished">>({
    type: v.literal("offerPublished"),
    offer: offerSchema,
  }),
  offerStopped: shape<Body<"offerStopped">>({
    type: v.literal("offerStopped"),
    offer: text<OfferId>(),
  }),
  couponIssued: shape<Body<"couponIssued">>({
    type: v.literal("couponIssued"),
    coupon: couponSchema,
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
