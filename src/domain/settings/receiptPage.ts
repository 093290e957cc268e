import { type Result, err, ok } from "../result.ts";

/** What is left of a code of fixed size is the receipt's: a longer address would cost it goods. */
export const longestPage = 80;

/**
 * The address of the receipt's page as it is kept, or undefined for the till's own. A phone checks
 * signatures on secure pages only, so it has to begin with https.
 * @param typed with or without `/r`, the page's name where the till serves it
 */
export function parseReceiptPage(typed: string): Result<string | undefined, "format"> {
  const text = typed.trim();
  if (text === "") return ok(undefined);
  if (!/^https:\/\/[^/?#@\s]/i.test(text) || !URL.canParse(text)) return err("format");
  const { origin, pathname, search, hash, username } = new URL(text);
  if (search !== "" || hash !== "" || username !== "") return err("format");
  const page = `${origin}${pathname === "/" ? "/r" : pathname}`;
  return page.length <= longestPage ? ok(page) : err("format");
}

/**
 * Where a payer's phone finds the page: the shop's address, else the till's own, unless that is one
 * that only this tablet can reach, or one on which a phone checks no signature.
 * @param till origin of the till's own page
 */
export function reachablePage(setting: string | undefined, till: string): string | null {
  if (setting !== undefined) return setting;
  const { protocol, hostname } = new URL(till);
  return protocol === "https:" && !isLoopback(hostname) ? `${till}/r` : null;
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127(?:\.\d+){3}$/.test(hostname)
  );
}
