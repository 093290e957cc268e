import { openTill } from "#flows/openTill.ts";
import type { PaymentListener } from "#flows/runPayment.ts";
import type { TillLock } from "#ports/tillLock.ts";
import { type AcquirerBooks, openBooks } from "./acquirerBooks.ts";
import { type AcquirerMemory, acquirerLine } from "./acquirerLine.ts";
import { nightEndsIn } from "./acquirerWallets.ts";
import { createAgenda } from "./agenda.ts";
import { chance } from "./chance.ts";
import { clearingOf, datesOf } from "./clearing.ts";
import { createCourier } from "./courier.ts";
import { traceDigest } from "./digest.ts";
import { createDisk } from "./disk.ts";
import { promoted } from "./promotion.ts";
import { diskJournal } from "./diskJournal.ts";
import type { Fate, Strike } from "./fate.ts";
import type { Mark } from "./faults.ts";
import { type Judge, type Violation, createJudge } from "./judge.ts";
import { createMirror, opened, rests, restore } from "./mirror.ts";
import { type Network, createNetwork } from "./network.ts";
import { type Power, createPower } from "./power.ts";
import type { Process } from "./process.ts";
import { type Shop, createShop } from "./shop.ts";
import type { Sight, Stage, WorldShape } from "./stage.ts";
import { type TillMaker, simulatedIds, soundTill } from "./till.ts";

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
const quietMs = 1_200_000;
/** No world is so busy; one that is goes in circles. */
const mostEvents = 200_000;
/**
 * More turns than any chain of promises is long between two things that cross a port, in almost every
 * world. A longer one goes on during the next happening, as it may in a busy tablet; unless the till
 * dies first, for then nobody hears of it any more.
 */
const patience = 12;
/** Waiting for what has already happened gives every other promise one turn. */
const aTurn = Promise.resolve();

/** Lets one world happen from its first customer to its quiet end, and judges it all the while. */
export async function play(
  shape: WorldShape,
  fate: Fate,
  { till = soundTill, tells = false }: WorldOptions = {},
): Promise<Outcome> {
  const world = createWorld(shape, fate, till);
  const { agenda, judge, disk, state } = world;
  const trace = traceDigest();
  const story: string[] = [];
  let events = 0;
  while (judge.violation === null) {
    const happening = agenda.next();
    if (happening === null || happening.due > state.ends) break;
    events += 1;
    trace.add(happening.due, happening.what);
    if (tells) story.push(`${String(happening.due).padStart(8)} ms  ${happening.what}`);
    const { stirs } = state;
    happening.act();
    if (state.stirs !== stirs) await settle(state);
    judge.happened();
    if (events === mostEvents) judge.wentInCircles();
  }
  await judge.ended();
  const { strikes, marks } = world;
  const { violation } = judge;
  const { entries, head } = disk.now;
  const payments = entries.filter(({ body }) => body.type === "paymentIntended").length;
  const traceHash = `${trace.hash()}${head.hash.slice(0, 8)}`;
  const { crashes } = world.power;
  return { payments, crashes, events, violation, strikes, marks, traceHash, story };
}

/** Lets the till's promises run until nothing has crossed any of its ports for a good while. */
async function settle(state: { readonly stirs: number }): Promise<void> {
  let seen = state.stirs;
  for (let idle = 0; idle < patience; idle += 1) {
    await aTurn;
    if (state.stirs === seen) continue;
    seen = state.stirs;
    idle = 0;
  }
}

/** The stage, empty, with the judge in front of it. */
function createStage(shape: WorldShape, fate: Fate, judge: () => Judge) {
  const agenda = createAgenda();
  const strikes: Strike[] = [];
  const marks = new Set<Mark>();
  const state = { stirs: 0, setByMs: 0, ends: Infinity };
  const stage: Stage & { quiet: boolean } = {
    shape,
    agenda,
    quiet: false,
    draw: (decision) => chance(shape.seed, decision),
    strikes(place, decision) {
      if (stage.quiet) return null;
      const moment = `${place} ${decision}`;
      const fault = fate.strikes(place, moment);
      if (fault !== null) strikes.push({ moment, fault });
      return fault;
    },
    met: (mark) => void marks.add(mark),
    see(sight: Sight) {
      state.stirs += 1;
      judge().sees(sight);
    },
    stirred: () => void (state.stirs += 1),
    trueTime: () => shape.begins + agenda.now,
    wallClock: () => shape.begins + state.setByMs + agenda.now,
    wallClockSet: (byMs) => void (state.setByMs += byMs),
  };
  return { stage, strikes, marks, state };
}

