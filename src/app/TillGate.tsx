import { useEffect, type ReactNode } from "react";
import { exhaustive } from "#domain/exhaustive.ts";
import type { Messages } from "#i18n/messages.ts";
import type { JournalFailure } from "#ports/journal.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import { Notice } from "./Notice.tsx";
import { reloadPage } from "./reloadPage.ts";

/** What may help against each reason for which the journal cannot be written. */
const stoppedAdvice = {
  full: "shell.stopped.full",
  lost: "shell.stopped.lost",
  conflict: "shell.stopped.conflict",
  // The flows answer this one themselves; if it stops the till, something is wrong with the records.
  codeUsed: "shell.stopped.conflict",
} as const satisfies Readonly<Record<JournalFailure["type"], keyof Messages>>;

/** Lets the screens through only while the till may write: nothing is ever sold on memory alone. */
export function TillGate({ children }: { readonly children: ReactNode }) {
  const t = useMessages();
  const { till, open } = useTill();
  const state = useWatch(till, (now) => now);
  // A window that only shows practice codes must not take the till away from the one that sells.
  useEffect(open, [open]);
  switch (state.status) {
    case "ready":
      return children;
    case "opening":
      return <Notice title={t["shell.opening.title"]} lines={[t["shell.opening.body"]]} busy />;
    case "openElsewhere":
      return <Notice title={t["shell.elsewhere.title"]} lines={[t["shell.elsewhere.body"]]} />;
    case "stopped":
      return (
        <Notice
          tone="danger"
          title={t["shell.stopped.title"]}
          lines={[
            t["shell.stopped.body"],
            t[stoppedAdvice[state.failure.type]],
            t["shell.stopped.scanned"],
          ]}
          action={
            <Button tone="primary" size="pay" icon="refresh" onClick={reloadPage}>
              {t["common.reload"]}
            </Button>
          }
        />
      );
    default:
      return exhaustive(state);
  }
}
