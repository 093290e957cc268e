import { expect, type Locator, type Page } from "@playwright/test";

/** What passes at once (ms): less than any answer of the acquirer's takes, so that none is skipped. */
const stepMs = 250;

/** From now on `untilShown` may let this page's time pass; by itself it goes on as always. */
export async function timeInHand(page: Page): Promise<void> {
  await page.clock.install();
}

/**
 * Lets the page's time pass faster than by itself until this is on the screen. The till and the
 * acquirer in the page live by the same time, so nobody is late who would not have been late.
 */
export async function untilShown(page: Page, shown: Locator): Promise<void> {
  const look = async (): Promise<boolean> => {
    if (await shown.isVisible()) return true;
    await page.clock.runFor(stepMs);
    return false;
  };
  await expect.poll(look, { intervals: [25], timeout: 60_000 }).toBe(true);
}
