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

const payFields = v.object({
  paymentRequestId: id,
  paymentAmount: amount,
  paymentMethod: v.object({
    paymentMethodType: v.literal("CONNECT_WALLET"),
    paymentMethodId: v.optional(text(512)),
  }),
  paymentFactor: v.object({
    isInStorePayment: v.literal("true"),
    isCashierPayment: v.literal("false"),
    // The customer shows a code, or the shop shows one and the customer scans it.
    inStorePaymentScenario: v.picklist(["PaymentCode", "OrderCode"]),
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
export const payRequest = v.pipe(
  payFields,
  v.check(({ paymentFactor, paymentMethod }) => {
    const isShown = paymentFactor.inStorePaymentScenario === "OrderCode";
    return isShown === (paymentMethod.paymentMethodId === undefined);
  }),
);
export type PayRequest = v.InferOutput<typeof payFields>;

/** What a customer's phone does with a code that it scans. */
export const scanRequest = v.object({
  content: text(1024),
  walletBrandName: text(64),
  /** Number of the scenario that follows; paid at once when it has none. */
  scenario: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/))),
});

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
