import { useEffect, useEffectEvent, useRef } from "react";

interface CheckoutKeys {
  /** True while what stands on the screen was brought about by Enter, in a sheet that is gone. */
  readonly byEnter: boolean;
  /** A digit typed by a person. */
  readonly onDigit: (digit: string) => void;
  readonly onEnter: () => void;
  readonly onEscape: () => void;
}

/**
 * Keys that follow each other faster than this come from a hand scanner that types (ms). They belong
 * to the scanner's own listener: its Enter must not call the next customer, and its digits must not
 * open the sheet for typing.
 */
const burstMs = 80;

/**
 * A second Enter so soon (ms) is the tail of the first: whoever takes cash with two quick presses
 * must not lose sight of the change.
 */
const secondPressMs = 600;

/** The keyboard on the checkout screen. Keys wait while a sheet is open or a control has the focus. */
export function useCheckoutKeys({ byEnter, onDigit, onEnter, onEscape }: CheckoutKeys): void {
  const deafUntil = useRef(-Infinity);
  useEffect(() => {
    deafUntil.current = byEnter ? performance.now() + secondPressMs : -Infinity;
  }, [byEnter]);
  const typed = useEffectEvent((key: string) => {
    if (key === "Enter") {
      if (performance.now() > deafUntil.current) onEnter();
    } else if (key === "Escape") onEscape();
    else onDigit(key);
  });
  useEffect(() => listenForPeople(typed), []);
}

/** Calls back for a key of ours that no other key came close to, before or after. */
function listenForPeople(typed: (key: string) => void): () => void {
  let lastAt = -Infinity;
  let waiting: number | undefined;
  function listen(event: KeyboardEvent): void {
    const alone = event.timeStamp - lastAt > burstMs;
    lastAt = event.timeStamp;
    window.clearTimeout(waiting);
    if (alone && isOurs(event)) waiting = window.setTimeout(typed, burstMs, event.key);
  }
  window.addEventListener("keydown", listen);
  return () => {
    window.clearTimeout(waiting);
    window.removeEventListener("keydown", listen);
  };
}

function isOurs(event: KeyboardEvent): boolean {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (!/^([0-9]|Enter|Escape)$/.test(event.key)) return false;
  if (document.querySelector("dialog[open]")) return false;
  const { target } = event;
  if (!(target instanceof Element)) return true;
  // A control in focus takes its own Enter; a field takes digits as well.
  if (event.key === "Escape") return true;
  return !target.matches(
    event.key === "Enter" ? "a, button, summary, input, select" : "input, select",
  );
}
