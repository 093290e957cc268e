import type { SaleRecord } from "#domain/journal/views.ts";
import type { AcquirerBooks } from "./acquirerBooks.ts";
import type { Disk } from "./disk.ts";
import type { History } from "./history.ts";

/** All there is to judge a world by: what the disk holds, what the acquirer holds, what was seen. */
export interface Evidence {
  readonly disk: Disk;
  readonly books: AcquirerBooks["books"];
  readonly history: History;
  /** Milliseconds since the world began. */
  now(): number;
  /** The true time (ms since 1970). */
  trueTime(): number;
  /** How many timers the till has armed. */
  timers(): number;
  /** The run of the till that may write, or null. */
  writer(): number | null;
  /** That run does not sleep. */
  awake(): boolean;
}

/** A promise by its name in the catalogue of invariants, or by its rule in docs/spec.md. */
export interface Rule {
  readonly name: string;
  readonly promise: string;
}

/** Says what is wrong, or null. */
export type Judgement<Subject> = (subject: Subject, evidence: Evidence) => string | null;

/** Something that must hold of a sale after each happening that touched it. */
export interface SaleRule extends Rule {
  readonly judge: Judgement<SaleRecord>;
}

/** Something that must hold once nothing has gone wrong for a while. */
export interface EndRule extends Rule {
  readonly judge: (evidence: Evidence) => string | null;
}
