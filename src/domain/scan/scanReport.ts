import { formatJstDateTime } from "../time/jst.ts";
import type { Instant } from "../time/instant.ts";
import { histogramBoundsMs } from "./histogram.ts";
import { type ScanDay, summaryOf } from "./scanHealth.ts";

export interface ScanReportFacts {
  /** When the report is made. */
  readonly at: Instant;
  /** Program and version, as in the journal: "noren 0.1.0". */
  readonly engine: string;
}

/**
 * The record of the camera as QA takes it away: JSON with each day's sums, the buckets they fall into
 * and the figures the screen shows. A percentile beyond the last bucket stands there as null beside
 * its histogram, for JSON knows no infinity.
 */
export function scanReport(days: readonly ScanDay[], { at, engine }: ScanReportFacts): string {
  const report = {
    format: "noren-scan-health-1",
    engine,
    madeAtJst: formatJstDateTime(at),
    histogramBoundsMs,
    days: days.map((day) => ({ ...day, summary: summaryOf(day) })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
