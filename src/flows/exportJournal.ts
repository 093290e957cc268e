import { canonicalJson } from "#domain/journal/canonical.ts";
import type { Journal } from "#ports/journal.ts";

/**
 * The journal as text for an auditor: one entry a line, in the canonical form its hash was made of
 * (the hash itself included), so that anybody can follow the chain without this program.
 */
export async function* exportJournal(journal: Journal): AsyncGenerator<string> {
  for await (const entry of journal.entries()) yield `${canonicalJson(entry)}\n`;
}
