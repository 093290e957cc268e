import { env } from "node:process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#domain/journal/canonical.ts";
import { emptyChain, sealEntry } from "#domain/journal/chain.ts";
import type { Entry } from "#domain/journal/entry.ts";
import { instant } from "#domain/time/instant.ts";
import { history } from "#testkit/journalHistories.ts";
import { shopNamed } from "#testkit/journalSteps.ts";
import { sha256Hex } from "./digest.ts";
import { RefusedExport, readExport } from "./readExport.ts";
import type { KnownHistory } from "./readExport.ts";

/** A release is tried with `NOREN_TAMPERINGS=10000`. */
const tamperings = Number(env["NOREN_TAMPERINGS"] ?? 300);

type Lines = readonly string[];

/** One way to make something else of an export; null when it would leave it as it is. */
type Tampering = (lines: Lines, index: number, spice: number) => Lines | null;

function chainOf(till: string, fields: readonly Entry["body"][], from = emptyChain): Entry[] {
  const entries: Entry[] = [];
  for (const [index, body] of fields.entries()) {
    const at = instant(Date.UTC(2026, 10, 22, 3, 0, index));
    const head = entries.at(-1) ?? from;
    entries.push(sealEntry(head, { at, till, engine: "test", body }, sha256Hex));
  }
  return entries;
}

function linesOf(entries: readonly Entry[]): Lines {
  return entries.map((entry) => canonicalJson(entry));
}

function entryAt(lines: Lines, index: number): Entry {
  return JSON.parse(lines[index] ?? "") as Entry;
}

/** Seals everything from `index` on again with all care, after `change`. */
function sealedAgain(lines: Lines, index: number, change: (entry: Entry) => Entry): Lines {
  const kept = lines.slice(0, index).map((_, place) => entryAt(lines, place));
  for (let place = index; place < lines.length; place += 1) {
    const entry = entryAt(lines, place);
    const fields = place === index ? change(entry) : entry;
    kept.push(sealEntry(kept.at(-1) ?? emptyChain, fields, sha256Hex));
  }
  return linesOf(kept);
}

/** What somebody, or a bad disk, could do to an export on its way. */
const tampering = fc.constantFrom<Tampering>(
  function flip(lines, index, spice) {
    const line = lines[index] ?? "";
    const place = spice % line.length;
    const other = line[place] === "7" ? "8" : "7";
    return lines.with(index, line.slice(0, place) + other + line.slice(place + 1));
  },
  (lines, index) => lines.toSpliced(index, 1),
  (lines, index) => lines.toSpliced(index, 0, lines[index] ?? ""),
  (lines, index, spice) => {
    const other = spice % lines.length;
    const swapped = lines.with(index, lines[other] ?? "").with(other, lines[index] ?? "");
    return other === index ? null : swapped;
  },
  (lines, index) => sealedAgain(lines, index, (entry) => ({ ...entry, body: shopNamed("偽") })),
  (lines, index) => sealedAgain(lines, index, (e) => ({ ...e, at: instant(e.at + 3_600_000) })),
  (lines, index) => sealedAgain(lines, index, (entry) => ({ ...entry, till: "till-2" })),
  function cutOff(lines, index) {
    return lines.slice(0, index);
  },
  function cutInALine(lines, index, spice) {
    const line = lines[index] ?? "";
    return [...lines.slice(0, index), line.slice(0, spice % line.length)];
  },
  function spliced(lines, index) {
    const head = index === 0 ? emptyChain : entryAt(lines, index - 1);
    const theirs = lines.slice(index).map((_, place) => shopNamed(`theirs ${place}`));
    return [...lines.slice(0, index), ...linesOf(chainOf("till-2", theirs, head))];
  },
  function grown(lines) {
    const [more] = chainOf("till-2", [shopNamed("偽")], entryAt(lines, lines.length - 1));
    return more ? [...lines, canonicalJson(more)] : null;
  },
  function spaced(lines, index) {
    return lines.with(index, ` ${lines[index] ?? ""}`);
  },
  function keyTwice(lines, index) {
    return lines.with(index, (lines[index] ?? "").replace('"at":', '"at":1,"at":'));
  },
  function pollute(lines, index) {
    return lines.with(index, (lines[index] ?? "").replace("{", '{"__proto__":{},'));
  },
  function fraction(lines, index) {
    return lines.with(index, (lines[index] ?? "").replace(/"at":([0-9]+)/, '"at":$1.0'));
  },
  function fromTheMiddle(lines, index) {
    return index === 0 ? null : lines.slice(index);
  },
);

async function read(lines: Lines, known: KnownHistory): Promise<number | RefusedExport> {
  async function* text(): AsyncGenerator<string> {
    for (const line of lines) yield `${line}\n`;
  }
  let count = 0;
  try {
    for await (const _entry of readExport(text(), known)) count += 1;
    return count;
  } catch (cause) {
    if (cause instanceof RefusedExport) return cause;
    throw cause;
  }
}

/** One journal is cheap to read and dear to make, so each is tampered with many times over. */
const tamperingsEach = 20;
const attempts = fc.array(fc.tuple(fc.nat(), fc.nat(), tampering), {
  minLength: tamperingsEach,
  maxLength: tamperingsEach,
});

test(
  "[JRN-12] of thousands of tampered exports none is taken, and each is refused where it is wrong",
  { timeout: 60_000 + 50 * tamperings },
  async () => {
    let tried = 0;
    for (let seed = 1; tried < tamperings; seed += 1) {
      const [past] = fc.sample(history, { seed, numRuns: 1 });
      const entries = chainOf("till-1", past?.bodies(sha256Hex) ?? []);
      const last = entries.at(-1);
      if (!last) continue;
      const lines = linesOf(entries);
      const known = { till: "till-1", atLeast: entries.length, links: [last] };
      expect(await read(lines, known)).toBe(entries.length);
      for (const [where, spice, tamper] of fc.sample(attempts, { seed, numRuns: 1 }).flat()) {
        const changed = tamper(lines, where % lines.length, spice);
        if (changed === null || changed.join() === lines.join()) continue;
        await expectRefused(lines, changed, known, `seed ${seed}, ${tamper.name} at ${where}`);
        tried += 1;
      }
    }
  },
);

async function expectRefused(
  lines: Lines,
  changed: Lines,
  known: KnownHistory,
  which: string,
): Promise<void> {
  const answer = await read(changed, known);
  if (!(answer instanceof RefusedExport)) throw new Error(`taken: ${which}`);
  // Nothing before the first line that differs is blamed.
  const firstDifference = lines.findIndex((line, place) => line !== changed[place]);
  const blamed = firstDifference < 0 ? lines.length : firstDifference;
  expect(answer.refusal.line, which).toBeGreaterThan(blamed);
}

test("[JRN-12] what no chain shows is missed without any memory of the tablet, and nothing else", async () => {
  const lines = linesOf(chainOf("till-1", ["一", "二", "三"].map(shopNamed)));
  const nothing = { till: "till-1", atLeast: 0, links: [] };
  const forged = sealedAgain(lines, 1, (entry) => ({ ...entry, body: shopNamed("偽") }));
  expect(await read(forged, nothing)).toBe(3);
  expect(await read(lines.slice(0, 2), nothing)).toBe(2);
  expect(await read(lines.slice(1), nothing)).toBeInstanceOf(RefusedExport);
});
