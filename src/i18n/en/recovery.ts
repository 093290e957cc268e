import type { recovery as ja } from "../ja/recovery.ts";
import type { InOtherWords } from "../messages.ts";

export const recovery = {
  "recovery.title": "Selling is stopped",
  "recovery.kept": "No record was deleted, and nothing on this tablet was written over.",
  "recovery.customer":
    "If this customer’s code was already scanned, do not scan it again. Once the journal is back, the till finds out what became of the payment.",
  "recovery.damaged": "Part of the records of money (the journal) is not as it was written.",
  "recovery.damagedAdvice":
    "Nothing can be sold until they are known to be right. The journal can be restored from a copy.",
  "recovery.lost": "The records of money (the journal) cannot be opened.",
  "recovery.lostAdvice": "Try again first. If that does not help, call support.",
  "recovery.newer": "A newer version of the till wrote the journal of this tablet.",
  "recovery.newerAdvice": "This version cannot open it. Load the page anew to get the newer one.",
  "recovery.blocked": "Another tab is holding the journal, so it cannot be opened.",
  "recovery.blockedAdvice": "Close all other tabs with the till, then try again.",
  "recovery.detail": "What to tell support",
  "recovery.mirror": "Restore from this tablet’s copy",
  "recovery.mirrorHint": "The copy that the till keeps in another place of this tablet.",
  "recovery.noMirror":
    "This tablet holds no copy that could be used. A file that was exported can be.",
  "recovery.file": "Restore from an exported file",
  "recovery.fileHint": "Choose the .ndjson file saved with “Export the journal” in the settings.",
  "recovery.fileMissing":
    "Sales made after the file was saved do not come back. Reconcile afterwards.",
  "recovery.again": "Try again",
  "recovery.restoring": "Checking the copy and restoring the journal",
  "recovery.refused.unreadable": (line: number) => `Line ${line} cannot be read.`,
  "recovery.refused.broken": (line: number) => `Line ${line} does not follow the one before it.`,
  "recovery.refused.foreign": "It is not the journal of this till.",
  "recovery.refused.shorter":
    "It ends before sales that this tablet still knows of. A later file is needed.",
  "recovery.refused.empty": "It holds no records.",
  "recovery.failed": "It could not be restored. Nothing has changed.",
  "recovery.failedAdvice": "Choose another copy, or call support.",
} satisfies InOtherWords<typeof ja>;
