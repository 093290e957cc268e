import type { Clock } from "#ports/clock.ts";

/** How long nothing has happened before the camera: `dozing` since a little, `asleep` since long. */
export type IdleLevel = "awake" | "dozing" | "asleep";

export interface IdleWatch {
  /** Something happened: a code, a movement, another cart, another screen. */
  lively(): void;
  level(): IdleLevel;
}

/** So long a picture is read without a code being found before the camera rests (ms). */
const dozeMs = 30_000;
/** So long a resting camera sees nobody before it is released (ms). */
const sleepMs = 600_000;

/** Keeps the battery's budget of a camera that stays on between customers. */
export function createIdleWatch(clock: Clock, changed: () => void): IdleWatch {
  let level: IdleLevel = "awake";
  let callOff = (): void => undefined;

  function sunk(to: IdleLevel): void {
    level = to;
    if (to === "dozing") callOff = clock.after(sleepMs - dozeMs, () => sunk("asleep"));
    changed();
  }

  return {
    lively() {
      callOff();
      level = "awake";
      callOff = clock.after(dozeMs, () => sunk("dozing"));
    },
    level: () => level,
  };
}
