import type { HomeCurrency } from "../money/currency.ts";

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

/**
 * The most one payment may come to, in whole smallest units of a currency, or null where none is
 * published. In yen it is held against the total; in another currency it is only told, since the
 * wallet's own rate decides.
 */
export interface PaymentLimit {
  readonly currency: HomeCurrency | "JPY";
  readonly minor: number;
}

/**
 * How the shop's contract makes the money its own, which decides on the stamp of a paper receipt
 * of ¥50,000 and more (stamp tax, document 17-1): `received` on the shop's behalf, `notReceived`
 * until the acquirer settles, or `mixed`, where the contract has to be looked up.
 */
export type StampBasis = "received" | "notReceived" | "mixed";

/** What one wallet allows. Data, so that no rule asks for a brand. */
export interface WalletProfile {
  /** Whether the acquirer takes a cancellation while the outcome is open, and once it is paid. */
  readonly cancel: { readonly unsure: boolean; readonly paid: boolean };
  readonly refund: RefundRules;
  /** How long a code lives after the wallet has shown it (ms). */
  readonly codeLifeMs: number;
  readonly limit: PaymentLimit | null;
  readonly stampBasis: StampBasis;
}

/** Alipay+: cancellations until the cut-off, any number of refunds within a year, codes of a minute. */
export const usualProfile: WalletProfile = {
  cancel: { unsure: true, paid: true },
  refund: { partial: true, most: null, windowDays: 365, nightBlock: null },
  codeLifeMs: 60_000,
  limit: null,
  stampBasis: "mixed",
};

/** Japanese code payment: codes of five minutes; the rest as usual. */
export const domesticProfile: WalletProfile = { ...usualProfile, codeLifeMs: 300_000 };

export const halfPastEleven: DailySpan = { fromMinute: 23 * 60 + 30, untilMinute: 30 };

/** `profile` with other rules of refunding. */
export function refundedBy(rules: Partial<RefundRules>, profile = usualProfile): WalletProfile {
  return { ...profile, refund: { ...profile.refund, ...rules } };
}

/** `profile` with so much as the most of one payment. */
export function upTo(
  minor: number,
  currency: PaymentLimit["currency"],
  profile = usualProfile,
): WalletProfile {
  return { ...profile, limit: { currency, minor } };
}
