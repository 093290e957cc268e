import fc from "fast-check";
import { sealEntry } from "#domain/journal/chain.ts";
import type { Digest } from "#domain/journal/chain.ts";
import type { Entry } from "#domain/journal/entry.ts";
import { shopNamed } from "./journalSteps.ts";

/** One way to change an entry, and how many entries later the chain shows it. */
export type Tampering = (
  entries: readonly Entry[],
  index: number,
  digest: Digest,
) => { readonly entry: Entry | null; readonly foundAfter: 0 | 1 };

export const tampering = fc.constantFrom<Tampering>(
  (entries, index) => ({
    entry: { ...at(entries, index), at: at(entries, 0).at + 1 } as Entry,
    foundAfter: 0,
  }),
  (entries, index) => ({ entry: { ...at(entries, index), till: "till-2" }, foundAfter: 0 }),
  (entries, index) => ({ entry: { ...at(entries, index), prev: "f".repeat(64) }, foundAfter: 0 }),
  (entries, index) => ({ entry: { ...at(entries, index), hash: "f".repeat(64) }, foundAfter: 0 }),
  (entries, index) => ({ entry: { ...at(entries, index), body: shopNamed("偽") }, foundAfter: 0 }),
  () => ({ entry: null, foundAfter: 0 }),
  /** Sealed again with all care: the entry holds, but nothing that follows does. */
  (entries, index, digest) => {
    const { seq, prev, ...fields } = at(entries, index);
    const forged = { ...fields, body: shopNamed("偽") };
    return { entry: sealEntry({ seq: seq - 1, hash: prev }, forged, digest), foundAfter: 1 };
  },
);

function at(entries: readonly Entry[], index: number): Entry {
  const entry = entries[index];
  if (!entry) throw new Error(`no entry at ${index}`);
  return entry;
}
