/** What a screen is looked at for, in the page it stands on. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type * as Axe from "axe-core";

type Checker = typeof Axe;

const checker = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The sizes of rule UI-6, from the widest. */
export const sizes = [
  { width: 1366, height: 1024 },
  { width: 1180, height: 820 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
] as const;

/** Waits until the page is drawn with its own letters, at the size it has now. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

/** Elements whose text is cut off, or that stick out of the page to the side. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) {
      found.push(`page is ${document.documentElement.scrollWidth} wide`);
    }
    for (const node of document.querySelectorAll<HTMLElement>("body *")) {
      const style = getComputedStyle(node);
      const clips = style.overflowX === "hidden" || style.overflowX === "clip";
      const hiddenOnPurpose = node.clientWidth <= 1 || style.clipPath !== "none";
      if (clips && !hiddenOnPurpose && node.scrollWidth > node.clientWidth + 1) {
        found.push(`${node.tagName} cuts off "${node.textContent.slice(0, 40)}"`);
      }
    }
    return found;
  });
}

/** Controls smaller than a finger needs. A link within a sentence is as high as its line. */
export async function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      "button, a[href], summary, select, input:not([type=radio])",
    );
    return [...controls]
      .filter((control) => control.checkVisibility())
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < 47.5 || box.height < 47.5))
      .map(({ control, box }) => {
        const name = control.getAttribute("aria-label") ?? control.textContent;
        return `${control.tagName} "${name.slice(0, 30)}" ${box.width}×${box.height}`;
      });
  });
}

/**
 * What the accessibility checker finds. It is read into a document once and reports violations only:
 * the page holds no frames, and to read it in anew each time took longer than to look.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => Reflect.has(globalThis, "axe"));
  if (!isThere) await page.evaluate(checker);
  return page.evaluate(async () => {
    const axe = Reflect.get(globalThis, "axe") as Checker;
    const results = await axe.run(document, { resultTypes: ["violations"] });
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
