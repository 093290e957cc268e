declare const unit: unique symbol;

/** Whole yen. Japan has no smaller coin, so a fraction here is always our own mistake. */
export type Yen = number & { readonly [unit]: "yen" };

/**
 * The only door through which a number becomes money.
 * @throws RangeError when the amount is not a whole number that a double holds exactly.
 */
export function yen(amount: number): Yen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole yen: ${amount}`);
  // A negative zero would print as "-0" on a receipt.
  return (amount === 0 ? 0 : amount) as Yen;
}

export const zeroYen = yen(0);

export function sumYen(amounts: readonly Yen[]): Yen {
  return yen(amounts.reduce((total, amount) => total + amount, 0));
}

/** @throws RangeError when the product is more than a double holds exactly. */
export function timesYen(amount: Yen, count: number): Yen {
  return yen(amount * count);
}
