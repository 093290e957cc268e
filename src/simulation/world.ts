import type { PaymentListener } from "#flows/runPayment.ts";
import { acquirerLine } from "./acquirerLine.ts";
import { openBooks } from "./acquirerBooks.ts";
import { createAgenda } from "./agenda.ts";
import { chance } from "./chance.ts";
import { traceDigest } from "./digest.ts";
import { createDisk } from "./disk.ts";
import { diskJournal } from "./diskJournal.ts";
import type { Fate, Strike } from "./fate.ts";
import type { Mark } from "./faults.ts";
import { type Judge, type Violation, createJudge } from "./judge.ts";
import { createNetwork } from "./network.ts";
import { type Process, startProcess } from "./process.ts";
import { createShop } from "./shop.ts";
import type { Sight, Stage, WorldShape } from "./stage.ts";
import { type TillMaker, refundDesk, simulatedIds, soundTill } from "./till.ts";

/** How a world went. */
export interface Outcome {
  readonly payments: number;
  readonly crashes: number;
  readonly events: number;
  /** The first promise that was broken, or null. The world ends there. */
  readonly violation: Violation | null;
  readonly strikes: readonly Strike[];
  readonly marks: ReadonlySet<Mark>;
  readonly traceHash: string;
  /** Every happening, when the world was asked to tell. */
  readonly story: readonly string[];
}

export interface WorldOptions {
  readonly till?: TillMaker;
  /** Keeps every happening as a line; slow. */
  readonly tells?: boolean;
}

/** Nothing has gone wrong for so long: by then every payment must be final (ms). */
const quietMs = 600_000;
/** No world is so busy; one that is goes in circles. */
const mostEvents = 200_000;
/** More turns than any chain of promises between two ports is long. */
const patience = 16;
/** Waiting for what has already happened gives every other promise one turn. */
const aTurn = Promise.resolve();

/** Lets one world happen from its first customer to its quiet end, and judges it all the while. */
export async function play(
  shape: WorldShape,
  fate: Fate,
  { till = soundTill, tells = false }: WorldOptions = {},
): Promise<Outcome> {
  const world = createWorld(shape, fate, till);
  const { agenda, judge, disk } = world;
  const trace = traceDigest();
  const story: string[] = [];
  let events = 0;
  while (judge.violation === null) {
    const happening = agenda.next();
    if (happening === null || happening.due > world.ends) break;
    events += 1;
    trace.add(happening.due, happening.what);
    if (tells) story.push(`${String(happening.due).padStart(8)} ms  ${happening.what}`);
    happening.act();
    await settle(world);
    judge.happened();
    if (events === mostEvents) judge.wentInCircles();
  }
  judge.ended();
  const { strikes, marks, crashes } = world;
  const { violation } = judge;
  const payments = disk.entries.filter(({ body }) => body.type === "paymentIntended").length;
  const traceHash = `${trace.hash}${disk.head.hash.slice(0, 8)}`;
  return { payments, crashes, events, violation, strikes, marks, traceHash, story };
}

/** Lets the till's promises run until it has asked nothing of any port for a good while. */
async function settle(world: { readonly stirs: number }): Promise<void> {
  for (let seen = -1; seen !== world.stirs;) {
    seen = world.stirs;
    for (let turn = 0; turn < patience; turn += 1) await aTurn;
  }
}

/** The stage with everything on it: disk, acquirer, network, people, and a till that was started. */
function createWorld(shape: WorldShape, fate: Fate, maker: TillMaker) {
  const agenda = createAgenda();
  const strikes: Strike[] = [];
  const marks = new Set<Mark>();
  let stirs = 0;
  let setByMs = 0;
  let ends = Infinity;

  const stage: Stage = {
    shape,
    agenda,
    get quiet() {
      return ends < Infinity;
    },
    draw: (decision) => chance(shape.seed, decision),
    strikes(place, decision) {
      if (stage.quiet) return null;
      const moment = `${place} ${decision}`;
      const fault = fate.strikes(place, moment);
      if (fault !== null) strikes.push({ moment, fault });
      return fault;
    },
    met: (mark) => void marks.add(mark),
    see: (sight: Sight) => judge.sees(sight),
    stirred: () => void (stirs += 1),
    wallClock: () => shape.begins + setByMs + agenda.now,
    wallClockSet: (byMs) => void (setByMs += byMs),
  };
  const disk = createDisk(stage);
  const acquirer = openBooks(stage);
  const shop = createShop(stage, disk, () => (ends = agenda.now + quietMs));
  const power = createPower(stage, (process) => {
    const ports = maker.ports({
      journal: diskJournal(stage, disk, process),
      acquirers: { alipayplus: acquirerLine(stage, acquirer, network, process) },
      clock: process.clock,
      ids: simulatedIds(stage, process.boot),
    });
    const listener: PaymentListener = {
      paymentMoved(saleId, payment) {
        stage.see({ saw: "told", saleId, payment });
        shop.paymentMoved(saleId, payment);
      },
      // A till whose journal failed has stopped; the cashier sees that and reloads the page.
      journalFailed: () => process.die(2_000),
    };
    const desk = maker.desk(ports, listener);
    const refund = refundDesk(ports, listener);
    process.after(1, "opens", () => {
      void desk.resume().then(() => shop.tillOpened({ process, desk, refund }));
    });
  });
  const network = createNetwork(stage);
  const judge: Judge = createJudge(stage, {
    disk,
    books: acquirer.books,
    timers: () => power.process?.timers ?? 0,
  });
  power.on();

  return {
    agenda,
    disk,
    judge,
    strikes,
    marks,
    get crashes() {
      return power.crashes;
    },
    get stirs() {
      return stirs;
    },
    get ends() {
      return ends;
    },
  };
}

/** Starts the till, and starts it again each time it has died. */
function createPower(stage: Stage, started: (process: Process) => void) {
  let process: Process | null = null;
  let boots = 0;

  function on(): void {
    boots += 1;
    stage.see({ saw: "booted" });
    process = startProcess(stage, boots, (afterMs) =>
      stage.agenda.after(afterMs, "the till is started", on),
    );
    started(process);
  }

  return {
    on,
    get process() {
      return process;
    },
    /** Every start but the first came after a death. */
    get crashes() {
      return boots - 1;
    },
  };
}
