import { canonicalJson } from "#domain/journal/canonical.ts";
import { emptyChain, verifyLink } from "#domain/journal/chain.ts";
import type { ChainHead } from "#domain/journal/chain.ts";
import type { Entry } from "#domain/journal/entry.ts";
import type { RestoreRefusal } from "#ports/journal.ts";
import { sha256Hex } from "./digest.ts";
import { entrySchema } from "./entrySchemas.ts";
import { isSound } from "./shape.ts";

/** Carries the refusal of an export out of whoever reads it. */
export class RefusedExport extends Error {
  override readonly name = "RefusedExport";
  readonly refusal: RestoreRefusal;

  constructor(line: number, reason: RestoreRefusal["reason"]) {
    super(`line ${line}: ${reason}`);
    this.refusal = { type: "refused", line, reason };
  }
}

/** What is known of the history besides the export: a chain alone cannot tell that it was cut off. */
export interface KnownHistory {
  /** Name of the till that wrote it. */
  readonly till: string;
  /** How many entries there are known to have been. */
  readonly atLeast: number;
  /** Links that must stand in it. */
  readonly links: readonly ChainHead[];
}

/**
 * The entries of an export, each as it was written and each following from the one before. Whoever
 * reads them must not act on any before the last, for what is missing is missed only at the end.
 * @param chunks the export, cut anywhere
 * @throws RefusedExport at the first line that is not the journal's
 */
export async function* readExport(
  chunks: AsyncIterable<string>,
  { till, atLeast, links }: KnownHistory,
): AsyncGenerator<Entry> {
  const known = new Map(links.map(({ seq, hash }) => [seq, hash]));
  let head = emptyChain;
  for await (const line of linesOf(chunks)) {
    const place = head.seq + 1;
    const entry = entryOf(line);
    if (entry === null) throw new RefusedExport(place, "unreadable");
    if (!verifyLink(head, entry, sha256Hex)) throw new RefusedExport(place, "broken");
    if (entry.till !== till || (known.get(place) ?? entry.hash) !== entry.hash) {
      throw new RefusedExport(place, "foreign");
    }
    yield entry;
    head = { seq: entry.seq, hash: entry.hash };
  }
  if (head.seq === 0) throw new RefusedExport(1, "empty");
  if (head.seq < Math.max(atLeast, ...known.keys()))
    throw new RefusedExport(head.seq + 1, "shorter");
}

/** Every line, without its end. What follows the last end of line is a line that was cut off. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield `${rest} (cut off)`;
}

/**
 * The entry a line holds, or null. Only its canonical form is taken: a key given twice, or a number
 * written another way, would be read here and hashed there as two different things.
 */
function entryOf(line: string): Entry | null {
  try {
    const read: unknown = JSON.parse(line);
    return isSound(entrySchema, read) && canonicalJson(read) === line ? read : null;
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return null;
    throw cause;
  }
}
