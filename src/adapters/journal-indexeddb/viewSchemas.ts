import * as v from "valibot";
import type {
  DayRecord,
  RateTallies,
  ReceiptStub,
  RefundOutcome,
  RefundRecord,
  SaleRecord,
} from "#domain/journal/views.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { Instant } from "#domain/time/instant.ts";
import { paymentSchema, returnedLines } from "./paymentSchemas.ts";
import { couponSchema, funderParts } from "./offerSchemas.ts";
import { saleSchema } from "./saleSchema.ts";
import { quoteSchema, settingsSchema, tally, yen, yes } from "./schemas.ts";
import { choice, list, maybe, nullable, shape, table, text, whole } from "./shape.ts";

type Outcome<State extends RefundOutcome["state"]> = Extract<
  RefundOutcome,
  { readonly state: State }
>;

const refundSchema = shape<RefundRecord>({
  id: text<RefundId>(),
  request: nullable(text<RequestId>()),
  amount: yen,
  toFunders: funderParts,
  returned: returnedLines,
  askedAt: whole<Instant>(),
  outcome: choice<"state", RefundOutcome>("state", {
    asked: shape<Outcome<"asked">>({ state: v.literal("asked") }),
    done: shape<Outcome<"done">>({
      state: v.literal("done"),
      at: whole<Instant>(),
      number: text(),
      copies: whole(),
    }),
    refused: shape<Outcome<"refused">>({
      state: v.literal("refused"),
      at: whole<Instant>(),
      resultCode: text(),
    }),
  }),
});

export const saleRecordSchema = shape<SaleRecord>({
  saleId: text<SaleId>(),
  sale: saleSchema,
  quote: nullable(quoteSchema),
  attempts: list(paymentSchema),
  cash: nullable(shape<NonNullable<SaleRecord["cash"]>>({ tendered: yen })),
  receipt: nullable(
    shape<ReceiptStub>({
      number: text(),
      issuedAt: whole<Instant>(),
      issuer: settingsSchema,
      request: nullable(text<RequestId>()),
      copies: whole(),
    }),
  ),
  refunds: list(refundSchema),
  notes: whole(),
  coupon: maybe(couponSchema),
});

const rateTallies = table(shape<RateTallies[string]>({ amount: yen, tax: yen, reduced: yes }));

export const daySchema = shape<DayRecord>({
  businessDate: text(),
  receipts: whole(),
  sales: tally,
  cash: tally,
  refunds: tally,
  cashRefunds: tally,
  byBrand: table(tally),
  byFunder: table(tally),
  byMarket: table(tally),
  byRate: rateTallies,
  refundsByRate: rateTallies,
  refundsByBrand: table(tally),
  refundsByFunder: table(tally),
  byHour: table(tally),
});
