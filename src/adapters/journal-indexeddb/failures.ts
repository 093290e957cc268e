import type { JournalFailure } from "#ports/journal.ts";
import { DamagedRecord } from "./shape.ts";

/** A wall of the database said no; carries the answer out of the transaction it undoes. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly failure: JournalFailure;

  constructor(failure: JournalFailure) {
    super(failure.type);
    this.failure = failure;
  }
}

/**
 * What a failed transaction means to the till.
 * @throws the cause itself when it is neither the database's nor the disk's fault but our own bug.
 */
export function failureOf(cause: unknown): JournalFailure {
  if (cause instanceof Refused) return cause.failure;
  if (cause instanceof DamagedRecord) return { type: "lost", detail: cause.message };
  if (!(cause instanceof DOMException)) throw cause;
  if (cause.name === "QuotaExceededError") return { type: "full" };
  if (cause.name === "VersionError") return { type: "newer" };
  return { type: "lost", detail: `${cause.name}: ${cause.message}` };
}

/** The key is taken: the database's way of refusing to write a thing twice. */
export function isTaken(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === "ConstraintError";
}
