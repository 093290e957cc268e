import { formatJstDateTime } from "#domain/time/jst.ts";
import { CopyOutcome } from "#ui/safekeeping/CopyOutcome.tsx";
import { useJournalCopy } from "#ui/safekeeping/useJournalCopy.ts";
import { useWatch } from "#stores/tillContext.ts";
import { useSafekeeping } from "#stores/useSafekeeping.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./JournalCheck.module.css";

/** Whether the journal may be thrown away by the browser, and a copy of it as a file. */
export function Safekeeping() {
  const store = useSafekeeping();
  const t = useMessages();
  const { promise, savedAt } = useWatch(store, (state) => state);
  const { copying, copy } = useJournalCopy(store.journalCopied);
  const isBusy = copying.status === "busy";
  return (
    <>
      <div>
        <Button icon="receipt" busy={isBusy} onClick={copy}>
          {isBusy ? t["settings.exporting"] : t["settings.export"]}
        </Button>
        <p className={styles.hint}>{t["settings.exportHint"]}</p>
        {savedAt !== null && (
          <p className={styles.hint}>{t["safekeeping.savedAt"](formatJstDateTime(savedAt))}</p>
        )}
      </div>
      <CopyOutcome copying={copying} />
      {promise === "given" && <p className={styles.hint}>{t["safekeeping.given"]}</p>}
      {(promise === "notGiven" || promise === "asking") && (
        <Banner
          tone="neutral"
          title={t["safekeeping.notGiven"]}
          actions={
            <Button busy={promise === "asking"} onClick={store.promiseAsked}>
              {t["safekeeping.ask"]}
            </Button>
          }
        >
          {t["safekeeping.why"]}
        </Banner>
      )}
      {promise === "declined" && (
        <Banner tone="warn" title={t["safekeeping.declined"]}>
          {t["safekeeping.declinedHint"]}
        </Banner>
      )}
    </>
  );
}
