import type { Clock } from "#ports/clock.ts";
import type { ScanRead, Wedge } from "#ports/scanner.ts";

/** Fewer keys than this prove nothing about who pressed them. No code is shorter than a JAN-8. */
const fewestKeys = 6;

/** Mean time between the keys of a scanner. A fast typist needs about three times as long. */
const slowestMeanGapMs = 35;

/** A scanner that sends no Enter is done when nothing has come for this long. */
const pauseMs = 80;

/** The keys since the last pause. Times are those of the keys, not of our hearing about them. */
interface Burst {
  readonly text: string;
  readonly firstAt: number;
  readonly lastAt: number;
}

export interface KeyboardWedgeParts {
  readonly target: Pick<Window, "addEventListener" | "removeEventListener">;
  readonly clock: Clock;
}

/**
 * A hand scanner that types, told from a person by its speed alone, so that no field needs the
 * focus. The keys of a burst still reach whatever has the focus, because the first of them look
 * like anybody's; only the Enter or Tab that ends a burst is kept from it, or a scan would press
 * the button that happens to be focused.
 *
 * A text field that has the focus keeps what is typed into it, by whomever: the scanner's digits
 * stand in it and its Enter submits them, as anybody would expect who sees the caret there.
 */
export function createKeyboardWedge({ target, clock }: KeyboardWedgeParts): Wedge {
  return {
    listen(onRead) {
      let burst: Burst | null = null;
      let callOffPause = () => {};

      function forget(): void {
        callOffPause();
        burst = null;
      }

      /** Whether the keys so far were a scanner's, and reports them if so. */
      function finish(): boolean {
        const read = burst && readOf(burst);
        forget();
        if (read) onRead(read);
        return read !== null;
      }

      function onKeyDown(event: KeyboardEvent): void {
        if (isPersons(event) || isEditable(event.target)) return forget();
        if (event.key === "Enter" || event.key === "Tab") {
          if (!finish()) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          return;
        }
        // Shift and the like are part of a scanner's typing and mean nothing by themselves.
        if (Array.from(event.key).length !== 1) return;
        burst = extend(burst, event);
        callOffPause();
        callOffPause = clock.after(pauseMs, finish);
      }

      // Before the page's own listeners: a button must not hear of an Enter that is a scanner's.
      target.addEventListener("keydown", onKeyDown, { capture: true });
      return () => {
        target.removeEventListener("keydown", onKeyDown, { capture: true });
        forget();
      };
    },
  };
}

/** Shortcuts, a key held down and an input method at work are never a scanner's. */
function isPersons(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing;
}

function extend(burst: Burst | null, { key, timeStamp }: KeyboardEvent): Burst {
  if (!burst || timeStamp - burst.lastAt > pauseMs) {
    return { text: key, firstAt: timeStamp, lastAt: timeStamp };
  }
  return { ...burst, text: burst.text + key, lastAt: timeStamp };
}

function readOf({ text, firstAt, lastAt }: Burst): ScanRead | null {
  if (text.length < fewestKeys) return null;
  const meanGapMs = (lastAt - firstAt) / (text.length - 1);
  return meanGapMs <= slowestMeanGapMs ? { text, symbology: "KEYBOARD" } : null;
}

function isEditable(target: EventTarget | null): boolean {
  if (!target || !("closest" in target)) return false;
  const element = target as Element;
  return element.closest("input, textarea, select, [contenteditable]") !== null;
}
