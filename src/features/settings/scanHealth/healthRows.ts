import { type ScanDay, type ScanSummary, scanFaults } from "#domain/scan/scanHealth.ts";
import { readingEngines, scanHints } from "#domain/scan/scanTally.ts";
import type { Messages } from "#i18n/messages.ts";
import { durationText, grouped } from "./scanWords.ts";

export interface CountRow {
  readonly name: string;
  readonly value: string;
}

export function engineRows({ readsBy }: ScanSummary, t: Messages): readonly CountRow[] {
  return readingEngines.map((engine) => ({
    name: t[`scanHealth.engine.${engine}`],
    value: t["scanHealth.times"](grouped(readsBy[engine])),
  }));
}

/** Longest first, and at the end the time in which there was simply no code. */
export function causeRows({ blindSeconds }: ScanSummary, t: Messages): readonly CountRow[] {
  const worst = [...scanHints].sort((one, other) => blindSeconds[other] - blindSeconds[one]);
  return [
    ...worst.map((hint) => ({
      name: t[`camera.hint.${hint}`],
      value: durationText(blindSeconds[hint] * 1_000, t),
    })),
    {
      name: t["scanHealth.cause.none"],
      value: durationText(blindSeconds.none * 1_000, t),
    },
  ];
}

/** Only the causes there were. */
export function faultRows({ faults, tally }: ScanDay, t: Messages): readonly CountRow[] {
  const causes = [
    ...scanFaults.map((fault) => [t[`scanHealth.fault.${fault}`], faults[fault]] as const),
    [t["scanHealth.fault.mended"], tally.faults] as const,
  ];
  return causes
    .filter(([, count]) => count > 0)
    .map(([name, count]) => ({ name, value: t["scanHealth.times"](grouped(count)) }));
}
