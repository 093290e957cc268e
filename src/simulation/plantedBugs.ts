import { randomCampaign } from "./campaign.ts";
import { flowBugs } from "./flowBugs.ts";
import { machineBugs } from "./machineBugs.ts";
import type { PlantedBug } from "./plantedBug.ts";
import { portBugs } from "./portBugs.ts";
import { refundBugs } from "./refundBugs.ts";

export const plantedBugs: readonly PlantedBug[] = [
  ...machineBugs,
  ...refundBugs,
  ...portBugs,
  ...flowBugs,
];

/** How a till with a bug in it was found out, or that it was not. */
export interface Kill {
  readonly does: string;
  /** The promise it broke first; null when nobody noticed. */
  readonly rule: string | null;
  /** The world in which that was. */
  readonly seed: number | null;
  readonly worlds: number;
}

/** The first world, of those of the pre-merge run, that notices this till. */
export async function kill({ does, till }: PlantedBug): Promise<Kill> {
  const budget = { payments: 6_000, seed: 1, mostFindings: 1 };
  const { findings, worlds } = await randomCampaign(budget, till);
  const [finding] = findings;
  return { does, rule: finding?.violation.rule ?? null, seed: finding?.seed ?? null, worlds };
}
