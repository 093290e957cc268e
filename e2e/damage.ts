import type { Page } from "@playwright/test";

/** Takes the newest entry out of the journal on disk, as no program of ours ever does. */
export async function withoutLastEntry(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("noren");
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error(request.error?.message)));
    });
    const tx = opened.transaction("entries", "readwrite");
    const last = tx.objectStore("entries").openKeyCursor(null, "prev");
    last.addEventListener("success", () => {
      if (last.result) tx.objectStore("entries").delete(last.result.primaryKey);
    });
    await new Promise((resolve) => tx.addEventListener("complete", resolve));
    opened.close();
  });
}
