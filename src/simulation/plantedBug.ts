import type { step } from "#domain/payment/step.ts";
import { type TillMaker, soundTill } from "./till.ts";

/** What decides of a payment. */
export type Machine = typeof step;

/** An engine with one decision replaced by a wrong one, to prove that the simulator would notice. */
export interface PlantedBug {
  /** What this till does wrong. */
  readonly does: string;
  /** The till with the bug in it. */
  readonly till: TillMaker;
}

/** A bug in what decides of a payment. */
export function atMachine(does: string, plant: (sound: Machine) => Machine): PlantedBug {
  return { does, till: { ...soundTill, decide: plant(soundTill.decide) } };
}
