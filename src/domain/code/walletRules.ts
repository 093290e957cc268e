import type { WalletFamily } from "../wallet/codeFamily.ts";

/** How the digits of one family of wallets look. */
export interface WalletRule {
  readonly family: WalletFamily;
  /** Must match the whole code. A code is a string for good: many are longer than 2^53 can hold. */
  readonly form: RegExp;
  /** Where the number stands that names the brand: first digit and one past the last. */
  readonly routing?: readonly [start: number, end: number];
}

/**
 * Read from top to bottom; the first rule that fits decides, so a narrow rule stands above the
 * wide one that would swallow it.
 *
 * Sources: Alipay+ and Alipay from the schemes' published code formats; WeChat Pay and UnionPay
 * from their published acquirer rules. The Japanese prefixes were never published: they come from
 * one public field test of Japanese wallets and may change without notice, which is why they are
 * rows here and nothing else in the till knows them.
 */
export const walletRules: readonly WalletRule[] = [
  { family: "PAYPAY", form: /^9000818188\d{10}$/ },
  { family: "LINEPAY_JP", form: /^9000000000\d{9}$/ },
  { family: "RAKUTENPAY", form: /^900001\d{10}$/ },
  { family: "DBARAI", form: /^90000002\d{14}$/ },
  { family: "MERPAY", form: /^31589900\d{11}$/ },
  { family: "AUPAY", form: /^31589921\d{11}$/ },
  // The two digits after 315899 name the bank that pays.
  { family: "YUCHOPAY", form: /^315899(?:3[1-9]|40)\d{11}$/ },
  // 10 to 14 mainland China, 15 Hong Kong.
  { family: "WECHAT", form: /^1[0-5]\d{16}$/ },
  { family: "UNIONPAY", form: /^62\d{17}$/ },
  { family: "ALIPAYPLUS_19", form: /^289\d{10}6\d{5}$/ },
  // Prefix, agreement, routing number, two digits for the kind of business, 16 for the customer.
  { family: "ALIPAYPLUS_CGCP", form: /^(?:2[5-9]|30)\d{22}$/, routing: [3, 6] },
  // Mainland China and Hong Kong cannot be told apart by their digits. Alipay+ keeps 20 to 23
  // digits for later; until it uses them, they are Alipay's.
  { family: "ALIPAY", form: /^(?:2[5-9]|30)\d{14,22}$/ },
];
