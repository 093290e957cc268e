import { nothingSeen, weigh } from "#domain/scan/agreement.ts";
import type { ReadingEngine, ScanHint, ScanTally } from "#domain/scan/scanTally.ts";
import type { Sighting } from "#domain/scan/sighting.ts";
import { monotonic, type Monotonic } from "#domain/time/instant.ts";
import type { Clock } from "#ports/clock.ts";
import type { CameraTrouble, ScanPace, ScanPurpose, ScanRead } from "#ports/scanner.ts";
import type { GrayFrame } from "../reading/grayFrame.ts";
import { createSurveyor, type Survey } from "../reading/survey.ts";
import { createBlackFrameWatch } from "./blackFrames.ts";
import { createEffort, type Looked, timeLeft } from "./effort.ts";
import { createHintWatch } from "./hintWatch.ts";
import { createMotionWatch } from "./motionWatch.ts";
import { createRepeatGuard } from "./repeatGuard.ts";
import { createTallyBook } from "./tallyBook.ts";

/** What is told by whoever looks at the pictures, wherever that is done. */
export type LookoutReport =
  | { readonly type: "read"; readonly read: ScanRead; readonly engine: ReadingEngine }
  | { readonly type: "hint"; readonly hint: ScanHint | null }
  | { readonly type: "tally"; readonly tally: ScanTally }
  | {
      readonly type: "trouble";
      readonly trouble: Extract<CameraTrouble, "blackFrames" | "pictureBack">;
    }
  | { readonly type: "motion" }
  /** Something like a code is there and cannot be read: more pixels may help; or they need not. */
  | { readonly type: "detail"; readonly wanted: boolean };

export interface LookoutPorts {
  readonly clock: Clock;
  readonly purpose: ScanPurpose;
  /** All that can be read in a picture in the time that is left for it (ms); null for a glance. */
  readonly read: (
    frame: GrayFrame,
    timeLeftMs: (() => number) | null,
    survey: Survey,
  ) => readonly Sighting[] | Promise<readonly Sighting[]>;
  readonly report: (report: LookoutReport) => void;
}

export interface Lookout {
  /** Whether a frame that arrives now is worth its pixels: while resting, few are. */
  wants(): boolean;
  /** Counts a frame of the camera, looked at or not. */
  arrived(): void;
  /** Looks at a picture. One at a time: the next may be given when this one is over. */
  look(frame: GrayFrame, arrivedAt: Monotonic): Promise<void>;
  pace(pace: ScanPace): void;
  /** Tells the last tally. Afterwards nothing is told any more. */
  end(): void;
}

/** While resting, three to four pictures a second are enough to notice somebody. */
const restingIntervalMs = 280;

const tallyIntervalMs = 1_000;

export function createLookout({ clock, purpose, read, report }: LookoutPorts): Lookout {
  const surveyor = createSurveyor();
  const blackFrames = createBlackFrameWatch();
  const hints = createHintWatch();
  const motion = createMotionWatch();
  const effort = createEffort();
  const isNews = createRepeatGuard(purpose);
  const book = createTallyBook();
  let agreement = nothingSeen;
  let pace: ScanPace = "reading";
  let ended = false;
  let lastLook = monotonic(0);
  let lastTally = clock.monotonic();
  let readSinceTally = false;

  /** Whether a code was read that may be believed. */
  async function readIn(
    frame: GrayFrame,
    survey: Survey,
    { at: arrivedAt, stirred }: Looked,
  ): Promise<boolean> {
    const budgetMs = effort.budgetMs({ at: arrivedAt, stirred });
    const began = clock.monotonic();
    const passedMs = () => clock.monotonic() - arrivedAt;
    const timeLeftMs = budgetMs === null ? null : timeLeft(budgetMs, passedMs);
    const sightings = await read(frame, timeLeftMs, survey);
    if (ended) return false;
    if (sightings.length > 0) effort.sighted(arrivedAt);
    book.frameRead(clock.monotonic() - began);
    const verdict = weigh(agreement, { at: arrivedAt, sightings });
    agreement = verdict.agreement;
    book.unconfirmed(verdict.unconfirmed);
    if (!verdict.accepted) return false;
    readSinceTally = true;
    const { sighting, since } = verdict.accepted;
    const { text, symbology, engine } = sighting;
    if (!isNews(text, arrivedAt)) return true;
    report({ type: "read", read: { text, symbology }, engine });
    book.reported(engine, clock.monotonic() - since);
    return true;
  }

  function toldTally(): void {
    const now = clock.monotonic();
    const passed = now - lastTally;
    book.passed(pace, passed);
    if (pace === "reading" && !readSinceTally && passed >= tallyIntervalMs / 2) {
      book.blindSecond(hints.current());
    }
    lastTally = now;
    readSinceTally = false;
    report({ type: "tally", tally: book.taken() });
  }

  return {
    wants: () => pace === "reading" || clock.monotonic() - lastLook >= restingIntervalMs,
    arrived: () => book.frameSeen(),
    async look(frame, arrivedAt) {
      lastLook = clock.monotonic();
      const survey = surveyor.survey(frame);
      const { moved, stirred } = motion.seen(survey);
      const trouble = blackFrames.seen(frame, arrivedAt);
      if (trouble) report({ type: "trouble", trouble });
      if (pace === "resting") {
        if (moved) report({ type: "motion" });
      } else {
        const sawCode = await readIn(frame, survey, { at: arrivedAt, stirred });
        if (ended) return;
        for (const told of hints.seen({ survey, moved, read: sawCode, at: arrivedAt })) {
          report(told);
        }
      }
      if (clock.monotonic() - lastTally >= tallyIntervalMs) toldTally();
    },
    pace(next) {
      if (next === pace) return;
      toldTally();
      pace = next;
    },
    end() {
      if (ended) return;
      toldTally();
      ended = true;
    },
  };
}
