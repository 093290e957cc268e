import type { Percentiles } from "#domain/scan/scanHealth.ts";
import { histogramBoundsMs } from "#domain/scan/histogram.ts";
import type { Messages } from "#i18n/messages.ts";

/** "10 ms or less" for a percentile, which is the upper end of a bucket. */
export function millisecondsText(ms: number | null, t: Messages): string {
  if (ms === null) return t["scanHealth.unmeasured"];
  const last = histogramBoundsMs.at(-1) ?? 0;
  return Number.isFinite(ms)
    ? t["scanHealth.atMost"](grouped(ms))
    : t["scanHealth.beyond"](grouped(last));
}

/** Both bounds in figures alone, for a column whose head names the unit. */
export function percentilesText({ p50, p95 }: Percentiles, t: Messages): string {
  return `${figureText(p50, t)} / ${figureText(p95, t)}`;
}

function figureText(ms: number | null, t: Messages): string {
  if (ms === null) return t["scanHealth.unmeasured"];
  return Number.isFinite(ms) ? grouped(ms) : `> ${grouped(histogramBoundsMs.at(-1) ?? 0)}`;
}

/** One digit after the point, as frame rates are compared. */
export function framesText(perSecond: number | null, t: Messages): string {
  if (perSecond === null) return t["scanHealth.unmeasured"];
  return t["scanHealth.frames"](perSecond.toFixed(1));
}

/** A stretch of time in hours and whole minutes, or in seconds where it is short. */
export function durationText(ms: number, t: Messages): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) return t["scanHealth.seconds"](seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t["scanHealth.minutes"](minutes);
  return t["scanHealth.hours"](Math.floor(minutes / 60), minutes % 60);
}

export function grouped(figure: number): string {
  return figure.toLocaleString("en");
}
