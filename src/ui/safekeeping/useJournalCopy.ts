import { useState } from "react";
import { todayInJapan } from "../clockText.ts";
import { saveFile } from "../saveFile.ts";

export type Copying =
  | { readonly status: "idle" | "busy" | "failed" }
  | { readonly status: "done"; readonly entries: number };

/**
 * Saves the whole journal as a file when asked to, and tells what has come of it.
 * @param journalCopied reads the journal and hands its lines over; resolves with the number of entries
 */
export function useJournalCopy(
  journalCopied: (save: (lines: readonly string[]) => void) => Promise<number>,
) {
  const [copying, setCopying] = useState<Copying>({ status: "idle" });

  async function copied(): Promise<void> {
    setCopying({ status: "busy" });
    const save = (lines: readonly string[]) =>
      saveFile(`noren-journal-${todayInJapan()}.ndjson`, "application/x-ndjson", lines);
    await journalCopied(save).then(
      (entries) => setCopying({ status: "done", entries }),
      () => setCopying({ status: "failed" }),
    );
  }

  return { copying, copy: () => void copied() };
}
