import { type Finding, type Report, minimised, replay, toMeet } from "./campaign.ts";
import type { TillMaker } from "./till.ts";
import { type Strike, isStrike } from "./fate.ts";

/** One line of figures: what a script reads of a campaign. */
export function figures(
  report: Report,
  campaign: "random" | "exhaustive",
  seconds: number,
): Readonly<Record<string, number | string>> {
  const meant = toMeet(campaign);
  const common = {
    crashes: report.crashes,
    events: report.events,
    violations: report.findings.length,
    seconds: rounded(seconds, 2),
  };
  const met = {
    traceHash: report.traceHash,
    faultsHit: meant.filter((one) => report.met.has(one)).length,
    faultsTotal: meant.length,
  };
  return campaign === "random"
    ? {
        payments: report.payments,
        ...common,
        paymentsPerSecond: rounded(report.payments / seconds, 0),
        ...met,
      }
    : {
        paths: report.worlds,
        ...common,
        pathsPerSecond: rounded(report.worlds / seconds, 0),
        ...met,
      };
}

/** What a person needs to see a finding happen again: what broke, by which faults, and the command. */
export async function tellFinding(found: Finding, till?: TillMaker): Promise<readonly string[]> {
  const least = await minimised(found, till);
  const { violation, strikes, seed, shape } = least;
  const { story } = await replay(least, till);
  const told = strikes.map(({ moment, fault }) => `${moment}=${fault}`).join(";");
  return [
    `${violation.rule} is broken: ${violation.promise}`,
    `  ${violation.what}, ${violation.at} ms into the world`,
    `  ${strikes.length} faults are enough:`,
    ...strikes.map(({ moment, fault }) => `    ${fault} at "${moment}"`),
    `  the last happenings:`,
    ...story.slice(-30).map((line) => `  ${line}`),
    `  again: npm run -s simulate -- --world ${seed} --shape ${shape} --strikes '${told}'`,
  ];
}

/**
 * Reads the list of faults that `tellFinding` wrote.
 * @throws Error when it names a fault that does not exist.
 */
export function readStrikes(told: string): readonly Strike[] {
  return told
    .split(";")
    .filter((one) => one !== "")
    .map((one) => {
      const [moment = "", fault = ""] = one.split("=");
      const strike = { moment, fault };
      if (!isStrike(strike)) throw new Error(`no such fault: "${fault}"`);
      return strike;
    });
}

function rounded(figure: number, digits: number): number {
  return Number(figure.toFixed(digits));
}
