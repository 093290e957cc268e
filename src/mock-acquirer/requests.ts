import * as v from "valibot";

/** Text of at least one sign: the protocol leaves a field out rather than send it empty. */
const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const id = v.pipe(v.string(), v.regex(/^\w{1,64}$/));
const amount = v.object({
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  value: v.pipe(v.string(), v.regex(/^[1-9]\d{0,15}$/)),
});

/** Where the merchant wants to be told. */
const address = v.pipe(
  v.string(),
  v.maxLength(2048),
  v.regex(/^https?:\/\//),
  v.check((url) => URL.canParse(url)),
);

const merchant = v.object({
  referenceMerchantId: text(64),
  merchantName: text(256),
  merchantMCC: v.pipe(v.string(), v.regex(/^\d{4}$/)),
  store: v.object({ referenceStoreId: text(64), storeName: text(256), storeMCC: text(32) }),
});

export const payRequest = v.object({
  paymentRequestId: id,
  paymentAmount: amount,
  paymentMethod: v.object({
    paymentMethodType: v.literal("CONNECT_WALLET"),
    paymentMethodId: text(512),
  }),
  paymentFactor: v.object({
    isInStorePayment: v.literal("true"),
    isCashierPayment: v.literal("false"),
    inStorePaymentScenario: v.literal("PaymentCode"),
  }),
  order: v.object({
    referenceOrderId: text(64),
    orderDescription: text(256),
    orderAmount: amount,
    merchant,
    env: v.object({
      terminalType: v.picklist(["WEB", "WAP", "APP", "MINI_APP"]),
      storeTerminalId: text(64),
      storeTerminalRequestTime: text(64),
    }),
  }),
  paymentNotifyUrl: v.optional(address),
});
export type PayRequest = v.InferOutput<typeof payRequest>;

/** Which order is meant. Both numbers may be given; then the acquirer's own wins. */
export interface OrderName {
  readonly paymentRequestId?: string | undefined;
  readonly paymentId?: string | undefined;
}

const orderName = { paymentRequestId: v.optional(id), paymentId: v.optional(id) };

function namesOrder({ paymentRequestId, paymentId }: OrderName): boolean {
  return paymentRequestId !== undefined || paymentId !== undefined;
}

export const orderRequest = v.pipe(
  v.object(orderName),
  v.check((order) => namesOrder(order)),
);

const refundFields = v.object({
  ...orderName,
  refundRequestId: id,
  refundAmount: amount,
  refundReason: v.optional(text(256)),
});
export const refundRequest = v.pipe(
  refundFields,
  v.check((refund) => namesOrder(refund)),
);
export type RefundRequest = v.InferOutput<typeof refundFields>;
