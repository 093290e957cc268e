import { type ScanDay, summaryOf } from "#domain/scan/scanHealth.ts";
import { languageTags } from "#i18n/language.ts";
import table from "#ui/Table.module.css";
import { dayText } from "#ui/dayText.ts";
import { useLanguage, useMessages } from "#ui/messages.ts";
import { durationText, framesText, grouped, percentilesText } from "./scanWords.ts";

/** Every day of the record in one line, newest first. */
export function DayTable({ days }: { readonly days: readonly ScanDay[] }) {
  const t = useMessages();
  const language = languageTags[useLanguage()];
  const pair = t["scanHealth.pair"];
  return (
    <section
      className={table.sheet}
      aria-label={t["scanHealth.days"]}
      // On a small screen the figures lie beside the screen: they have to be reached by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={table.table} data-wide="true">
        <caption className={table.title}>{t["scanHealth.days"]}</caption>
        <thead>
          <tr>
            <th scope="col">{t["scanHealth.day"]}</th>
            <th scope="col" className={table.figure}>
              {t["scanHealth.reads"]}
            </th>
            <th scope="col" className={table.figure}>
              {t["scanHealth.beep"]}
              <span className={table.note}>{pair}</span>
            </th>
            <th scope="col" className={table.figure}>
              {t["scanHealth.decode"]}
              <span className={table.note}>{pair}</span>
            </th>
            <th scope="col" className={table.figure}>
              {t["scanHealth.fps"]}
            </th>
            <th scope="col" className={table.figure}>
              {t["scanHealth.unconfirmed"]}
            </th>
            <th scope="col" className={table.figure}>
              {t["scanHealth.faults"]}
            </th>
            <th scope="col" className={table.figure}>
              {t["scanHealth.cameraTime"]}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => {
            const summary = summaryOf(day);
            return (
              <tr key={day.businessDate}>
                <th scope="row">{dayText(day.businessDate, language)}</th>
                <td className={table.figure}>{grouped(summary.reads)}</td>
                <td className={table.figure}>{percentilesText(summary.beepMs, t)}</td>
                <td className={table.figure}>{percentilesText(summary.decodeMs, t)}</td>
                <td className={table.figure}>{framesText(summary.framesPerSecond, t)}</td>
                <td className={table.figure}>{grouped(summary.unconfirmed)}</td>
                <td className={table.figure}>{summary.faults}</td>
                <td className={table.figure}>{durationText(summary.cameraMs, t)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
