import { walletKinds } from "./acquirerWallets.ts";
import { chance } from "./chance.ts";
import { traceDigest } from "./digest.ts";
import { type Strike, type WalkPart, exhaustiveWalk, listedFate, swarmFate } from "./fate.ts";
import { type FaultId, type Mark, faultIds, faults, marks } from "./faults.ts";
import type { WorldShape } from "./stage.ts";
import type { TillMaker } from "./till.ts";
import type { Violation } from "./judge.ts";
import { type Outcome, play } from "./world.ts";

/** A broken promise, and everything that went wrong before it broke. */
export interface Finding {
  readonly violation: Violation;
  readonly seed: number;
  readonly shape: "shop" | "single";
  readonly strikes: readonly Strike[];
}

/** What many worlds came to. */
export interface Report {
  readonly worlds: number;
  readonly payments: number;
  readonly crashes: number;
  readonly events: number;
  readonly findings: readonly Finding[];
  readonly traceHash: string;
  /** Faults and marks that were really met, and how many there are to meet. */
  readonly met: ReadonlySet<FaultId | Mark>;
}

const [minuteMs, hourMs] = [60_000, 3_600_000];

/** Hours about which something changes, JST: the day's end, the acquirer's cut-off, the night block. */
const edges = [0, 1, 1.25, 5, 23.5, 24.5] as const;

/** Shops differ in their custom, their network, their hour and their luck. */
export function shopShape(seed: number): WorldShape {
  const drawn = chance(seed, "shape");
  const day = Date.UTC(2026, 10, 21, 15, 0);
  const edge = edges[drawn.between(0, edges.length - 1)] ?? 0;
  const begins = drawn.happens(0.5)
    ? edge * hourMs - drawn.between(0, 5 * minuteMs)
    : drawn.between(0, 24 * hourMs);
  return {
    seed,
    sales: drawn.between(1, 12),
    brand: null,
    notices: drawn.happens(0.5),
    meanDelayMs: Math.round(50 * 60 ** drawn.fraction()),
    upTimeMs: drawn.between(100, 4_000),
    begins: day + begins,
  };
}

/** One customer on a quick network, and a till that may die at any moment. */
export function singleShape(seed: number): WorldShape {
  return {
    seed,
    sales: 1,
    // The number of the world is that of the wallet whose rules hold in it.
    brand: walletKinds[seed] ?? null,
    notices: false,
    meanDelayMs: 200,
    upTimeMs: 0,
    begins: Date.UTC(2026, 10, 22, 7, 5),
  };
}

const shapes = { shop: shopShape, single: singleShape } as const;

/** Worlds drawn from one seed, one after the other, until so many payments have been made. */
export async function randomCampaign(
  wanted: { readonly payments: number; readonly seed: number; readonly mostFindings: number },
  till?: TillMaker,
): Promise<Report> {
  const tally = createTally();
  for (let index = 0; tally.payments < wanted.payments; index += 1) {
    const seed = chance(wanted.seed, `world ${index}`).bits();
    const outcome = await play(shopShape(seed), swarmFate(seed), till ? { till } : {});
    tally.add(outcome, { seed, shape: "shop" });
    if (tally.findings.length >= wanted.mostFindings) break;
  }
  return tally.report();
}

export const walletCount = walletKinds.length;

/** Every combination of up to so many faults on one payment, with each kind of wallet or with one. */
export async function exhaustiveCampaign(
  wanted: {
    readonly faults: number;
    readonly mostFindings: number;
    /** Which kind of wallet, from 0, or null for all of them. */
    readonly wallet: number | null;
    /** Which part of each wallet's combinations; all when left out. */
    readonly part?: WalkPart;
  },
  till?: TillMaker,
): Promise<Report> {
  const tally = createTally();
  for (const seed of wanted.wallet === null ? walletKinds.keys() : [wanted.wallet]) {
    const walk = exhaustiveWalk(wanted.faults, wanted.part);
    // The world without a fault is walked in every part, and counted in the first.
    const isFirst = (wanted.part?.number ?? 0) === 0;
    do {
      const outcome = await play(singleShape(seed), walk.fate, till ? { till } : {});
      if (isFirst || outcome.strikes.length > 0) tally.add(outcome, { seed, shape: "single" });
    } while (tally.findings.length < wanted.mostFindings && walk.next());
  }
  return tally.report();
}

/** Lets a finding's world happen again, with nothing going wrong but what is listed. */
export function replay(
  { seed, shape, strikes }: Omit<Finding, "violation">,
  till?: TillMaker,
): Promise<Outcome> {
  const options = till ? { till, tells: true } : { tells: true };
  return play(shapes[shape](seed), listedFate(strikes), options);
}

/** Takes away one fault after the other, as long as the same promise is still broken. */
export async function minimised(finding: Finding, till?: TillMaker): Promise<Finding> {
  for (const index of finding.strikes.keys()) {
    const fewer = { ...finding, strikes: finding.strikes.toSpliced(index, 1) };
    const { violation } = await replay(fewer, till);
    if (violation?.rule === finding.violation.rule) return minimised({ ...fewer, violation }, till);
  }
  return finding;
}

function createTally() {
  let [worlds, payments, crashes, events] = [0, 0, 0, 0];
  const findings: Finding[] = [];
  const met = new Set<FaultId | Mark>();
  const trace = traceDigest();
  return {
    get payments() {
      return payments;
    },
    get findings() {
      return findings;
    },
    add(outcome: Outcome, from: Pick<Finding, "seed" | "shape">): void {
      worlds += 1;
      payments += outcome.payments;
      crashes += outcome.crashes;
      events += outcome.events;
      trace.add(outcome.events, outcome.traceHash);
      for (const { fault } of outcome.strikes) met.add(fault);
      for (const mark of outcome.marks) met.add(mark);
      const { violation, strikes } = outcome;
      if (violation) findings.push({ ...from, violation, strikes });
    },
    report: (): Report => ({
      worlds,
      payments,
      crashes,
      events,
      findings,
      traceHash: trace.hash(),
      met,
    }),
  };
}

/** Everything there is to meet: in the exhaustive walk only the faults it tries. */
export function toMeet(campaign: "random" | "exhaustive"): readonly (FaultId | Mark)[] {
  return campaign === "random"
    ? [...faultIds, ...marks]
    : faultIds.filter((id) => faults[id].walked);
}
