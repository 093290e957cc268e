import type { Chance } from "./chance.ts";

/** One way wallets build their codes, with `d` for a digit that is free. */
export interface WalletFormat {
  readonly name: string;
  readonly form: string;
}

/**
 * Every format the till recognises as a wallet's, as it is shown on phones. They are written down
 * here once more, and not taken from the till's rules, so that a rule that forgets one is noticed.
 */
export const walletFormats: readonly WalletFormat[] = [
  { name: "Alipay+ 24 digits", form: "28190102dddddddddddddddd" },
  { name: "Alipay+ 24 digits, 25", form: "25dddddddddddddddddddddd" },
  { name: "Alipay+ 19 digits", form: "289dddddddddd6ddddd" },
  { name: "Alipay 16 digits", form: "25dddddddddddddd" },
  { name: "Alipay 17 digits", form: "27ddddddddddddddd" },
  { name: "Alipay 18 digits", form: "28dddddddddddddddd" },
  { name: "WeChat Pay", form: "13dddddddddddddddd" },
  { name: "UnionPay", form: "62ddddddddddddddddd" },
  { name: "PayPay", form: "9000818188dddddddddd" },
  { name: "Rakuten Pay", form: "900001dddddddddd" },
  { name: "d Barai", form: "90000002dddddddddddddd" },
  { name: "Merpay", form: "31589900ddddddddddd" },
  { name: "au PAY", form: "31589921ddddddddddd" },
  { name: "Yucho Pay", form: "31589931ddddddddddd" },
];

export function randomCode({ form }: WalletFormat, chance: Chance): string {
  return form.replace(/d/g, () => chance.digits(1));
}

/** Thirteen digits that are goods: a Japanese maker's number with its check digit. */
export function randomJan(chance: Chance): string {
  const digits = `4${chance.oneOf(["5", "9"])}${chance.digits(10)}`;
  const sum = Array.from(digits, Number).reduce(
    (sum, digit, at) => sum + digit * (at % 2 === 0 ? 1 : 3),
    0,
  );
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
