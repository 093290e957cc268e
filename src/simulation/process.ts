import { instant, monotonic } from "#domain/time/instant.ts";
import type { Clock } from "#ports/clock.ts";
import type { Stage } from "./stage.ts";

/** The till as a program: between a start and the next crash. What it holds in memory dies with it. */
export interface Process {
  /** 1 for the first start of the till. */
  readonly boot: number;
  readonly runs: boolean;
  /** It runs and does not sleep: somebody at the counter can use it. */
  awake(): boolean;
  /** Timers the till itself has armed and not called off. */
  readonly timers: number;
  readonly clock: Clock;
  /**
   * Does something in the till after `afterMs`, unless it has died by then; a frozen till does it
   * when it wakes. The returned function calls it off.
   */
  after(afterMs: number, what: string, act: () => void, during?: Work): () => void;
  /** A moment at which it may die or fall asleep. */
  risks(during: Work): void;
  /** From here on it works; it is left alone for a moment, as after a start. */
  begins(): void;
  /** Ends it, as a crash or a reload does; it is started again after so long. */
  die(againAfterMs: number): void;
  /** Called once, at its death. */
  whenDead(act: () => void): void;
  /**
   * Called each time it has slept and runs again, as the till's own watch over its clocks would
   * within a second.
   */
  whenAwake(act: () => void): void;
}

/** What the till is in the middle of: a crash at that moment is a case of its own. */
export type Work = "write" | "answer";

/**
 * A tablet that died so often in one world is left alone from then on. Else there are worlds, a few in a
 * hundred thousand, in which it dies every few seconds for ever, and no payment is asked about long
 * enough to end: they would tell of the luck that was drawn, and not of the till.
 */
const mostBoots = 500;

/** Starts the till; `died` is told how long it takes until somebody starts it again (ms). */
export function startProcess(
  stage: Stage,
  boot: number,
  died: (againAfterMs: number) => void,
): Process {
  const { agenda, shape } = stage;
  const started = agenda.now;
  let born = started;
  let happened = 0;
  let frozenUntil = 0;
  /** Sleep that the forward-only clock of some tablets does not count (ms). */
  let uncounted = 0;
  const testament: (() => void)[] = [];
  const awakening: (() => void)[] = [];

  function after(afterMs: number, what: string, act: () => void, during?: Work): () => void {
    const happening = agenda.after(afterMs, `till ${boot} ${what}`, () => {
      if (!process.runs) return;
      if (agenda.now < frozenUntil || !survives(during)) {
        if (process.runs) again = after(frozenUntil - agenda.now, what, act, during);
        return;
      }
      stage.stirred();
      act();
    });
    let again = (): void => undefined;
    return () => {
      happening.off = true;
      again();
    };
  }

  /** False when the process dies or falls asleep at this very moment. */
  function survives(during: Work | undefined): boolean {
    if (agenda.now - born < shape.upTimeMs || boot > mostBoots) return true;
    happened += 1;
    const moment = `till ${boot}/${happened}`;
    // Most moments pass, and need no chance of their own.
    const chance = () => stage.draw(moment);
    switch (stage.strikes("till", moment)) {
      case "crash":
        if (during === "write") stage.met("crashAfterCommit");
        if (during === "answer") stage.met("crashWhileAsking");
        die(chance().between(500, 20_000));
        return false;
      case "reload":
        die(chance().between(200, 1_500));
        return false;
      case "frozen":
        return asleep(chance().between(6_000, 300_000));
      case "frozenUncounted": {
        const sleep = chance().between(6_000, 300_000);
        uncounted += sleep;
        return asleep(sleep);
      }
      case "wallClockSet":
        stage.wallClockSet(chance().between(-12, 12) * 3_600_000);
        return true;
      default:
        return true;
    }
  }

  function die(againAfterMs: number): void {
    if (!process.runs) return;
    process.runs = false;
    for (const act of testament) act();
    died(againAfterMs);
  }

  function asleep(forMs: number): false {
    frozenUntil = agenda.now + forMs;
    agenda.after(forMs + 1_000, `till ${boot} notices its sleep`, () => {
      if (!process.runs || agenda.now < frozenUntil) return;
      for (const act of awakening) act();
    });
    return false;
  }

  const clock: Clock = {
    now: () => instant(stage.wallClock()),
    monotonic: () => monotonic(agenda.now - started - uncounted),
    after(ms, wake) {
      stage.stirred();
      process.timers += 1;
      let armed = true;
      const disarm = () => {
        if (armed) process.timers -= 1;
        armed = false;
      };
      const callOff = after(ms, "timer", () => {
        disarm();
        wake();
      });
      return () => {
        disarm();
        callOff();
      };
    },
  };

  const process: Process & { runs: boolean; timers: number } = {
    boot,
    runs: true,
    timers: 0,
    clock,
    after,
    die,
    begins: () => void (born = agenda.now),
    risks: (during) => void survives(during),
    whenDead: (act) => void testament.push(act),
    whenAwake: (act) => void awakening.push(act),
    awake: () => process.runs && agenda.now >= frozenUntil,
  };
  return process;
}
