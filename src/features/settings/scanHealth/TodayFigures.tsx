import type { ReactNode } from "react";
import type { Percentiles, ScanSummary } from "#domain/scan/scanHealth.ts";
import { useMessages } from "#ui/messages.ts";
import styles from "./TodayFigures.module.css";
import { durationText, framesText, grouped, millisecondsText } from "./scanWords.ts";

/** Today in the figures by which a scanner is judged. */
export function TodayFigures({ summary }: { readonly summary: ScanSummary }) {
  const t = useMessages();
  return (
    <section className={styles.today} aria-label={t["scanHealth.today"]}>
      <h2 className={styles.title}>{t["scanHealth.today"]}</h2>
      <dl className={styles.figures}>
        <Figure term={t["scanHealth.reads"]}>
          {t["scanHealth.times"](grouped(summary.reads))}
        </Figure>
        <Figure term={t["scanHealth.beep"]}>
          <TwoPercentiles of={summary.beepMs} />
        </Figure>
        <Figure term={t["scanHealth.decode"]}>
          <TwoPercentiles of={summary.decodeMs} />
        </Figure>
        <Figure term={t["scanHealth.fps"]}>{framesText(summary.framesPerSecond, t)}</Figure>
        <Figure term={t["scanHealth.unconfirmed"]}>
          {t["scanHealth.times"](grouped(summary.unconfirmed))}
        </Figure>
        <Figure term={t["scanHealth.faults"]}>
          {t["scanHealth.times"](grouped(summary.faults))}
        </Figure>
        <Figure term={t["scanHealth.cameraTime"]}>
          {durationText(summary.cameraMs, t)}
          <span className={styles.note}>
            {t["scanHealth.reading"]} {durationText(summary.readingMs, t)}
            {", "}
            {t["scanHealth.resting"]} {durationText(summary.restingMs, t)}
          </span>
        </Figure>
      </dl>
    </section>
  );
}

interface FigureProps {
  readonly term: string;
  readonly children: ReactNode;
}

function Figure({ term, children }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The median large, and what one in twenty exceeds beneath it. */
function TwoPercentiles({ of }: { readonly of: Percentiles }) {
  const t = useMessages();
  return (
    <>
      {millisecondsText(of.p50, t)}
      <span className={styles.note}>
        {t["scanHealth.p95"]} {millisecondsText(of.p95, t)}
      </span>
    </>
  );
}
