/** What docs/scenarios.md promises, read from its tables. Tests only. */
export interface ScenarioPage {
  /** Every scenario: its code, and what its first `pay` is answered. */
  readonly lines: readonly { readonly code: string; readonly first: string }[];
  readonly wallets: readonly WalletLine[];
  /** Scenarios that notify in their own way: their code, and when which notification comes. */
  readonly notified: readonly { readonly code: string; readonly when: string }[];
  /** Rules of each wallet, cell by cell, the name first. */
  readonly rules: readonly (readonly string[])[];
}

export interface WalletLine {
  readonly routing: string;
  readonly brand: string;
  /** The code that pays. */
  readonly code: string;
}

const scenarioLine = /^\| `(\d+)` +\| `([^`]+)` +\|/gm;
const walletLine = /^\| (\d{3}) +\| ([^|]+?) +\|[^|]+\| `(\d+)` +\|/gm;
const notifiedLine = /^\| `(\d+)` +\| `[^`]+` +\| `(\d+\.\d s[^`]*)` +\|/gm;
const ruleLine =
  /^\| ([^|]+?) +\| (yes|no) +\| (yes|no) +\| (yes|no) +\| (yes|no) +\| (yes|no) +\| (\d+) days +\|$/gm;

export function readScenarioPage(text: string): ScenarioPage {
  const cells = (line: RegExp) => [...text.matchAll(line)].map(([, ...cells]) => cells);
  return {
    lines: cells(scenarioLine).map(([code = "", first = ""]) => ({ code, first })),
    wallets: cells(walletLine).map(([routing = "", brand = "", code = ""]) => ({
      routing,
      brand,
      code,
    })),
    notified: cells(notifiedLine).map(([code = "", when = ""]) => ({ code, when })),
    rules: cells(ruleLine),
  };
}
