import type { CartLine } from "#domain/cart/cart.ts";

/** How many things are in the bag: three of the same are three. */
export function itemCount(lines: readonly CartLine[]): number {
  return lines.reduce((count, line) => count + line.quantity, 0);
}
