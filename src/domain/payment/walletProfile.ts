import { isWalletBrand, type WalletBrand } from "../wallet/wallet.ts";
import { brandNameOf } from "./brandName.ts";
import type { SentPayment } from "./payment.ts";

/** A stretch of every day in Japan, in minutes after midnight; it may reach over midnight. */
export interface DailySpan {
  readonly fromMinute: number;
  readonly untilMinute: number;
}

/** What a wallet takes back, and when. */
export interface RefundRules {
  /** False: all of it or nothing. */
  readonly partial: boolean;
  /** How many refunds one payment takes; null for as many as there is money left. */
  readonly most: number | null;
  /** Days after the payment during which it can be paid back. */
  readonly windowDays: number;
  /** When the wallet pays nothing back, or null. */
  readonly nightBlock: DailySpan | null;
}

/** What one wallet allows once its code has been read. Data, so that no rule asks for a brand. */
export interface WalletProfile {
  /** Whether the acquirer takes a cancellation while the outcome is open, and once it is paid. */
  readonly cancel: { readonly unsure: boolean; readonly paid: boolean };
  readonly refund: RefundRules;
}

/** Alipay+: cancellations until the cut-off, any number of refunds within a year. */
const usual: WalletProfile = {
  cancel: { unsure: true, paid: true },
  refund: { partial: true, most: null, windowDays: 365, nightBlock: null },
};

const halfPastEleven: DailySpan = { fromMinute: 23 * 60 + 30, untilMinute: 30 };

/**
 * What differs from the usual. That Indonesian wallets take no cancellation stands in the acquirer's
 * pages, that Touch 'n Go pays back within 30 days in an aggregator's; the other rows are those of
 * the test wallets, one for each rule a real contract may hold.
 */
const special: Readonly<Partial<Record<WalletBrand, WalletProfile>>> = {
  DANA: { ...usual, cancel: { unsure: false, paid: false } },
  bKash: { ...usual, cancel: { unsure: true, paid: false } },
  "Touch 'n Go": { ...usual, refund: { ...usual.refund, windowDays: 30 } },
  Easypaisa: { ...usual, refund: { ...usual.refund, most: 1 } },
  Paytm: { ...usual, refund: { ...usual.refund, partial: false } },
  GCash: { ...usual, refund: { ...usual.refund, nightBlock: halfPastEleven } },
};

/** By today's contract, not by that of the day of the payment: it is today that the wallet is asked. */
export function profileOf(payment: SentPayment): WalletProfile {
  const brand = brandNameOf(payment);
  return (isWalletBrand(brand) && special[brand]) || usual;
}
