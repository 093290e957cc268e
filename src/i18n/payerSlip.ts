import type { PayerLanguage } from "./payer.ts";

/** What stands on a refund's slip for its payer, beside the shop's Japanese. */
export interface PayerSlipWords {
  readonly title: string;
  readonly amount: string;
  readonly returnedAt: string;
  readonly number: string;
  readonly soldAt: string;
  readonly receipt: string;
  readonly goods: string;
  readonly pieces: (quantity: number) => string;
  readonly rate: (rate: number) => string;
  readonly untaxed: string;
  readonly tax: string;
  readonly way: string;
  readonly toWallet: (brand: string) => string;
  readonly inCash: string;
  /** The wallet gives back its own currency at its own rate, which the shop does not know. */
  readonly homeNote: string;
}

export const payerSlipWords: Readonly<Record<PayerLanguage, PayerSlipWords>> = {
  en: {
    title: "Refund slip",
    amount: "Refunded",
    returnedAt: "Date of refund",
    number: "Refund no.",
    soldAt: "Date of purchase",
    receipt: "Receipt no.",
    goods: "Returned goods",
    pieces: (quantity) => `${quantity} pc`,
    rate: (rate) => `At ${rate}% tax`,
    untaxed: "Without tax",
    tax: "tax included",
    way: "Refunded by",
    toWallet: (brand) => `${brand} (to your wallet)`,
    inCash: "Cash",
    homeNote:
      "Your wallet decides the amount in your own currency, as a rule at the rate of the original payment. Please see your app.",
  },
  zh: {
    title: "退款单",
    amount: "退款金额",
    returnedAt: "退款日期",
    number: "退款编号",
    soldAt: "购买日期",
    receipt: "小票号",
    goods: "退货商品",
    pieces: (quantity) => `${quantity} 件`,
    rate: (rate) => `税率 ${rate}%`,
    untaxed: "不征税",
    tax: "含税额",
    way: "退款方式",
    toWallet: (brand) => `${brand}（退回您的钱包）`,
    inCash: "现金",
    homeNote: "您的货币金额由钱包决定，通常按原支付汇率退回。请以应用显示为准。",
  },
};
