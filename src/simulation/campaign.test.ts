import { describe, expect, test } from "vitest";
import { exhaustiveCampaign, minimised, randomCampaign, replay, toMeet } from "./campaign.ts";
import { portBugs } from "./portBugs.ts";
import { readStrikes, tellFinding } from "./tell.ts";

describe("the engine in a world where everything goes wrong", () => {
  test("[PAY-2, PAY-3, PAY-4, PAY-5, PAY-7, PAY-8, PAY-9, PAY-10, PAY-13, PAY-14, PAY-16] [JRN-1, JRN-2, JRN-5, JRN-7, JRN-8] [LATE-1, LATE-2, LATE-3, LATE-5] breaks no promise in some thousand payments", async () => {
    const report = await randomCampaign({ payments: 1_500, seed: 1, mostFindings: 1 });
    expect(report.findings).toEqual([]);
    expect(report.payments).toBeGreaterThanOrEqual(1_500);
    expect(report.crashes).toBeGreaterThan(report.payments);
    // The pre-merge run of many times as many payments meets every one, or fails.
    expect(report.met.size).toBeGreaterThan(0.9 * toMeet("random").length);
  });

  test("[PAY-2, PAY-3, PAY-9, PAY-10] breaks no promise whatever one thing goes wrong, with any wallet", async () => {
    const { findings, worlds } = await exhaustiveCampaign({
      faults: 1,
      mostFindings: 1,
      wallet: null,
    });
    expect(findings).toEqual([]);
    expect(worlds).toBeGreaterThan(40);
  });
});

describe("a campaign", () => {
  const small = { payments: 60, mostFindings: 1 };

  test("[SIM-1] comes out the same for the same seed, and otherwise for another", async () => {
    const [first, again, other] = [
      await randomCampaign({ ...small, seed: 3 }),
      await randomCampaign({ ...small, seed: 3 }),
      await randomCampaign({ ...small, seed: 4 }),
    ];
    expect(again).toEqual(first);
    expect(other.traceHash).not.toBe(first.traceHash);
  });

  test("[SIM-4] tells a finding with as few faults as it takes, and it happens again from what is told", async () => {
    const [bug] = portBugs.filter(({ does }) => does === "hears silence as a no");
    const budget = { payments: 1_000, seed: 1, mostFindings: 1 };
    const [finding] = (await randomCampaign(budget, bug?.till)).findings;
    if (!finding) throw new Error("the bug was not found");
    const least = await minimised(finding, bug?.till);
    expect(least.strikes.length).toBeLessThan(finding.strikes.length);
    // Not one of those that are left could be done without.
    for (const index of least.strikes.keys()) {
      const fewer = { ...least, strikes: least.strikes.toSpliced(index, 1) };
      expect((await replay(fewer, bug?.till)).violation?.rule).not.toBe(least.violation.rule);
    }

    const told = await tellFinding(finding, bug?.till);
    const [, strikes = ""] = /--strikes '(.*)'$/.exec(told.at(-1) ?? "") ?? [];
    expect(readStrikes(strikes)).toEqual(least.strikes);
    const { violation } = await replay({ ...least, strikes: readStrikes(strikes) }, bug?.till);
    expect(violation).toEqual(least.violation);
  });

  test("[SIM-4] refuses a fault that does not exist", () => {
    expect(() => readStrikes("request a=meteor")).toThrow("meteor");
  });
});
