import { useEffect, useRef, type RefObject } from "react";
import type { PaperWidth } from "#domain/settings/shopSettings.ts";

/** CSS has 96 of its pixels to an inch of 25.4 mm. */
const mmOf = (px: number) => (px * 25.4) / 96;

/** Browsers take no longer page; beyond it the roll has several, which the printer joins. */
const longestMm = 5_000;

/**
 * The page a paper is printed on. A roll has no height of its own: a page as long as the paper neither
 * cuts it in two nor feeds a hand's breadth of nothing.
 * @param px height of the paper as it is printed
 */
export function pageRule(width: PaperWidth, px: number): string {
  if (width === "a4") return "@page { size: A4; margin: 15mm; }";
  const length = Math.min(Math.ceil(mmOf(px)) + 1, longestMm);
  return `@page { size: ${width}mm ${length}mm; margin: 0; }`;
}

/**
 * Gives a paper the shop's width whenever the page is printed, by our button or by the browser's own
 * menu. The paper is laid out as it will be on the roll first, for only then is it known how long it is.
 */
export function usePrintedPaper(width: PaperWidth): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const sheet = pageSheet();
    function prepare(): void {
      const paper = ref.current;
      if (!paper) return;
      paper.dataset["printed"] = width;
      if (!sheet) return;
      sheet.replaceSync(pageRule(width, paper.getBoundingClientRect().height));
      if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
    }
    function undo(): void {
      delete ref.current?.dataset["printed"];
      if (!sheet) return;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((used) => used !== sheet);
    }
    window.addEventListener("beforeprint", prepare);
    window.addEventListener("afterprint", undo);
    return () => {
      window.removeEventListener("beforeprint", prepare);
      window.removeEventListener("afterprint", undo);
      undo();
    };
  }, [width]);
  return ref;
}

/** null in a browser that takes no style sheets of a script: its print dialog knows the paper's size. */
function pageSheet(): CSSStyleSheet | null {
  return "adoptedStyleSheets" in document ? new CSSStyleSheet() : null;
}
