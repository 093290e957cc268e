import type { Page } from "@playwright/test";
import type { Entry } from "#domain/journal/entry.ts";

/** Everything a database of the page holds, by store. */
export async function dump(page: Page, database: string): Promise<Record<string, unknown[]>> {
  return page.evaluate(async (name) => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error(request.error?.message)));
    });
    const stores: Record<string, unknown[]> = {};
    for (const store of opened.objectStoreNames) {
      stores[store] = await new Promise((resolve, reject) => {
        const all = opened.transaction(store).objectStore(store).getAll();
        all.addEventListener("success", () => resolve(all.result));
        all.addEventListener("error", () => reject(new Error(all.error?.message)));
      });
    }
    opened.close();
    return stores;
  }, database);
}

/** The journal as it stands on disk. */
export async function journalOf(page: Page): Promise<readonly Entry[]> {
  const { entries = [] } = await dump(page, "noren");
  return entries as readonly Entry[];
}

/** What the acquirer holds: each payment it has heard of. */
export async function ledgerOf(page: Page): Promise<readonly Record<string, unknown>[]> {
  const stores = await dump(page, "mock-acquirer");
  return (stores["orders"] ?? []) as readonly Record<string, unknown>[];
}
