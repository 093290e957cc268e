export { toMeet, walletCount } from "./campaign.ts";
import { exhaustiveCampaign, randomCampaign, replay, toMeet } from "./campaign.ts";
import type { WalkPart } from "./fate.ts";
import { type Kill, kill, plantedBugs } from "./plantedBugs.ts";
import { figures, readStrikes, tellFinding } from "./tell.ts";

/** What the command was asked for. */
export type Order =
  | { readonly campaign: "random"; readonly payments: number; readonly seed: number }
  | {
      readonly campaign: "exhaustive";
      readonly faults: number;
      /** Which kind of wallet, from 0, or null for all of them. */
      readonly wallet: number | null;
      /** Which part of each wallet's combinations; all when left out. */
      readonly part?: WalkPart;
    }
  /** Tills that do one thing wrong, and how each is found out. */
  | { readonly campaign: "bugs" }
  | {
      readonly campaign: "replay";
      readonly seed: number;
      readonly shape: "shop" | "single";
      /** As a finding told them. */
      readonly strikes: string;
    };

export interface Listener {
  /** Tells a person. */
  say(line: string): void;
  /** A clock of the real world, for figures only (s). */
  seconds(): number;
}

export interface Answer {
  readonly sound: boolean;
  /** For a script to read. */
  readonly figures: Readonly<Record<string, unknown>>;
}

/** One finding says much; a broken engine would have thousands. */
const mostFindings = 3;

/** A run of so many payments has met every fault, or something is wrong with the run. */
const wholeRun = 20_000;

/** Carries out one order of `npm run simulate`. */
export async function simulate(order: Order, listener: Listener): Promise<Answer> {
  if (order.campaign === "replay") {
    const strikes = readStrikes(order.strikes);
    const { story, violation } = await replay({ ...order, strikes });
    for (const line of story) listener.say(line);
    return { sound: violation === null, figures: { violation } };
  }
  if (order.campaign === "bugs") return findBugs(listener);
  const began = listener.seconds();
  const report =
    order.campaign === "random"
      ? await randomCampaign({ ...order, mostFindings })
      : await exhaustiveCampaign({ ...order, mostFindings });
  const seconds = listener.seconds() - began;
  for (const finding of report.findings) {
    for (const line of await tellFinding(finding)) listener.say(line);
  }
  const isWhole =
    order.campaign === "random"
      ? order.payments >= wholeRun
      : order.faults > 1 && order.wallet === null && order.part === undefined;
  const unmet = toMeet(order.campaign).filter((one) => isWhole && !report.met.has(one));
  if (unmet.length > 0) listener.say(`never met: ${unmet.join(", ")}`);
  return {
    sound: report.findings.length === 0 && unmet.length === 0,
    figures: { ...figures(report, order.campaign, seconds), met: [...report.met].sort() },
  };
}

async function findBugs(listener: Listener): Promise<Answer> {
  const kills: Kill[] = [];
  for (const bug of plantedBugs) {
    const found = await kill(bug);
    kills.push(found);
    listener.say(`| ${found.does} | ${found.rule ?? "nobody noticed"} | ${found.seed ?? ""} |`);
  }
  const alive = kills.filter(({ rule }) => rule === null).length;
  return { sound: alive === 0, figures: { planted: kills.length, alive, kills } };
}
