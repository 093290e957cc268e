import type { Chance } from "./chance.ts";
import { quickDigest } from "./digest.ts";

const first = "0".repeat(64);
const ending =
  /,"hash":"(?<hash>[0-9a-f]{64})"(?<rest>,"prev":"(?<prev>[0-9a-f]{64})","seq":(?<seq>\d+),"till":"[^"]*"\})\n$/;

/** What one line of an export says of itself, or null when it is no entry. */
type Reading = {
  readonly hash: string;
  readonly prev: string;
  readonly seq: number;
  /** It is what its digest was made of. */
  readonly isIntact: boolean;
} | null;

/**
 * Follows the chain through an exported journal, by the words of its documentation and without any
 * of the program that wrote it.
 * @returns what is wrong, or null
 */
export function auditExport(lines: readonly string[], head: string): string | null {
  return chainFlaw(lines.map(read), head);
}

function read(line: string): Reading {
  const found = ending.exec(line);
  if (!found?.groups) return null;
  const { hash = "", rest = "", prev = "", seq = "" } = found.groups;
  const isIntact = quickDigest(line.slice(0, found.index) + rest) === hash;
  return { hash, prev, seq: Number(seq), isIntact };
}

function chainFlaw(readings: readonly Reading[], head: string): string | null {
  let previous = first;
  for (const [index, reading] of readings.entries()) {
    if (reading === null) return `line ${index + 1} is no entry`;
    const { hash, prev, seq, isIntact } = reading;
    if (prev !== previous || seq !== index + 1) return `line ${index + 1} does not follow`;
    if (!isIntact) return `line ${index + 1} was changed`;
    previous = hash;
  }
  return previous === head ? null : "the export is not complete";
}

/**
 * Audits an export, and finds out whether the auditor would see one changed letter, one line less and
 * two lines swapped. Each line is read once: worlds are audited by the thousand.
 * @returns what is wrong with the export or with its auditor, or null
 */
export function exportFlaw(lines: readonly string[], head: string, chance: Chance): string | null {
  const readings = lines.map(read);
  const flaw = chainFlaw(readings, head);
  if (flaw !== null || lines.length === 0) return flaw;
  const index = chance.between(0, lines.length - 1);
  const line = lines[index] ?? "";
  const at = chance.between(0, line.length - 2);
  const letter = String.fromCharCode(line.charCodeAt(at) ^ (1 << chance.between(0, 4)));
  const changed = readings.with(index, read(line.slice(0, at) + letter + line.slice(at + 1)));
  const shorter = readings.toSpliced(index, 1);
  const swapped = readings.toSpliced(index, 2, ...readings.slice(index, index + 2).toReversed());
  const forged = lines.length > index + 1 ? [changed, shorter, swapped] : [changed, shorter];
  const sleeps = forged.some((journal) => chainFlaw(journal, head) === null);
  return sleeps ? "a forged export was accepted" : null;
}
