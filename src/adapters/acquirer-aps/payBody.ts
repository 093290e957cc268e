import type { Yen } from "#domain/money/yen.ts";
import type { Instant } from "#domain/time/instant.ts";
import type { PayOrder, ShowOrder } from "#ports/acquirer.ts";
import type { WireAmount } from "./wire.ts";

/** The shop as its contract with the acquirer names it. */
export interface ApsMerchant {
  readonly merchantId: string;
  readonly name: string;
  /** Merchant category code, ISO 18245: four digits. */
  readonly mcc: string;
  readonly store: { readonly id: string; readonly name: string };
  readonly terminalId: string;
}

/** Yen have no smaller unit, so the protocol's "smallest unit" is the yen itself. */
export function wireAmount(amount: Yen): WireAmount {
  return { currency: "JPY", value: String(amount) };
}

/** How the customer and the order come together (`inStorePaymentScenario`). */
const scenarios = { customerShows: "PaymentCode", shopShows: "OrderCode" } as const;

/**
 * The body of `pay` for a code the customer showed, or, without one, for a code to show. There is no expiry in it: that would be a date by
 * the tablet's clock, and a clock that is wrong would kill every payment. The till cancels by itself.
 */
export function payBody(
  order: PayOrder | ShowOrder,
  merchant: ApsMerchant,
  now: Instant,
  notifyUrl: string | null,
) {
  const amount = wireAmount(order.amount);
  const code = "code" in order ? order.code : null;
  return {
    paymentRequestId: order.request,
    paymentAmount: amount,
    paymentMethod: {
      paymentMethodType: "CONNECT_WALLET",
      ...(code !== null && { paymentMethodId: code }),
    },
    paymentFactor: {
      isInStorePayment: "true",
      isCashierPayment: "false",
      inStorePaymentScenario: code === null ? scenarios.shopShows : scenarios.customerShows,
    },
    order: {
      referenceOrderId: order.reference,
      orderDescription: order.description.slice(0, 256),
      orderAmount: amount,
      merchant: {
        referenceMerchantId: merchant.merchantId,
        merchantName: merchant.name,
        merchantDisplayName: merchant.name,
        merchantMCC: merchant.mcc,
        merchantAddress: { region: "JP" },
        store: {
          referenceStoreId: merchant.store.id,
          storeName: merchant.store.name,
          storeDisplayName: merchant.store.name,
          storeMCC: merchant.mcc,
          storeTerminalId: merchant.terminalId,
        },
      },
      env: {
        terminalType: "APP",
        storeTerminalId: merchant.terminalId,
        storeTerminalRequestTime: new Date(now).toISOString(),
      },
    },
    settlementStrategy: { settlementCurrency: "JPY" },
    // The protocol leaves a field out rather than send it empty.
    ...(notifyUrl !== null && { paymentNotifyUrl: notifyUrl }),
  };
}
