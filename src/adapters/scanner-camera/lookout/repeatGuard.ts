import type { Monotonic } from "#domain/time/instant.ts";
import type { ScanPurpose } from "#ports/scanner.ts";

/** A phone held still is read many times a second; one report in this time is enough. */
const quietMs = 1_500;

/**
 * Lets a text through once. Goods that stay before the camera are never counted twice: they are let
 * through again only when they have been out of sight for a while. A wallet code is let through
 * again now and then as long as it is held there, for the till may have had to refuse it the first
 * time, when the total was just changing.
 */
export function createRepeatGuard(purpose: ScanPurpose): (text: string, at: Monotonic) => boolean {
  let last: { readonly text: string; readonly at: Monotonic } | null = null;
  return (text, at) => {
    const isQuiet = last?.text === text && at - last.at < quietMs;
    if (!isQuiet || purpose === "goods") last = { text, at };
    return !isQuiet;
  };
}
