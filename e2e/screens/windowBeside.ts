import type { BrowserContext, Page } from "@playwright/test";

/**
 * A second screen of the same browser, in a window of its own. In a tab it would stand before the
 * till, and Chromium gives the tab behind two or three pictures a second as soon as it is used; every
 * click there then waits two seconds for the button to stand still.
 */
export async function windowBeside(context: BrowserContext): Promise<Page> {
  const [first] = context.pages();
  if (!first) return context.newPage();
  const opened = context.waitForEvent("page");
  await first.evaluate(() => void window.open("about:blank", "_blank", "popup,noopener"));
  return opened;
}
