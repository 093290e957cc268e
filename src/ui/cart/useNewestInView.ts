import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import type { CartLine } from "#domain/cart/cart.ts";

/** Scrolls a list of lines to its end when one was added, which is where the cashier looks for it. */
export function useNewestInView(lines: readonly CartLine[]): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const shown = useRef(lines.length);
  useEffect(() => {
    if (lines.length > shown.current) list.current?.scrollTo({ top: list.current.scrollHeight });
    shown.current = lines.length;
  }, [lines.length]);
  return list;
}
