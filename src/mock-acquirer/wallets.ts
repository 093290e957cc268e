import type { House } from "./houses.ts";

/** What a wallet lets the acquirer do with its payments. */
export interface WalletRules {
  readonly brand: string;
  readonly house: House;
  /** Digits 4 to 6 of its 24-digit codes, or null for a wallet with another kind of code. */
  readonly routing: string | null;
  /** How its other codes look, or null. */
  readonly form: RegExp | null;
  /** Which orders can be called off: every one, only those that are not paid, or none. */
  readonly cancels: "all" | "unpaid" | "none";
  /** `once`: no second refund; `whole`: no partial one; `notAtNight`: none around midnight. */
  readonly refunds: "any" | "once" | "whole" | "notAtNight";
  /** How many days after it was paid an order can still be refunded. */
  readonly refundDays: number;
  /** Its owner's money, or null for yen. */
  readonly currency: string | null;
  /** The most one payment may come to (yen), or null. */
  readonly mostYen: bigint | null;
}

type Given = Partial<Omit<WalletRules, "brand" | "house">>;

/** What holds for a wallet that has no rules of its own. */
const usual = {
  routing: null,
  form: null,
  cancels: "all",
  refunds: "any",
  refundDays: 365,
  currency: null,
  mostYen: null,
} as const;

function abroad(routing: string, brand: string, currency: string, given: Given = {}): WalletRules {
  return { ...usual, brand, house: "alipayplus", routing, currency, ...given };
}

function atHome(brand: string, form: RegExp | null, given: Given = {}): WalletRules {
  return { ...usual, brand, house: "domestic", form, ...given };
}

/**
 * The test wallets. Routing numbers from 9xx on are theirs; no published wallet has one. The rules are
 * of the kind real wallets have, but who has which is invented.
 */
export const testWallets: readonly WalletRules[] = [
  abroad("901", "TrueMoney", "THB"),
  abroad("902", "KakaoPay", "KRW"),
  abroad("903", "Paytm", "INR", { refunds: "whole" }),
  abroad("904", "DANA", "IDR", { cancels: "none" }),
  abroad("905", "GCash", "PHP", { refunds: "notAtNight" }),
  abroad("906", "Touch 'n Go", "MYR", { refundDays: 30 }),
  abroad("907", "AlipayHK", "HKD"),
  abroad("908", "Easypaisa", "PKR", { refunds: "once" }),
  abroad("909", "bKash", "BDT", { cancels: "unpaid" }),
  abroad("910", "Alipay", "CNY"),
  abroad("911", "MPay", "MOP"),
  abroad("912", "Naver Pay", "KRW"),
  abroad("913", "Toss", "KRW"),
  abroad("914", "OCBC Digital", "SGD"),
  abroad("915", "Changi Pay", "SGD"),
  abroad("916", "EZ-Link", "SGD"),
  abroad("917", "MyPB", "MYR"),
  abroad("918", "HelloMoney", "PHP"),
  abroad("919", "Hipay", "MNT"),
  abroad("920", "Tinaba", "EUR"),
  atHome("WeChat Pay", /^1[0-5]\d{16}$/, { currency: "CNY" }),
  atHome("UnionPay", /^62\d{17}$/, { currency: "CNY" }),
  atHome("PayPay", /^9000818188\d{10}$/, { mostYen: 500_000n }),
  atHome("Rakuten Pay", /^900001\d{10}$/),
  atHome("d Barai", /^90000002\d{14}$/, { refundDays: 179 }),
  atHome("au PAY", /^31589921\d{11}$/),
  atHome("Merpay", /^31589900\d{11}$/),
  atHome("Yucho Pay", /^315899(?:3[1-9]|40)\d{11}$/),
  atHome("J-Coin Pay", null),
];

/** The wallet with this name, or null. */
export function walletNamed(brand: string): WalletRules | null {
  return testWallets.find((row) => row.brand === brand) ?? null;
}

/** The rules of the wallet a payment came from; nobody's before somebody pays. */
export function rulesOf(brand: string): WalletRules {
  return walletNamed(brand) ?? { ...usual, brand, house: "alipayplus" };
}
