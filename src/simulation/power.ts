import type { TillLock } from "#ports/tillLock.ts";
import { type Process, startProcess } from "./process.ts";
import type { Stage } from "./stage.ts";

/** The tablet with its tabs: each runs the till, but one at a time may write. */
export interface Power {
  on(): void;
  /** The tab that holds the right to write, if any. */
  readonly holder: Process | null;
  readonly crashes: number;
  /** Nobody works at the till for so long: it is switched off, and on again (ms). */
  off(forMs: number): void;
}

/** Starts the till, and starts it again each time it has died. */
export function createPower(
  stage: Stage,
  started: (process: Process, lock: TillLock) => void,
): Power {
  const waiting: { readonly process: Process; granted(): void }[] = [];
  let boots = 0;
  let offUntil = 0;

  function on(): void {
    const { now } = stage.agenda;
    if (now < offUntil) {
      stage.agenda.after(offUntil - now, "the till is started", on);
      return;
    }
    boots += 1;
    stage.see({ saw: "booted" });
    const process = startProcess(stage, boots, (afterMs) => {
      power.crashes += 1;
      stage.agenda.after(afterMs, "the till is started", on);
    });
    // What was on its way to the disk gets there, or does not, before the next tab may write.
    process.whenDead(() => stage.agenda.after(1, "the lock is released", () => released(process)));
    started(process, lockOf(process));
    if (boots < 50 && stage.strikes("tab", `tab ${boots}`) === "secondTab") {
      stage.agenda.after(stage.draw(`tab ${boots}`).between(500, 20_000), "a second tab", on);
    }
  }

  function lockOf(process: Process): TillLock {
    return {
      acquire: (onWaiting) =>
        new Promise((resolve) => {
          stage.stirred();
          if (power.holder !== null) onWaiting();
          waiting.push({ process, granted: () => process.after(1, "holds the lock", resolve) });
          grant();
        }),
    };
  }

  /** The first that asked is the next; a lock is the browser's, and never granted to a dead tab. */
  function grant(): void {
    while (power.holder === null) {
      const next = waiting.shift();
      if (!next) return;
      if (!next.process.runs) continue;
      power.holder = next.process;
      next.process.begins();
      next.granted();
    }
  }

  function released(process: Process): void {
    if (power.holder !== process) return;
    power.holder = null;
    if (waiting.some((tab) => tab.process.runs)) stage.met("secondTabTookOver");
    grant();
  }

  const power: Power & { holder: Process | null; crashes: number } = {
    on,
    holder: null,
    crashes: 0,
    off(forMs) {
      offUntil = stage.agenda.now + forMs;
      for (const { process } of waiting.splice(0)) process.die(forMs + 1_000);
      power.holder?.die(forMs);
    },
  };
  return power;
}
