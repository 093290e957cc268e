import type { Result } from "#domain/result.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";
import type { TillLock } from "#ports/tillLock.ts";

/**
 * Opens the till: first the right to write, then the journal, for two writers must never meet.
 * `onWaiting` is called when another tab is the till; this goes on by itself when that one closes.
 */
export async function openTill(
  lock: TillLock,
  openJournal: () => Promise<Result<Journal, JournalFailure>>,
  onWaiting: () => void,
): Promise<Result<Journal, JournalFailure>> {
  await lock.acquire(onWaiting);
  return openJournal();
}
