import type { Entry } from "#domain/journal/entry.ts";
import { quickDigest } from "./digest.ts";

/** What the text of a line says it follows. */
interface Link {
  readonly prev: string;
  readonly seq: number;
}

/**
 * One entry as it lies on a disk: its canonical text, and the digest it was sealed with. A line never
 * changes, for a harmed one is another line; so whatever is found out about it is found out once. A
 * till that dies often looks at each line hundreds of times.
 */
export class Line {
  readonly text: string;
  readonly hash: string;
  #link: Link | null = null;
  #intact: boolean | null;
  #entry: Entry | null;

  /** @param sealed what the text says, by whoever has just made it and its digest */
  constructor(text: string, hash: string, sealed: Entry | null = null) {
    this.text = text;
    this.hash = hash;
    this.#entry = sealed;
    this.#intact = sealed ? true : null;
  }

  /** True when the text is still what was sealed. */
  get isIntact(): boolean {
    return (this.#intact ??= quickDigest(this.text) === this.hash);
  }

  /** True when the text says that it is entry `seq` and follows the one with the digest `prev`. */
  follows(prev: string, seq: number): boolean {
    if (this.#link?.prev === prev && this.#link.seq === seq) return true;
    if (this.text.lastIndexOf(`"prev":"${prev}","seq":${seq},`) <= 0) return false;
    this.#link = { prev, seq };
    return true;
  }

  /**
   * The entry as the text has it, out of reach of whoever wrote it.
   * @throws SyntaxError when harm has made it no JSON
   */
  get entry(): Entry {
    return (this.#entry ??= {
      ...(JSON.parse(this.text) as Omit<Entry, "hash">),
      hash: this.hash,
    });
  }
}
