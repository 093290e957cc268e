import type { ScanHint } from "#domain/scan/scanTally.ts";
import type { Clock } from "#ports/clock.ts";

export interface HintPatience {
  /** What the camera says of its picture now; null when nothing keeps it from being read. */
  told(hint: ScanHint | null): void;
  /** A code was read, or reading began: whatever was said is over. */
  begunAnew(): void;
  /** Nothing is being read any more. */
  ended(): void;
}

/** A customer needs this long to hold a phone still; who is told sooner is told for nothing (ms). */
const patienceMs = 1_500;
/** A hint this young may be a hand passing by (ms). */
const settledMs = 500;
/** So long a hint stands at least: it has to be read, in two languages (ms). */
const legibleMs = 1_500;

/**
 * Decides which hint is worth saying. The camera measures many times a second, and its word jumps
 * about while a phone is brought near; on the screen a hint comes late, stays, and changes seldom.
 */
export function createHintPatience(
  clock: Clock,
  show: (hint: ScanHint | null) => void,
): HintPatience {
  let quietSince: number | null = null;
  let measured: ScanHint | null = null;
  let measuredSince = 0;
  let shown: ScanHint | null = null;
  let shownSince = 0;
  let callOff = (): void => undefined;

  function reviewed(): void {
    callOff();
    if (quietSince === null || measured === shown) return;
    const now = clock.monotonic();
    const due = Math.max(
      quietSince + patienceMs,
      measuredSince + settledMs,
      shown === null ? 0 : shownSince + legibleMs,
    );
    if (now >= due) put(measured);
    else callOff = clock.after(due - now, reviewed);
  }

  function put(hint: ScanHint | null): void {
    if (hint === shown) return;
    shown = hint;
    shownSince = clock.monotonic();
    show(hint);
  }

  return {
    told(hint) {
      if (hint === measured) return;
      measured = hint;
      measuredSince = clock.monotonic();
      reviewed();
    },
    begunAnew() {
      quietSince = clock.monotonic();
      put(null);
      reviewed();
    },
    ended() {
      callOff();
      // What was measured stands until the camera says otherwise: it tells only of changes.
      quietSince = null;
      put(null);
    },
  };
}
