import { isBookPrice, parseJan } from "../code/jan.ts";
import { recognise } from "../code/recognise.ts";
import type { Monotonic } from "../time/instant.ts";
import type { Sighting } from "./sighting.ts";

/**
 * How long a sighting counts (ms). Long enough for several frames of the slowest tablet, short
 * enough that a text read by mistake does not keep the right one waiting for long.
 */
export const agreementWindowMs = 700;

/** A text that was read and is not believed yet. */
interface Candidate {
  readonly text: string;
  /** Arrival of the first frame it was read in. */
  readonly since: Monotonic;
  readonly last: Monotonic;
  readonly frames: number;
}

/** What was read lately and is not believed yet. */
export interface Agreement {
  readonly candidates: readonly Candidate[];
}

export const nothingSeen: Agreement = { candidates: [] };

/** All that the engines read in one frame. */
export interface FrameSightings {
  /** When the frame arrived. */
  readonly at: Monotonic;
  readonly sightings: readonly Sighting[];
}

export interface Verdict {
  readonly agreement: Agreement;
  /** What may be believed now, and when the first frame arrived that said so. */
  readonly accepted: { readonly sighting: Sighting; readonly since: Monotonic } | null;
  /** Texts given up because one frame said them and no second one did in time. */
  readonly unconfirmed: number;
}

/**
 * Decides what may be believed after one more frame, so that no misread is ever paid:
 * - goods' digits with a wrong check digit were never read;
 * - a QR corrects and proves itself: one frame is enough when its text has a form the till knows;
 * - any other text, bars above all, needs two frames that say the same;
 * - while two texts contradict each other within the window, none is believed.
 * QR and bars of the same digits are one text, and the QR is enough for both.
 */
export function weigh(agreement: Agreement, { at, sightings }: FrameSightings): Verdict {
  const fresh = agreement.candidates.filter(({ last }) => at - last <= agreementWindowMs);
  const unconfirmed = agreement.candidates.filter(
    (candidate) => !fresh.includes(candidate) && candidate.frames === 1,
  ).length;
  const plausible = sightings.filter(isPlausible);
  const candidates = counted(fresh, new Set(plausible.map(({ text }) => text)), at);
  const [only, another] = candidates;
  const sighting = only && best(plausible.filter(({ text }) => text === only.text));
  if (!only || another || !sighting || (only.frames < 2 && !provesItself(sighting))) {
    return { agreement: { candidates }, accepted: null, unconfirmed };
  }
  return { agreement: nothingSeen, accepted: { sighting, since: only.since }, unconfirmed };
}

function counted(
  candidates: readonly Candidate[],
  texts: ReadonlySet<string>,
  at: Monotonic,
): readonly Candidate[] {
  const known = new Set(candidates.map(({ text }) => text));
  const seenAgain = candidates.map((candidate) =>
    texts.has(candidate.text)
      ? { ...candidate, last: at, frames: candidate.frames + 1 }
      : candidate,
  );
  const first = [...texts]
    .filter((text) => !known.has(text))
    .map((text) => ({ text, since: at, last: at, frames: 1 }));
  return [...seenAgain, ...first];
}

/**
 * False for what can be no code of anything: goods with a wrong check digit, and the second line of
 * bars on a book, beside which the first one is to be found.
 */
export function isPlausible({ text, symbology }: Sighting): boolean {
  if (text === "") return false;
  const isGoods = symbology === "EAN_13" || symbology === "EAN_8";
  return !isGoods || (parseJan(text)?.type === "jan" && !isBookPrice(text));
}

/** The QR of a text speaks for it before its bars do. */
function best(sightings: readonly Sighting[]): Sighting | undefined {
  return sightings.find(({ symbology }) => symbology === "QR") ?? sightings[0];
}

function provesItself({ text, symbology }: Sighting): boolean {
  return symbology === "QR" && recognise(text).kind !== "unknown";
}
