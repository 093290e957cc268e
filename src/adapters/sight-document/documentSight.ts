import type { Sight } from "#ports/sight.ts";

/** The browser's own word on whether the page is seen. */
export function createDocumentSight(page: Document): Sight {
  return {
    isSeen: () => page.visibilityState === "visible",
    watch(changed) {
      page.addEventListener("visibilitychange", changed);
      return () => page.removeEventListener("visibilitychange", changed);
    },
  };
}
