import type { step } from "#domain/payment/step.ts";
import type { TillMaker } from "./till.ts";

/** What decides of a payment. */
export type Machine = typeof step;

/** An engine with one decision replaced by a wrong one, to prove that the simulator would notice. */
export interface PlantedBug {
  /** What this till does wrong. */
  readonly does: string;
  /** The till as it is put together, when the bug is planted at one of its ports. */
  readonly till?: TillMaker;
  /** The machine made wrong, when the bug is planted in one of its decisions. */
  readonly machine?: (sound: Machine) => Machine;
}
