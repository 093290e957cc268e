/** What a click says about the finger that made it. */
export interface Tap {
  /** Horizontal place in the window (px). */
  readonly clientX: number;
  /** Vertical place in the window (px). */
  readonly clientY: number;
  /** When it happened, on the page's own clock (ms). */
  readonly timeStamp: number;
  /** Which click of a row it is; 0 when a key pressed the button. */
  readonly detail: number;
}

/** Two taps of one finger follow each other within this time (ms), as in every desktop's default. */
const doubleTapMs = 500;

/** A finger comes down again no farther away than this (px): half of our smallest button. */
const doubleTapReach = 24;

/**
 * Whether the second click is the tail of a double tap. The browser's own count in `detail` is not
 * enough: most tablets give every tap of a finger the count 1.
 */
export function isSecondTap(first: Tap, second: Tap): boolean {
  if (first.detail === 0 || second.detail === 0) return false;
  const apart = Math.hypot(second.clientX - first.clientX, second.clientY - first.clientY);
  return second.timeStamp - first.timeStamp <= doubleTapMs && apart <= doubleTapReach;
}

/**
 * Keeps the second half of a double tap from what appears under the finger after the first half.
 * Listens for one click only, whatever that click is.
 */
export function swallowSecondTap(first: Tap): void {
  window.addEventListener(
    "click",
    (second) => {
      if (!isSecondTap(first, second)) return;
      second.preventDefault();
      second.stopImmediatePropagation();
    },
    { capture: true, once: true },
  );
}
