import { type ScanDay, summaryOf } from "#domain/scan/scanHealth.ts";
import { languageTags } from "#i18n/language.ts";
import { dayText } from "#ui/dayText.ts";
import { useLanguage, useMessages } from "#ui/messages.ts";
import styles from "./Tables.module.css";
import { durationText, framesText, grouped, percentilesText } from "./scanWords.ts";

/** Every day of the record in one line, newest first. */
export function DayTable({ days }: { readonly days: readonly ScanDay[] }) {
  const t = useMessages();
  const language = languageTags[useLanguage()];
  const pair = t["scanHealth.pair"];
  return (
    <section
      className={styles.sheet}
      aria-label={t["scanHealth.days"]}
      // On a small screen the figures lie beside the screen: they have to be reached by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table} data-wide="true">
        <caption className={styles.title}>{t["scanHealth.days"]}</caption>
        <thead>
          <tr>
            <th scope="col">{t["scanHealth.day"]}</th>
            <th scope="col" className={styles.figure}>
              {t["scanHealth.reads"]}
            </th>
            <th scope="col" className={styles.figure}>
              {t["scanHealth.beep"]}
              <span className={styles.note}>{pair}</span>
            </th>
            <th scope="col" className={styles.figure}>
              {t["scanHealth.decode"]}
              <span className={styles.note}>{pair}</span>
            </th>
            <th scope="col" className={styles.figure}>
              {t["scanHealth.fps"]}
            </th>
            <th scope="col" className={styles.figure}>
              {t["scanHealth.unconfirmed"]}
            </th>
            <th scope="col" className={styles.figure}>
              {t["scanHealth.faults"]}
            </th>
            <th scope="col" className={styles.figure}>
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
                <td className={styles.figure}>{grouped(summary.reads)}</td>
                <td className={styles.figure}>{percentilesText(summary.beepMs, t)}</td>
                <td className={styles.figure}>{percentilesText(summary.decodeMs, t)}</td>
                <td className={styles.figure}>{framesText(summary.framesPerSecond, t)}</td>
                <td className={styles.figure}>{grouped(summary.unconfirmed)}</td>
                <td className={styles.figure}>{summary.faults}</td>
                <td className={styles.figure}>{durationText(summary.cameraMs, t)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
