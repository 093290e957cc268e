import { err } from "#domain/result.ts";
import type { Scanner } from "#ports/scanner.ts";

/**
 * A scanner whose program is fetched when somebody wants to scan, or a little before. A fetch that
 * fails is a camera that does not work, with typing as the way out, and is made again the next time.
 */
export function createLazyScanner(load: () => Promise<Scanner>): Scanner {
  let loading: Promise<Scanner> | null = null;

  async function loaded(): Promise<Scanner> {
    loading ??= load();
    try {
      return await loading;
    } catch (fault) {
      loading = null;
      throw fault;
    }
  }

  return {
    async prefetch() {
      const scanner = await loaded().catch(() => null);
      await scanner?.prefetch();
    },
    async start(options, signal) {
      try {
        return await (await loaded()).start(options, signal);
      } catch (fault) {
        return err({ type: "failed", detail: String(fault) });
      }
    },
  };
}
