import type { JournalFailure, RestoreRefusal } from "#ports/journal.ts";
import type { RecoveryWords } from "./words.ts";

/** Why a copy was not taken for the journal, or could not be written. */
export function refusalText(refusal: RestoreRefusal | JournalFailure, t: RecoveryWords): string {
  switch (refusal.type) {
    case "refused":
      return reasonText(refusal, t);
    case "damaged":
    case "lost":
    case "newer":
    case "blocked":
      return t[`recovery.${refusal.type}`];
    default:
      return t["recovery.lost"];
  }
}

function reasonText({ reason, line }: RestoreRefusal, t: RecoveryWords): string {
  switch (reason) {
    case "unreadable":
    case "broken":
      return t[`recovery.refused.${reason}`](line);
    default:
      return t[`recovery.refused.${reason}`];
  }
}
