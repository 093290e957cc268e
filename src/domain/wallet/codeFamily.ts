/** How a customer's code is built, which is not always which wallet it is: one format serves many. */
export type WalletFamily =
  | "ALIPAYPLUS_CGCP"
  | "ALIPAYPLUS_19"
  | "ALIPAY"
  | "WECHAT"
  | "UNIONPAY"
  | "PAYPAY"
  | "LINEPAY_JP"
  | "RAKUTENPAY"
  | "DBARAI"
  | "MERPAY"
  | "AUPAY"
  | "YUCHOPAY";

/**
 * A code that the shop shows and the customer scans, made for one sale: the acquirer's order code of
 * Alipay+, or a dynamic JPQR of the Japanese acquirer.
 */
export type ShopCode = "ALIPAYPLUS_ORDER" | "JPQR_ORDER";

/** How the code of an attempt is built, whichever of the two showed it. */
export type CodeFamily = WalletFamily | ShopCode;

/** What a format is called where it serves many wallets; null where it is one wallet's. */
const labels: Readonly<Record<CodeFamily, string | null>> = {
  ALIPAYPLUS_CGCP: "Alipay+",
  ALIPAYPLUS_19: "Alipay+",
  ALIPAY: "Alipay / AlipayHK",
  WECHAT: null,
  UNIONPAY: null,
  PAYPAY: null,
  LINEPAY_JP: null,
  RAKUTENPAY: null,
  DBARAI: null,
  MERPAY: null,
  AUPAY: null,
  YUCHOPAY: null,
  ALIPAYPLUS_ORDER: "Alipay+",
  JPQR_ORDER: "JPQR",
};

export const codeFamilies = Object.keys(labels) as readonly CodeFamily[];

export function ownLabel(family: CodeFamily): string | null {
  return labels[family];
}

export function isShopCode(family: CodeFamily): family is ShopCode {
  return family === "ALIPAYPLUS_ORDER" || family === "JPQR_ORDER";
}
