import { describe, expect, test, vi } from "vitest";
import { randomCampaign } from "./campaign.ts";
import { machineBugs } from "./machineBugs.ts";
import type { Machine } from "./plantedBug.ts";
import { portBugs } from "./portBugs.ts";
import { soundTill } from "./till.ts";

/** The machine the till runs on; a test replaces it. */
const running = vi.hoisted(() => ({
  machine: null as Machine | null,
  sound: null as Machine | null,
}));

vi.mock("#domain/payment/step.ts", async (original) => {
  const { step: sound } = await original<{ step: Machine }>();
  running.sound = sound;
  const step: Machine = (payment, event) => (running.machine ?? sound)(payment, event);
  return { step };
});

const budget = { payments: 6_000, seed: 1, mostFindings: 1 };

/** The first world of the pre-merge run that notices this till. */
async function firstFinding(till = soundTill) {
  const { findings } = await randomCampaign(budget, till);
  return findings[0];
}

describe("a till with a planted bug", () => {
  test.each(portBugs)("that $does is found out", async ({ till }) => {
    const finding = await firstFinding(till);
    expect(finding).toBeDefined();
  });

  test.each(machineBugs)("that $does is found out", async ({ machine }) => {
    if (!running.sound || !machine) throw new Error("no machine to plant a bug in");
    running.machine = machine(running.sound);
    const finding = await firstFinding();
    running.machine = null;
    expect(finding).toBeDefined();
  });
});
