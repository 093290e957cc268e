import type { Safekeeping } from "#ports/safekeeping.ts";

/**
 * The browser's own word on its storage. One that does not know the question, or fails to answer it,
 * has promised nothing.
 */
export function createBrowserSafekeeping(
  storage: Partial<StorageManager> | undefined,
): Safekeeping {
  return {
    isPromised: async () => (await storage?.persisted?.().catch(() => false)) ?? false,
    ask: async () => (await storage?.persist?.().catch(() => false)) ?? false,
  };
}
