import type { CopyNeed } from "#domain/journal/copyNeed.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import type { SafekeepingStore } from "#stores/safekeepingContract.ts";
import { useWatch } from "#stores/tillContext.ts";
import { CopyOutcome } from "#ui/safekeeping/CopyOutcome.tsx";
import { useJournalCopy } from "#ui/safekeeping/useJournalCopy.ts";

interface CopyReminderProps {
  readonly of: Exclude<CopyNeed, "none">;
  readonly store: SafekeepingStore;
}

/**
 * Asks for a copy of what was sold, where the browser may throw the journal away.
 * @param of the need that is told here: what is urgent stands above the figures, the rest below them
 */
export function CopyReminder({ of, store }: CopyReminderProps) {
  const t = useMessages();
  const need = useWatch(store, (state) => state.need);
  const { copying, copy } = useJournalCopy(store.journalCopied);
  if (need !== of) return <CopyOutcome copying={copying} />;
  const isBusy = copying.status === "busy";
  return (
    <>
      <Banner
        tone={need === "overdue" ? "warn" : "neutral"}
        title={t[`safekeeping.${need}`]}
        actions={
          <Button icon="receipt" busy={isBusy} onClick={copy}>
            {isBusy ? t["settings.exporting"] : t["settings.export"]}
          </Button>
        }
      >
        {t["safekeeping.why"]}
      </Banner>
      {copying.status === "failed" && <CopyOutcome copying={copying} />}
    </>
  );
}
