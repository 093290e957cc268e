import type { CopyNeed } from "#domain/journal/copyNeed.ts";
import type { Instant } from "#domain/time/instant.ts";
import type { Watch } from "./contracts.ts";

export interface SafekeepingState {
  /** What the browser says about throwing records away; null before it has answered. */
  readonly promise: "given" | "notGiven" | "asking" | "declined" | null;
  /** When the last copy was saved from this tablet, null when there is none. */
  readonly savedAt: Instant | null;
  /** What is still unsaved, where the browser has not given its promise. */
  readonly need: CopyNeed;
}

export interface SafekeepingStore extends Watch<SafekeepingState> {
  /**
   * A screen is shown that tells of it: a day may have ended since, and from now on the journal is
   * followed. The returned function ends that.
   */
  opened(): () => void;
  /** Asks the browser never to throw the records away. */
  promiseAsked(): void;
  /**
   * Reads the whole journal, a line an entry, and hands it to `save`: for an auditor, or to restore it
   * from. Resolves with the number of entries; rejects when the journal cannot be read to its end.
   */
  journalCopied(save: (lines: readonly string[]) => void): Promise<number>;
}
