import { apportion } from "../money/apportion.ts";
import { yen, zeroYen, type Yen } from "../money/yen.ts";
import type { Sale, SaleLine } from "../sale/sale.ts";

/** What is still to be had of one line: what the customer really paid for it, less what went back. */
export interface PaidShare {
  readonly line: SaleLine;
  /** Paid for the pieces below together: part of the discount gone, tax on top included. */
  readonly paid: Yen;
  readonly pieces: number;
  /** How many of those pieces have come back. */
  readonly back: number;
}

/**
 * Splits the total of a sale over its lines so that the parts add up to it exactly: within each rate
 * by the lines' amounts as priced. Whatever is brought back, in whatever order, is worth these parts.
 */
export function paidShares(sale: Sale): readonly PaidShare[] {
  const { lines, totals, priceMode } = sale;
  return totals.perRate.flatMap(({ rate, net, tax }) => {
    const paidAtRate = priceMode === "inclusive" ? net : yen(net + tax);
    const same = lines.filter((line) => line.rate === rate);
    const parts = apportion(
      paidAtRate,
      same.map(({ amount }) => amount),
    );
    return same.map((line, index) => ({
      line,
      paid: parts[index] ?? zeroYen,
      pieces: line.quantity,
      back: 0,
    }));
  });
}

/**
 * What the next pieces of a line are worth. Counted from the first piece on, so that pieces that come
 * back one by one are worth together what was paid for them.
 */
export function worthOf(share: PaidShare, quantity: number): Yen {
  return yen(worthOfFirst(share, share.back + quantity) - worthOfFirst(share, share.back));
}

/** Money of the line that has not gone back. */
export function moneyLeft(share: PaidShare): Yen {
  return yen(share.paid - worthOfFirst(share, share.back));
}

/** The line after so many pieces of it came back. */
export function withPiecesBack(share: PaidShare, quantity: number): PaidShare {
  return { ...share, back: share.back + quantity };
}

/** The line after money was given back on it and no goods: each piece left is worth less. */
export function withMoneyBack(share: PaidShare, amount: Yen): PaidShare {
  if (amount === 0) return share;
  const { line, pieces, back } = share;
  return { line, paid: yen(moneyLeft(share) - amount), pieces: pieces - back, back: 0 };
}

function worthOfFirst({ paid, pieces }: PaidShare, quantity: number): number {
  return Number((BigInt(paid) * BigInt(quantity)) / BigInt(pieces));
}
