import { sumYen, yen, zeroYen, type Yen } from "../money/yen.ts";
import { dueOf, fundedOffers, type Offered, type OfferId } from "./applied.ts";

/** A funder's part of money that goes back: a record for the bill to the funder, never paid out here. */
export interface FunderPart {
  readonly offer: OfferId;
  readonly amount: Yen;
}

/** An amount of a sale's price by who had paid it. */
export interface TenderParts {
  readonly payer: Yen;
  /** In the order of the sale's campaigns; only parts above zero. */
  readonly funders: readonly FunderPart[];
}

/** A refund as far as this module looks at it. */
export interface PartedRefund {
  /** What the payer gets back. */
  readonly amount: Yen;
  /** What goes back to funders beside it. */
  readonly toFunders?: readonly FunderPart[];
}

/** What a refund is worth in the sale's price: the payer's part and the funders' (yen). */
export function worthOfRefund({ amount, toFunders = [] }: PartedRefund): Yen {
  return sumYen([amount, ...toFunders.map((part) => part.amount)]);
}

/**
 * Whose money the next `worth` yen of a sale are, after `before` yen of it went back. Each tender gives
 * back in proportion: counted from the first yen on, tender by tender, always rounded down. So no part
 * ever shrinks or passes its tender, and over any sequence of refunds that comes to the whole price each
 * tender gives back exactly what it had paid.
 */
export function partsOf(sale: Offered, before: Yen, worth: Yen): TenderParts {
  const [payer = zeroYen, ...funders] = difference(
    upTo(sale, yen(before + worth)),
    upTo(sale, before),
  );
  return {
    payer,
    funders: fundedOffers(sale)
      .map(({ offer }, index) => ({ offer, amount: funders[index] ?? zeroYen }))
      .filter(({ amount }) => amount > 0),
  };
}

/** Of the first so many yen of the price: the payer's part, then each funder's. */
function upTo(sale: Offered, worth: Yen): readonly Yen[] {
  let [left, whole] = [worth as number, sale.totals.total as number];
  return [dueOf(sale), ...fundedOffers(sale).map(({ amount }) => amount)].map((tender) => {
    // The share of what the tenders before it have left over: the last one gets the remainder.
    const part = whole === 0 ? 0 : Number((BigInt(tender) * BigInt(left)) / BigInt(whole));
    left -= part;
    whole -= tender;
    return yen(part);
  });
}

function difference(after: readonly Yen[], before: readonly Yen[]): readonly Yen[] {
  return after.map((amount, index) => yen(amount - (before[index] ?? 0)));
}
