import { err, ok, type Result } from "#domain/result.ts";

/**
 * Reads JSON as the acquirer has to send it: UTF-8 without faults or byte order mark, and no object
 * that names a field twice. `JSON.parse` would take the last of two amounts without a word.
 */
export function parseStrictJson(bytes: Uint8Array): Result<unknown, { readonly type: "notJson" }> {
  try {
    // `ignoreBOM` keeps the mark in the text, where the parser refuses it.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return namesFieldTwice(text) ? err({ type: "notJson" }) : ok(value);
  } catch {
    return err({ type: "notJson" });
  }
}

/** Walks the strings and braces of a text that is known to be JSON: a string before a colon is a key. */
function namesFieldTwice(text: string): boolean {
  const objects: Set<string>[] = [];
  for (const [token, key] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === "{") objects.push(new Set());
    else if (token === "}") objects.pop();
    else if (key !== undefined) {
      const name = String(JSON.parse(key));
      const names = objects.at(-1);
      if (names?.has(name)) return true;
      names?.add(name);
    }
  }
  return false;
}
