import type { Chance } from "./chance.ts";
import { quickDigest } from "./digest.ts";

const first = "0".repeat(64);
const ending =
  /,"hash":"(?<hash>[0-9a-f]{64})"(?<rest>,"prev":"(?<prev>[0-9a-f]{64})","seq":(?<seq>\d+),"till":"[^"]*"\})\n$/;

/**
 * Follows the chain through an exported journal, by the words of its documentation and without any
 * of the program that wrote it.
 * @returns what is wrong, or null
 */
export function auditExport(lines: readonly string[], head: string): string | null {
  let previous = first;
  for (const [index, line] of lines.entries()) {
    const found = ending.exec(line);
    if (!found?.groups) return `line ${index + 1} is no entry`;
    const { hash = "", rest = "", prev = "", seq = "" } = found.groups;
    if (prev !== previous || Number(seq) !== index + 1) return `line ${index + 1} does not follow`;
    if (quickDigest(line.slice(0, found.index) + rest) !== hash) {
      return `line ${index + 1} was changed`;
    }
    previous = hash;
  }
  return previous === head ? null : "the export is not complete";
}

/** Finds out whether the auditor sees one changed letter, one line less and two lines swapped. */
export function auditorSleeps(lines: readonly string[], head: string, chance: Chance): boolean {
  if (lines.length === 0) return false;
  const index = chance.between(0, lines.length - 1);
  const line = lines[index] ?? "";
  const at = chance.between(0, line.length - 2);
  const letter = String.fromCharCode(line.charCodeAt(at) ^ (1 << chance.between(0, 4)));
  const changed = lines.with(index, line.slice(0, at) + letter + line.slice(at + 1));
  const shorter = lines.toSpliced(index, 1);
  const swapped = lines.toSpliced(index, 2, ...lines.slice(index, index + 2).toReversed());
  const forged = lines.length > index + 1 ? [changed, shorter, swapped] : [changed, shorter];
  return forged.some((journal) => auditExport(journal, head) === null);
}
