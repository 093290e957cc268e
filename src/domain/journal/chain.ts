import { canonicalJson } from "./canonical.ts";
import type { Entry } from "./entry.ts";

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hex digits. */
export type Digest = (text: string) => string;

/** Where the chain ends. Whoever knows it can tell whether anything before it was changed. */
export interface ChainHead {
  /** Number of the last entry; 0 when there is none. */
  readonly seq: number;
  readonly hash: string;
}

/** The head of a journal without entries. */
export const emptyChain: ChainHead = { seq: 0, hash: "0".repeat(64) };

/** What the writer brings; number, link and hash follow from the entry before. */
export type EntryFields = Pick<Entry, "at" | "till" | "engine" | "body">;

/** Makes the next link of the chain. */
export function sealEntry(head: ChainHead, fields: EntryFields, digest: Digest): Entry {
  const { at, till, engine, body } = fields;
  const unsealed = { seq: head.seq + 1, at, till, engine, prev: head.hash, body };
  return { ...unsealed, hash: digest(canonicalJson(unsealed)) };
}

/** True when the entry is the one that followed `head`, and is still as it was written. */
export function verifyLink(head: ChainHead, entry: Entry, digest: Digest): boolean {
  const { hash, ...unsealed } = entry;
  return (
    entry.seq === head.seq + 1 &&
    entry.prev === head.hash &&
    hash === digest(canonicalJson(unsealed))
  );
}
