import type { Market } from "./market.ts";

/** How a code is built, which is not always which wallet it is: one format serves many wallets. */
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

/** The acquirer that can be asked for this family's money, by the shop's contracts. */
export type AcquirerId = "alipayplus";

export interface WalletFamilyRow {
  /** What the cashier reads before the acquirer has named the wallet itself. */
  readonly label: string;
  /** null: recognised and named, but no contract of this shop takes it, so it is never sent. */
  readonly acquirer: AcquirerId | null;
  /** True for a service that has ended (Japanese LINE Pay: 2025-04-30). */
  readonly ended: boolean;
}

export const walletFamilies: Readonly<Record<WalletFamily, WalletFamilyRow>> = {
  ALIPAYPLUS_CGCP: { label: "Alipay+", acquirer: "alipayplus", ended: false },
  ALIPAYPLUS_19: { label: "Alipay+", acquirer: "alipayplus", ended: false },
  ALIPAY: { label: "Alipay / AlipayHK", acquirer: "alipayplus", ended: false },
  WECHAT: { label: "WeChat Pay", acquirer: null, ended: false },
  UNIONPAY: { label: "UnionPay (銀聯)", acquirer: null, ended: false },
  PAYPAY: { label: "PayPay", acquirer: null, ended: false },
  LINEPAY_JP: { label: "LINE Pay", acquirer: null, ended: true },
  RAKUTENPAY: { label: "楽天ペイ", acquirer: null, ended: false },
  DBARAI: { label: "d払い", acquirer: null, ended: false },
  MERPAY: { label: "メルペイ", acquirer: null, ended: false },
  AUPAY: { label: "au PAY", acquirer: null, ended: false },
  YUCHOPAY: { label: "ゆうちょPay", acquirer: null, ended: false },
};

/** A wallet brand whose home market, and so currency and language, we know. */
export type WalletBrand =
  | "Alipay"
  | "AlipayHK"
  | "KakaoPay"
  | "TrueMoney"
  | "GCash"
  | "Touch 'n Go"
  | "DANA"
  | "Paytm"
  | "Easypaisa"
  | "bKash";

export interface WalletRow {
  readonly market: Market;
  /**
   * Alipay+ routing number (digits 4-6 of a 24-digit code). The scheme publishes numbers without
   * names, so only those of the test wallets, 9xx, stand here; a brand without one is named by the
   * acquirer's answer.
   */
  readonly routing: string;
}

export const wallets: Readonly<Record<WalletBrand, WalletRow>> = {
  TrueMoney: { market: "TH", routing: "901" },
  KakaoPay: { market: "KR", routing: "902" },
  Paytm: { market: "IN", routing: "903" },
  DANA: { market: "ID", routing: "904" },
  GCash: { market: "PH", routing: "905" },
  "Touch 'n Go": { market: "MY", routing: "906" },
  AlipayHK: { market: "HK", routing: "907" },
  Easypaisa: { market: "PK", routing: "908" },
  bKash: { market: "BD", routing: "909" },
  Alipay: { market: "CN", routing: "910" },
};

export function isWalletBrand(name: string): name is WalletBrand {
  return Object.hasOwn(wallets, name);
}

/** The brand behind an Alipay+ routing number, or null when the number tells nothing. */
export function brandOfRouting(routing: string): WalletBrand | null {
  const brands = Object.keys(wallets) as readonly WalletBrand[];
  return brands.find((brand) => wallets[brand].routing === routing) ?? null;
}
