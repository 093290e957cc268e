import { useEffect } from "react";
import { Link } from "react-router";
import { acquirerIds } from "#domain/wallet/wallet.ts";
import { languageTags } from "#i18n/language.ts";
import { Button } from "#ui/Button.tsx";
import { DayPicker } from "#ui/DayPicker.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Page } from "#ui/Page.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { dayText } from "#ui/dayText.ts";
import { useLanguage, useMessages } from "#ui/messages.ts";
import type { ReconcileOutcome } from "#stores/reconcileContract.ts";
import { useBackOffice, useWatch } from "#stores/tillContext.ts";
import { Outcome } from "./Outcome.tsx";
import styles from "./ReconcileScreen.module.css";

/** One of the acquirer's days held against the journal: nothing to see unless something differs. */
export function ReconcileScreen() {
  const { reconcile } = useBackOffice();
  const t = useMessages();
  const language = useLanguage();
  const { acquirer, date, latest, outcomes } = useWatch(reconcile, (state) => state);
  const { status, report } = outcomes[acquirer];
  useEffect(() => reconcile.opened(), [reconcile]);
  const isFetching = status === "fetching";
  return (
    <Page
      title={t["reconcile.title"]}
      width="read"
      actions={
        <Link className={styles.back} to="/sales">
          <Icon name="chevronLeft" />
          {t["reconcile.back"]}
        </Link>
      }
    >
      <div className={styles.day}>
        <DayPicker
          date={date}
          latest={latest}
          text={dayText(date, languageTags[language])}
          words={{
            pick: t["reconcile.pick"],
            day: t["reconcile.day"],
            previous: t["reconcile.previous"],
            next: t["reconcile.next"],
            latest: t["reconcile.latest"],
          }}
          onDate={reconcile.dateChosen}
        />
        <SegmentedControl
          label={t["reconcile.acquirer"]}
          segments={acquirerIds.map((value) => ({
            value,
            label: labelOf(t[`acquirer.${value}`], outcomes[value]),
          }))}
          value={acquirer}
          onChange={reconcile.acquirerChosen}
        />
        <p className={styles.note}>
          {acquirer === "domestic" ? t["reconcile.dayNote.domestic"] : t["reconcile.dayNote"]}
        </p>
        <div>
          <Button
            tone={report ? "quiet" : "primary"}
            icon="shield"
            busy={isFetching}
            onClick={reconcile.compared}
          >
            {report ? t["reconcile.compareAgain"] : t["reconcile.compare"]}
          </Button>
        </div>
      </div>
      <Outcome
        key={`${date} ${acquirer}`}
        status={status}
        report={report}
        onRetry={reconcile.compared}
        onAsk={reconcile.questioned}
      />
    </Page>
  );
}

/** What differs with one acquirer is seen while the other's day is on the screen. */
function labelOf(name: string, { report }: ReconcileOutcome): string {
  const count = report?.exceptions.length ?? 0;
  return count === 0 ? name : `${name} (${count})`;
}
