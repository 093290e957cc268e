import type { Yen } from "#domain/money/yen.ts";
import { type WalletBrand, wallets } from "#domain/wallet/wallet.ts";
import type { Book } from "./acquirerBooks.ts";

/** What a wallet lets its acquirer do. */
interface WalletRules {
  readonly cancels: "all" | "unpaid" | "none";
  readonly refunds: "any" | "once" | "whole" | "notAtNight";
  readonly refundDays: number;
}

const usual: WalletRules = { cancels: "all", refunds: "any", refundDays: 365 };

/** Written down a second time, so that a wrong row of the till's own table is noticed. */
const rules: Readonly<Partial<Record<WalletBrand, WalletRules>>> = {
  DANA: { ...usual, cancels: "none" },
  bKash: { ...usual, cancels: "unpaid" },
  "Touch 'n Go": { ...usual, refundDays: 30 },
  Easypaisa: { ...usual, refunds: "once" },
  Paytm: { ...usual, refunds: "whole" },
  GCash: { ...usual, refunds: "notAtNight" },
};

/** One wallet for each set of rules: the exhaustive walk goes over all of them. */
export const walletKinds: readonly WalletBrand[] = [
  "Alipay",
  "DANA",
  "bKash",
  "Touch 'n Go",
  "Easypaisa",
  "Paytm",
  "GCash",
];

/** Digits 4 to 6 of a code whose number is in no list: only the acquirer knows the wallet. */
const unlisted = "8";

/** The routing number in a code of this wallet; an unlisted one tells the till nothing. */
export function routingOf(brand: WalletBrand, listed: boolean): string {
  const routing = wallets[brand].routing ?? "";
  return listed ? routing : `${unlisted}${routing.slice(1)}`;
}

export function brandOfCode(code: string): WalletBrand {
  const brands = Object.keys(wallets) as readonly WalletBrand[];
  return brands.find((brand) => wallets[brand].routing?.slice(1) === code.slice(4, 6)) ?? "Alipay";
}

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** The acquirer's day ends at 01:00 in Japan, and its payments can be cancelled until 01:15. */
export function cancelEnds(orderedAt: number): number {
  const ahead = 8 * hour;
  return (Math.floor((orderedAt + ahead) / day) + 1) * day - ahead + 15 * minute;
}

/** Why this wallet lets nothing be called off now, or null. */
export function refusalToCancel(book: Book, now: number): "refused" | "tooLate" | null {
  const { cancels } = rules[book.brand] ?? usual;
  if (cancels === "none" || (cancels === "unpaid" && book.state === "paid")) return "refused";
  return book.state === "paid" && now > cancelEnds(book.orderedAt) ? "tooLate" : null;
}

/** The result code with which a refund is refused, or null. */
export function refusalToRefund(book: Book, amount: Yen, left: number, now: number): string | null {
  const { refunds, refundDays } = rules[book.brand] ?? usual;
  if (now > book.paidAt + refundDays * day) return "REFUND_WINDOW_EXCEED";
  if (refunds === "notAtNight" && nightEndsIn(book.brand, now) > 0) return "BUSINESS_NOT_SUPPORT";
  if (refunds === "once" && book.refunds.size > 0) return "MULTIPLE_REFUNDS_NOT_SUPPORTED";
  if (refunds === "whole" && amount !== book.captured) return "PARTIAL_REFUNDS_NOT_SUPPORTED";
  return amount > left ? "REFUND_AMOUNT_EXCEED" : null;
}

/** How long a wallet that pays nothing back from 23:30 to 00:30 in Japan goes on so (ms). */
export function nightEndsIn(brand: WalletBrand | null, now: number): number {
  if (brand !== null && rules[brand]?.refunds !== "notAtNight") return 0;
  const sinceHalfPastEleven = (now + 9 * hour - 23.5 * hour + day) % day;
  return Math.max(0, hour - sinceHalfPastEleven);
}
