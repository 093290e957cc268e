import type { PublishedKeys } from "#ports/receiptSeal.ts";

/**
 * The shop's list: a text file beside the receipt's page. A line that begins with 64 hex digits names
 * a key; everything else is a remark.
 */
export function createPublishedKeys(load: () => Promise<Response>): PublishedKeys {
  return {
    async hashes() {
      const text = await textOf(load);
      return [...text.matchAll(/^([0-9a-f]{64})(?![0-9a-f])/gm)].flatMap(([, hash]) => hash ?? []);
    },
  };
}

/** Empty when there is no line to the server: then the mark on the paper is all there is to compare. */
async function textOf(load: () => Promise<Response>): Promise<string> {
  try {
    const response = await load();
    return response.ok ? await response.text() : "";
  } catch {
    return "";
  }
}
