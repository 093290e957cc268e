import type { Monotonic } from "#domain/time/instant.ts";

/** A phone held still is read many times a second; one report in this time is enough. */
const quietMs = 1_500;

/** Lets a text through once, and again only after it has not been let through for a while. */
export function createRepeatGuard(): (text: string, at: Monotonic) => boolean {
  let last: { readonly text: string; readonly at: Monotonic } | null = null;
  return (text, at) => {
    if (last?.text === text && at - last.at < quietMs) return false;
    last = { text, at };
    return true;
  };
}
