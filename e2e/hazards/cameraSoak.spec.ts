import type { Page } from "@playwright/test";
import { expect, test } from "../camera/shopCamera.ts";

/** `npm run soak` does it two thousand times and for hours; this is the part that fits in a test. */
const cycles = 40;

/** What the first openings leave for good: code, catalogues, the engine's program. */
const warmUp = 8;

/** Less than a kilobyte for each opening, with what a heap breathes. */
const slackBytes = 1_500_000;

test("[SCAN-44] [SCAN-3] opening and leaving the scanner again and again leaves nothing behind", async ({
  counter,
  page,
  register,
  checkout,
}) => {
  test.setTimeout(180_000);
  await counter.empty();
  await register.add("カステラ");
  let warm = 0;
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    await register.toCheckout();
    await expect(checkout.picture).toBeVisible();
    await expect.poll(() => counter.device.liveTracks()).toBe(1);
    await checkout.back.click();
    await page.waitForURL((url) => url.pathname === "/");
    await expect.poll(() => counter.device.liveTracks()).toBe(0);
    await expect.poll(() => page.workers().length).toBe(0);
    if (cycle === warmUp) warm = await heapBytes(page);
  }
  expect(await heapBytes(page)).toBeLessThan(warm + slackBytes);
});

/** What the page holds once its garbage is gone. */
async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}
