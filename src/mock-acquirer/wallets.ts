/** What a wallet lets the acquirer do with its payments. */
export interface WalletRules {
  readonly brand: string;
  /** Which orders can be called off: every one, only those that are not paid, or none. */
  readonly cancels: "all" | "unpaid" | "none";
  /** `once`: no second refund; `whole`: no partial one; `notAtNight`: none around midnight. */
  readonly refunds: "any" | "once" | "whole" | "notAtNight";
  /** How many days after it was paid an order can still be refunded. */
  readonly refundDays: number;
}

/** What holds for a wallet that has no rules of its own. */
const usual = { cancels: "all", refunds: "any", refundDays: 365 } as const;

/**
 * The test wallets by their routing numbers, one row for each. Numbers from 9xx on are the test
 * wallets'; no published wallet has one. The rules are of the kind real wallets have, but who has
 * which is invented.
 */
export const testWallets: Readonly<Record<string, WalletRules>> = {
  "901": { ...usual, brand: "TrueMoney" },
  "902": { ...usual, brand: "KakaoPay" },
  "903": { ...usual, brand: "Paytm", refunds: "whole" },
  "904": { ...usual, brand: "DANA", cancels: "none" },
  "905": { ...usual, brand: "GCash", refunds: "notAtNight" },
  "906": { ...usual, brand: "Touch 'n Go", refundDays: 30 },
  "907": { ...usual, brand: "AlipayHK" },
  "908": { ...usual, brand: "Easypaisa", refunds: "once" },
  "909": { ...usual, brand: "bKash", cancels: "unpaid" },
  "910": { ...usual, brand: "Alipay" },
};

/** The rules of the wallet a payment came from. */
export function rulesOf(brand: string): WalletRules {
  return Object.values(testWallets).find((row) => row.brand === brand) ?? { ...usual, brand };
}
