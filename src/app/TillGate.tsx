import { Suspense, lazy, useEffect, type ReactNode } from "react";
import { exhaustive } from "#domain/exhaustive.ts";
import type { RecoverableFailure } from "#features/recovery/RecoveryScreen.tsx";
import type { Messages } from "#i18n/messages.ts";
import type { JournalFailure } from "#ports/journal.ts";
import type { RestoreSource, Till } from "#stores/contracts.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import { Notice } from "./Notice.tsx";
import { reloadPage } from "./reloadPage.ts";

// Wanted on a bad day only. When it cannot be fetched, the plain words stay.
const RecoveryScreen = lazy(() =>
  import("#features/recovery/RecoveryScreen.tsx").then(
    (recovery) => ({ default: recovery.RecoveryScreen }),
    () => ({ default: StoppedNotice }),
  ),
);

/** What may help against each reason for which the journal cannot be written. */
const stoppedAdvice = {
  full: "shell.stopped.full",
  lost: "shell.stopped.lost",
  conflict: "shell.stopped.conflict",
  // The flows answer this one themselves; if it stops the till, something is wrong with the records.
  codeUsed: "shell.stopped.conflict",
  offerRefused: "shell.stopped.conflict",
  newer: "shell.stopped.newer",
  blocked: "shell.stopped.blocked",
  damaged: "shell.stopped.damaged",
} as const satisfies Readonly<Record<JournalFailure["type"], keyof Messages>>;

/** Lets the screens through only while the till may write: nothing is ever sold on memory alone. */
export function TillGate({ children }: { readonly children: ReactNode }) {
  const t = useMessages();
  const { till, open, restore } = useTill();
  const state = useWatch(till, (now) => now);
  // A window that only shows practice codes must not take the till away from the one that sells.
  useEffect(open, [open]);

  /** A page that has seen half a journal begins anew: nothing it holds in memory is to be believed. */
  async function restored(source: RestoreSource): ReturnType<Till["restore"]> {
    const result = await restore(source);
    if (result.ok) reloadPage();
    return result;
  }

  switch (state.status) {
    case "ready":
      return children;
    case "opening":
      return <Notice title={t["shell.opening.title"]} lines={[t["shell.opening.body"]]} busy />;
    case "openElsewhere":
      return <Notice title={t["shell.elsewhere.title"]} lines={[t["shell.elsewhere.body"]]} />;
    case "stopped":
      return isRecoverable(state.failure) ? (
        <Suspense fallback={<StoppedNotice failure={state.failure} />}>
          <RecoveryScreen failure={state.failure} onRestore={restored} onRetry={reloadPage} />
        </Suspense>
      ) : (
        <StoppedNotice failure={state.failure} />
      );
    default:
      return exhaustive(state);
  }
}

/** True when the journal itself is at fault, so that there may be a way back to it. */
function isRecoverable(failure: JournalFailure): failure is RecoverableFailure {
  return ["damaged", "lost", "newer", "blocked"].includes(failure.type);
}

function StoppedNotice({ failure }: { readonly failure: JournalFailure }) {
  const t = useMessages();
  return (
    <Notice
      tone="danger"
      title={t["shell.stopped.title"]}
      lines={[t["shell.stopped.body"], t[stoppedAdvice[failure.type]], t["shell.stopped.scanned"]]}
      action={
        <Button tone="primary" size="pay" icon="refresh" onClick={reloadPage}>
          {t["common.reload"]}
        </Button>
      }
    />
  );
}
