import { chance, fraction } from "./chance.ts";
import { type FaultId, type Place, faultIds, faults, isFaultId } from "./faults.ts";

/** One fault that struck, at one moment of one world. */
export interface Strike {
  /** Names the moment for ever: the same world asks for it under the same name again. */
  readonly moment: string;
  readonly fault: FaultId;
}

export function isStrike(told: {
  readonly moment: string;
  readonly fault: string;
}): told is Strike {
  return isFaultId(told.fault);
}

/** Decides what goes wrong. */
export interface Fate {
  /** The fault that strikes at this moment, or null when all is well. */
  strikes(place: Place, moment: string): FaultId | null;
}

const walkedByPlace = grouped(faultIds.map((id) => ({ id })).filter(({ id }) => faults[id].walked));

function grouped<Item extends { readonly id: FaultId }>(items: readonly Item[]) {
  const groups: Partial<Record<Place, Item[]>> = {};
  for (const item of items) (groups[faults[item.id].place] ??= []).push(item);
  return groups;
}

/**
 * A world with rates of its own: about half of the faults never strike in it, the others up to their
 * highest rate. Worlds that differ so much find more than many that are all averagely bad.
 */
export function swarmFate(seed: number): Fate {
  const swarm = chance(seed, "swarm");
  const rates = faultIds.map((id) => ({
    id,
    rate: swarm.happens(0.5) ? swarm.fraction() * faults[id].most : 0,
  }));
  const byPlace = grouped(rates.filter(({ rate }) => rate > 0));
  return {
    strikes(place, moment) {
      const here = byPlace[place];
      if (!here) return null;
      let left = fraction(seed, moment);
      for (const { id, rate } of here) {
        left -= rate;
        if (left < 0) return id;
      }
      return null;
    },
  };
}

/** Only what is on the list goes wrong. */
export function listedFate(strikes: readonly Strike[]): Fate {
  const listed = new Map(strikes.map(({ moment, fault }) => [moment, fault]));
  return { strikes: (_place, moment) => listed.get(moment) ?? null };
}

/** Every combination of up to so many faults, one after the other. */
export interface Walk {
  readonly fate: Fate;
  /** Goes on to the next combination; false when all have been. */
  next(): boolean;
}

/** One of several parts of a walk that together are the whole of it. */
export interface WalkPart {
  /** From 0. */
  readonly number: number;
  readonly of: number;
}

export const wholeWalk: WalkPart = { number: 0, of: 1 };

interface Turn {
  chosen: number;
  readonly options: number;
}

/**
 * Counts through all answers to all questions a world asks, as one counts on the dials of a lock:
 * the last dial that can still be turned is turned, those after it start anew. A world that has met
 * `most` faults is asked for no more.
 *
 * A part has the combinations whose first fault is an answer to every so manieth question, so that
 * all parts are about as long. Each begins with the world without a fault, to learn its questions.
 */
export function exhaustiveWalk(most: number, { number, of }: WalkPart = wholeWalk): Walk {
  const turns: Turn[] = [];
  let asked = 0;
  let met = 0;
  return {
    fate: {
      strikes(place) {
        if (met === most) return null;
        const options = walkedByPlace[place] ?? [];
        const isOurs = met > 0 || asked % of === number;
        const turn = turns[asked] ?? { chosen: 0, options: isOurs ? options.length : 0 };
        turns[asked] = turn;
        asked += 1;
        if (turn.chosen === 0) return null;
        met += 1;
        return options[turn.chosen - 1]?.id ?? null;
      },
    },
    next() {
      turns.length = asked;
      [asked, met] = [0, 0];
      for (let turn = turns.at(-1); turn !== undefined; turn = turns.at(-1)) {
        if (turn.chosen < turn.options) {
          turn.chosen += 1;
          return true;
        }
        turns.pop();
      }
      return false;
    },
  };
}
