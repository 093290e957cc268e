import { Link } from "react-router";
import { hourRows, netSales } from "#domain/day/dailySales.ts";
import { languageTags } from "#i18n/language.ts";
import { DayPicker } from "#ui/DayPicker.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Page } from "#ui/Page.tsx";
import { Spinner } from "#ui/Spinner.tsx";
import { dayText } from "#ui/dayText.ts";
import { useLanguage, useMessages } from "#ui/messages.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { useSafekeeping } from "#stores/useSafekeeping.ts";
import { CashDrawer } from "./CashDrawer.tsx";
import { CopyReminder } from "./CopyReminder.tsx";
import { DaySummary } from "./DaySummary.tsx";
import { RateTable } from "./RateTable.tsx";
import styles from "./SalesScreen.module.css";
import { TallyTable } from "./TallyTable.tsx";
import { TenderTable } from "./TenderTable.tsx";
import { marketAndCashRows, netRateRows, withQuietHours } from "./dayView.ts";
import { marketName } from "./marketName.ts";

/** One business day's sales, for the manager. */
export function SalesScreen() {
  const till = useTill();
  const safekeeping = useSafekeeping();
  const t = useMessages();
  const language = useLanguage();
  const { businessDate, today, day } = useWatch(till.sales, (state) => state);
  const { dayCutoffHour } = useWatch(till.settings, (state) => state.shop);
  return (
    <Page
      title={t["sales.title"]}
      actions={
        <Link className={styles.reconcile} to="/reconcile">
          <Icon name="shield" />
          {t["reconcile.open"]}
        </Link>
      }
    >
      <DayPicker
        date={businessDate}
        latest={today}
        text={dayText(businessDate, languageTags[language])}
        words={{
          pick: t["sales.pick"],
          day: t["sales.day"],
          previous: t["sales.previous"],
          next: t["sales.next"],
          latest: t["sales.today"],
        }}
        onDate={till.sales.dayChosen}
      />
      <CopyReminder of="overdue" store={safekeeping} />
      {day === null && (
        <p className={styles.loading} role="status">
          <Spinner />
          {t["common.loading"]}
        </p>
      )}
      {day && day.sales.count === 0 && day.refunds.count === 0 && (
        <EmptyState icon="sales" title={t["sales.empty"]}>
          <p>{t["sales.emptyAdvice"]}</p>
        </EmptyState>
      )}
      {day && (day.sales.count > 0 || day.refunds.count > 0) && (
        <div className={styles.day}>
          <DaySummary day={day} net={netSales(day)} />
          <TenderTable day={day} />
          <RateTable rows={netRateRows(day)} />
          <div className={styles.tables}>
            <TallyTable
              title={t["sales.byMarket"]}
              keyName={t["sales.market"]}
              rows={marketAndCashRows(day)}
              nameOf={({ key }) => marketName(key, language, t)}
            />
            {day.cash.count + day.cashRefunds.count > 0 && <CashDrawer day={day} />}
            <TallyTable
              title={t["sales.byHour"]}
              keyName={t["sales.hour"]}
              rows={withQuietHours(hourRows(day, dayCutoffHour))}
              nameOf={({ hour }) => t["sales.hourSpan"](hour)}
            />
          </div>
          <p className={styles.note}>{t["sales.cutoff"](dayCutoffHour)}</p>
        </div>
      )}
      <CopyReminder of="due" store={safekeeping} />
    </Page>
  );
}