/** The stage with everything on it: disk, acquirer, network, people, and a till that was started. */
function createWorld(shape: WorldShape, fate: Fate, maker: TillMaker) {
  const { stage, strikes, marks, state } = createStage(shape, fate, () => judge);
  const { agenda } = stage;
  const disk = createDisk(stage, [promoted]);
  const acquirer = openBooks(
    stage,
    createCourier(stage, () => {
      const till = shop.till();
      return till?.process.awake() ? till : null;
    }),
  );

  /** The quiet end: it lasts until a wallet that pays nothing back at night does so again. */
  function closed(): void {
    // A block that ends with the quiet leaves no time to try once more.
    const [half, whole] = [quietMs / 2, quietMs].map((ms) => stage.trueTime() + ms);
    const night = Math.max(
      nightEndsIn(shape.brand, half ?? 0),
      nightEndsIn(shape.brand, whole ?? 0),
    );
    stage.quiet = true;
    state.ends = agenda.now + quietMs + (night > 0 ? night + quietMs : 0);
    // Every day has its list; what is told as late as the last notice comes is on a later one.
    for (const afterMs of [1, quietMs / 3, (2 * quietMs) / 3]) {
      agenda.after(afterMs, "the shop reconciles", () =>
        shop.reconciles(clearingOf(acquirer), datesOf(acquirer.books)),
      );
    }
  }

  const shop = createShop(stage, disk, (forMs) => power.off(forMs), closed);
  const network = createNetwork(stage);
  const opens = tillOpener({ stage, disk, acquirer, network, shop, maker });
  const power: Power = createPower(stage, opens);
  const judge: Judge = createJudge(stage, {
    disk,
    books: acquirer.books,
    timers: () => power.holder?.timers ?? 0,
    writer: () => power.holder?.boot ?? null,
    awake: () => power.holder?.awake() === true,
  });
  power.on();

  return {
    agenda,
    disk,
    judge,
    strikes,
    marks,
    power,
    state,
  };
}

interface Surroundings {
  readonly stage: Stage;
  readonly disk: ReturnType<typeof createDisk>;
  readonly acquirer: AcquirerBooks;
  readonly network: Network;
  readonly shop: Shop;
  readonly maker: TillMaker;
}

/** What happens in a tab from its start until the cashier can work. */
function tillOpener({ stage, disk, acquirer, network, shop, maker }: Surroundings) {
  const mirror = createMirror();
  const memory: AcquirerMemory = { lastWords: new Map(), refusedCalls: new Set() };

  function work(process: Process, journal: ReturnType<typeof diskJournal>): void {
    const ids = simulatedIds(stage, process.boot);
    const line = acquirerLine(stage, acquirer, network, process, memory);
    const ports = maker.ports({
      journal,
      acquirers: { alipayplus: line, domestic: line },
      clock: process.clock,
      ids,
      decide: maker.decide,
    });
    const journalFailed = () => process.die(2_000);
    const listener: PaymentListener = {
      paymentMoved(saleId, payment) {
        stage.see({ saw: "told", saleId, payment });
        shop.paymentMoved(saleId, payment);
      },
      journalFailed,
    };
    const desk = maker.desk(ports, listener);
    process.whenAwake(() => {
      stage.met("wokeFromSleep");
      stage.see({ saw: "woke" });
      stage.stirred();
      desk.woke();
    });
    const { takeCash } = maker;
    const till = { process, desk, journal: ports.journal, ids, takeCash, journalFailed };
    void desk.resume().then(() => shop.tillOpened(till));
  }

  return (process: Process, lock: TillLock): void => {
    process.after(1, "opens", () => {
      const journal = async () => {
        rests(stage, disk, `rest ${process.boot}`);
        return opened(disk, mirror, maker.look, () => diskJournal(stage, disk, mirror, process));
      };
      void openTill(maker.lock(lock), journal, () => undefined).then((result) => {
        if (!process.runs) return;
        if (result.ok) {
          stage.see({ saw: "opened" });
          work(process, result.value);
          return;
        }
        stage.met("refusedToOpen");
        process.after(5_000, "somebody puts back what the mirror holds", () => {
          restore(disk, mirror);
          process.die(1_000);
        });
      });
    });
  };
}
