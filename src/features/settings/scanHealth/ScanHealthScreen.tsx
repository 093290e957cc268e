import { use, useEffect } from "react";
import { emptyScanDay, isIdleDay, summaryOf } from "#domain/scan/scanHealth.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Page } from "#ui/Page.tsx";
import { Spinner } from "#ui/Spinner.tsx";
import { useMessages } from "#ui/messages.ts";
import { saveFile } from "#ui/saveFile.ts";
import { CountTable } from "./CountTable.tsx";
import { DayTable } from "./DayTable.tsx";
import styles from "./ScanHealthScreen.module.css";
import { TodayFigures } from "./TodayFigures.tsx";
import { causeRows, engineRows, faultRows } from "./healthRows.ts";

/** How this tablet's camera works, for managers and QA: today in figures, and each day of a month. */
export function ScanHealthScreen() {
  const t = useMessages();
  const till = useTill();
  const health = use(till.scanHealth());
  const { status, today, days } = useWatch(health, (state) => state);
  useEffect(() => health.opened(), [health]);

  const day = days.find(({ businessDate }) => businessDate === today) ?? emptyScanDay(today);
  const summary = summaryOf(day);
  const worked = days.filter((each) => !isIdleDay(each));
  return (
    <Page
      title={t["scanHealth.title"]}
      actions={
        worked.length > 0 && (
          <Button
            icon="receipt"
            onClick={() =>
              saveFile(`noren-scan-health-${today}.json`, "application/json", [health.report()])
            }
          >
            {t["scanHealth.save"]}
          </Button>
        )
      }
    >
      <p className={styles.lead}>{t["scanHealth.lead"]}</p>
      {status === "loading" && (
        <p role="status">
          <Spinner />
          {t["common.loading"]}
        </p>
      )}
      {status === "ready" && worked.length === 0 && (
        <EmptyState icon="scan" title={t["scanHealth.empty"]}>
          <p>{t["scanHealth.emptyAdvice"]}</p>
        </EmptyState>
      )}
      {worked.length > 0 && (
        <div className={styles.health}>
          <TodayFigures summary={summary} />
          <div className={styles.tables}>
            <CountTable
              title={t["scanHealth.engines"]}
              keyName={t["scanHealth.engine"]}
              valueName={t["scanHealth.count"]}
              rows={engineRows(summary, t)}
            />
            <CountTable
              title={t["scanHealth.causes"]}
              keyName={t["scanHealth.cause"]}
              valueName={t["scanHealth.time"]}
              rows={causeRows(summary, t)}
            />
            <CountTable
              title={t["scanHealth.faultCauses"]}
              keyName={t["scanHealth.cause"]}
              valueName={t["scanHealth.count"]}
              rows={faultRows(day, t)}
              empty={t["scanHealth.noFaults"]}
            />
          </div>
          <DayTable days={worked} />
          <p className={styles.note}>{t["scanHealth.bound"]}</p>
        </div>
      )}
    </Page>
  );
}
