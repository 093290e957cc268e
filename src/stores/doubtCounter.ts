import type { Payment } from "#domain/payment/payment.ts";
import type { Clock } from "#ports/clock.ts";

/** How often the seconds of an unsure payment are counted on the screen (ms). */
const tickMs = 1_000;

/** Counts how long a payment is unsure, second by second, for whoever shows it (ms). */
export function doubtCounter(
  clock: Clock,
  payment: () => Payment | null,
  tell: (doubtMs: number) => void,
) {
  let callOff = (): void => undefined;
  function counted(): void {
    callOff();
    const shown = payment();
    const since = shown?.status === "confirming" ? shown.since : null;
    tell(since === null ? 0 : Math.max(0, clock.monotonic() - since));
    if (since !== null) callOff = clock.after(tickMs, counted);
  }
  return { counted, callOff: () => callOff() };
}
