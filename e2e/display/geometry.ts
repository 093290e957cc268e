import type { Page } from "@playwright/test";

/**
 * Text that is cut off by the window or by what it stands in, and blocks of text that lie over each
 * other. What is meant to be scrolled is left out.
 */
export async function misplaced(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`page is ${scrollWidth} wide`);
    if (scrollHeight > innerHeight) found.push(`page is ${scrollHeight} high`);

    const named = (node: Element) => `"${(node.textContent ?? "").trim().slice(0, 40)}"`;
    const scrolls = (node: Element) => node.closest("[role=region]") !== null;
    /** Elements that hold words of their own, as boxes: lines with all the room they were given. */
    const blocks = new Set<Element>();
    for (const node of document.querySelectorAll("main *")) {
      const own = [...node.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? "").trim() !== "",
      );
      if (!own || scrolls(node)) continue;
      let box: Element = node;
      while (getComputedStyle(box).display === "inline" && box.parentElement) {
        box = box.parentElement;
      }
      blocks.add(box);
    }
    const texts = [...blocks].map((node) => ({ node, box: node.getBoundingClientRect() }));
    for (const { node, box } of texts) {
      const out =
        box.left < -0.5 ||
        box.top < -0.5 ||
        box.right > innerWidth + 0.5 ||
        box.bottom > innerHeight + 0.5;
      if (out) found.push(`${named(node)} leaves the window`);
      if (node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0) {
        found.push(`${named(node)} is wider than its box`);
      }
      for (let at = node.parentElement; at; at = at.parentElement) {
        const clips = getComputedStyle(at).overflow !== "visible";
        const edge = at.getBoundingClientRect();
        const cut = clips && (box.right > edge.right + 1 || box.bottom > edge.bottom + 1);
        if (cut && at !== document.documentElement) found.push(`${named(node)} is cut off`);
      }
    }
    for (const { node, box } of texts) {
      const outgrown = (at: Element) => {
        const edge = at.getBoundingClientRect();
        return box.top < edge.top - 1 || box.bottom > edge.bottom + 1;
      };
      for (let at = node.parentElement; at && at !== document.body; at = at.parentElement) {
        if (outgrown(at)) found.push(`${named(node)} outgrows its ${at.tagName.toLowerCase()}`);
      }
    }
    const pictures = [...document.querySelectorAll("main svg")]
      .filter((node) => !scrolls(node))
      .map((node) => ({ node, box: node.getBoundingClientRect() }));
    const things = [...texts, ...pictures];
    things.forEach((one, index) => {
      for (const other of things.slice(index + 1)) {
        if (one.node.contains(other.node) || other.node.contains(one.node)) continue;
        const across =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 1 && down > 1) found.push(`${named(one.node)} lies over ${named(other.node)}`);
      }
    });
    return found;
  });
}
