import { maxTypedYen } from "#domain/money/parseYenInput.ts";
import { type Yen, yen } from "#domain/money/yen.ts";

/** What people round up to when they pay with the notes they have (yen). */
const steps = [1_000, 5_000, 10_000] as const;

/**
 * What a customer is likely to hand over for a total: just enough, and up to the next round amount
 * of each note. Smallest first, each once.
 */
export function quickAmounts(total: Yen): readonly Yen[] {
  const rounded = steps.map((step) => Math.ceil(total / step) * step);
  const amounts = new Set([total, ...rounded].filter((amount) => amount <= maxTypedYen));
  return [...amounts].sort((a, b) => a - b).map(yen);
}
