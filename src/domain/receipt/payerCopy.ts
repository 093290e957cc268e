import type { HomeBasis } from "../display/displayState.ts";
import type { HomeCurrency } from "../money/currency.ts";
import { sumYen, yen, type Yen } from "../money/yen.ts";
import type { PriceMode } from "../tax/taxCategory.ts";
import type { RateTotal } from "../tax/taxTotals.ts";
import type { PayerLanguage } from "../wallet/payerLanguage.ts";
import type { ReceiptTender } from "./receipt.ts";

/**
 * A receipt once more for its payer, without a word of any language but the shop's own data: what
 * stands beside the Japanese original on paper, and on the payer's own phone. It translates an
 * original and is none. It holds no code and no whole number of any account.
 */
export interface PayerCopy {
  /** Whose names the goods have, and what is spoken first. */
  readonly language: PayerLanguage;
  readonly shop: {
    readonly name: string;
    readonly phone: string;
    /** null for a shop that issues no invoices. */
    readonly registrationNumber: string | null;
  };
  readonly number: string;
  /** Date and time of the sale, JST: "2026-11-22 16:05". */
  readonly soldAt: string;
  /** When this copy was made, JST: what came later is not in it. */
  readonly asOf: string;
  readonly priceMode: PriceMode;
  readonly lines: readonly CopyLine[];
  /** Goods that found no room, in one sum; null when all stand in `lines`. */
  readonly more: MoreGoods | null;
  /** What the shop itself took off, its campaigns included. */
  readonly discount: Yen;
  readonly rates: readonly CopyRate[];
  readonly total: Yen;
  /** What wallets and makers paid of the total. */
  readonly funded: readonly CopyFunder[];
  readonly tender: CopyTender;
  readonly home: CopyHome | null;
  /** What had gone back to the payer when this copy was made. */
  readonly refunded: Yen;
}

export interface CopyLine {
  /** In the letters of the payer's language, as far as goods are named in it. */
  readonly name: string;
  /** The Japanese name, which stands on the original; null when it is the same or found no room. */
  readonly original: string | null;
  readonly unitPrice: Yen;
  readonly quantity: number;
  readonly reduced: boolean;
}

export interface MoreGoods {
  readonly pieces: number;
  readonly amount: Yen;
}

export type CopyRate = Pick<RateTotal, "rate" | "reduced" | "net" | "tax">;

export interface CopyFunder {
  readonly name: string;
  readonly amount: Yen;
}

export type CopyTender = Omit<Extract<ReceiptTender, { by: "wallet" }>, "amount"> | CashTender;

interface CashTender {
  readonly by: "cash";
  readonly tendered: Yen;
}

export interface CopyHome {
  readonly currency: HomeCurrency;
  /** Whole smallest units in decimal digits. */
  readonly minor: string;
  readonly basis: Exclude<HomeBasis, "staleRate">;
}

/** What all goods come to as priced, before anything is taken off (yen). */
export function copySubtotal({ lines, more }: Pick<PayerCopy, "lines" | "more">): Yen {
  return sumYen([...lines.map(copyAmount), more?.amount ?? yen(0)]);
}

export function copyAmount({ unitPrice, quantity }: Pick<CopyLine, "unitPrice" | "quantity">): Yen {
  return yen(unitPrice * quantity);
}

/** What the payer paid: the total less what others paid of it (yen). */
export function copyPaid({ total, funded }: Pick<PayerCopy, "total" | "funded">): Yen {
  return yen(total - sumYen(funded.map(({ amount }) => amount)));
}

/** True when the figures belong together as those of a receipt do; a copy of ours always does. */
export function copyAddsUp(copy: PayerCopy): boolean {
  const { priceMode, discount, rates, total, tender, refunded } = copy;
  const net = copySubtotal(copy) - discount;
  const tax = sumYen(rates.map((rate) => rate.tax));
  const paid = copyPaid(copy);
  return (
    net >= 0 &&
    net === sumYen(rates.map((rate) => rate.net)) &&
    total === (priceMode === "inclusive" ? net : net + tax) &&
    paid >= 0 &&
    refunded <= paid &&
    (tender.by === "wallet" || tender.tendered >= paid)
  );
}
