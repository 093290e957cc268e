import type { PreferenceStorage } from "#ports/preferences.ts";

/** The names under which something is kept; each has a shape of its own. */
type Key =
  "noren-preferences" | "noren-scan-health" | "noren-offer-drafts" | "noren-journal-copies";

/**
 * Preferences in the browser's local storage. It may be switched off, full or hold another program's
 * text; then there simply are no preferences, and the till works as on its first day.
 */
export function createLocalPreferences(
  storage: () => Storage,
  windowHere: Pick<EventTarget, "addEventListener">,
  key: Key = "noren-preferences",
): PreferenceStorage {
  return {
    read() {
      try {
        return JSON.parse(storage().getItem(key) ?? "null") as unknown;
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        storage().setItem(key, JSON.stringify(value));
      } catch {
        // A tap the next time is all that is lost.
      }
    },
    follow(changed) {
      // The browser tells every window but the one that wrote.
      windowHere.addEventListener("storage", changed);
    },
  };
}
