import type { Sighting, Symbology } from "#domain/scan/sighting.ts";
import { aligned } from "./barAlignment.ts";
import { profilesOf } from "./barProfile.ts";
import { type BarPatch, stripOf, type StripOptions } from "./barStrips.ts";
import { enlarged, sharpened } from "./enlarge.ts";
import type { PromptEngine } from "./engine.ts";
import { cut, type GrayFrame, type Region } from "./grayFrame.ts";

/** A picture and what is known about it before it is read. */
export interface Picture {
  readonly frame: GrayFrame;
  readonly engine: PromptEngine;
  /** Bars that may stand for what is being scanned. */
  readonly bars: readonly Symbology[];
  /** Where much is going on, by the survey; the largest first. */
  readonly textures: readonly Region[];
  readonly patches: readonly BarPatch[];
  /** Where a QR may be although the survey shows little; the likeliest first. */
  readonly places: () => readonly Region[];
}

/**
 * One way to look at a picture. Where it has nothing to look at it says nothing, at no cost. Which
 * looks there are and their order come out of measurement; see decision 0020 for the figures.
 */
export type Look = (picture: Picture) => readonly Sighting[];

/** Where something is going on, as it is: most codes, in little time. */
export const firstLooks: readonly [Look, ...Look[]] = [
  ({ frame, engine, textures: [place] }) => (place ? qrIn(engine, cut(frame, place)) : []),
  ({ frame, engine, textures: [, place] }) => (place ? qrIn(engine, cut(frame, place)) : []),
  barsAsTheyAre(0),
  barsAsTheyAre(1),
];

/** More pixels than this cost more than a frame's time. */
const mostPixels = 600_000;

/**
 * Bars of goods stand upright on most pictures, and often where much else is going on around them. A
 * small picture costs little whatever it holds.
 */
const wholeSoon: Look = (picture) => {
  const { frame, bars } = picture;
  const isSmall = frame.width * frame.height <= mostPixels;
  return isSmall || bars.includes("EAN_13") ? whole(picture) : [];
};

/** What is dim, grainy or out of focus. A closed gap between modules is worth more than a sharp one. */
export const secondLooks: readonly Look[] = [
  wholeSoon,
  ({ frame, engine, places }) => {
    const [place] = places();
    return place ? qrIn(engine, cut(frame, place)) : [];
  },
  closer({ place: 0, scale: 1.5 }),
  fromAfar,
  barsMadeClean(0),
];

/** The rest, each reading a few that no other does; over several pictures all have their turn. */
export const dearLooks: readonly Look[] = [
  closer({ place: 2, scale: 2 }),
  closer({ place: 0, scale: 0.7, sharpening: { reachPx: 2, strength: 4 } }),
  closer({ place: 1, scale: 3 }),
  closer({ place: 0, scale: 1.5, sharpening: { reachPx: 6, strength: 2 } }),
  closer({ place: 0, scale: 2, sharpening: { reachPx: 4, strength: 1 } }),
  barsMadeClean(1),
  closer({ place: 0, scale: 3, sharpening: { reachPx: 4, strength: 4 } }),
  closer({ place: 0, scale: 2 }),
  closer({ place: 0, scale: 1, sharpening: { reachPx: 4, strength: 4 } }),
  whole,
  closer({ place: 0, scale: 2, sharpening: { reachPx: 2, strength: 4 } }),
  closer({ place: 0, scale: 3 }),
];

/** So few cost a few milliseconds, and show whatever is large. */
const farPixels = 200_000;

/** Bars over this much of the picture are nearer than those of a phone ever are. */
const largeShare = 1 / 8;

interface Closer {
  /** Which of the places, from the likeliest. */
  readonly place: number;
  readonly scale: number;
  readonly sharpening?: { readonly reachPx: number; readonly strength: number };
}

/** A QR in one of the likely places, larger; what is large already is enlarged as far as time allows. */
function closer({ place: rank, scale, sharpening }: Closer): Look {
  return ({ frame, engine, places }) => {
    const place = places()[rank];
    if (!place) return [];
    const { width, height } = place;
    const near = enlarged(frame, place, Math.min(scale, Math.sqrt(mostPixels / (width * height))));
    const seen = sharpening ? sharpened(near, sharpening.reachPx, sharpening.strength) : near;
    return qrIn(engine, seen, true);
  };
}

function qrIn(engine: PromptEngine, picture: GrayFrame, closed = false): readonly Sighting[] {
  return engine.read(picture, { symbologies: ["QR"], thorough: false, closed });
}

/** Along bars as they are, and finely, to be made clean. */
const plainStrip: StripOptions = { scale: 1.5, reachPx: 2 };
const fineStrip: StripOptions = { scale: 3, reachPx: 1 };

function barsAsTheyAre(rank: number): Look {
  return (picture) => {
    const patch = picture.patches[rank];
    // Lines of a strip that is not made clean share its faults with their neighbours.
    return patch ? barsIn(picture, stripOf(picture.frame, patch, plainStrip), 3) : [];
  };
}

function barsMadeClean(rank: number): Look {
  return (picture) => {
    const { frame, patches } = picture;
    const patch = patches[rank];
    if (!patch) return [];
    return barsIn(picture, profilesOf(stripOf(frame, aligned(frame, patch), fineStrip)), 2);
  };
}

/** A strip holds one code: where its lines say two things, none of them is believed. */
function barsIn(
  { engine, bars }: Picture,
  strip: GrayFrame,
  agreeingLines: number,
): readonly Sighting[] {
  const found = engine.read(strip, { symbologies: bars, thorough: true, agreeingLines });
  const texts = new Set(found.map(({ text }) => text));
  return texts.size > 1 ? [] : found;
}

/** A code may lie where nothing seemed to be going on. */
function whole({ frame, engine, bars }: Picture): readonly Sighting[] {
  return engine.read(frame, { symbologies: ["QR", ...bars], thorough: true });
}

/** Bars that fill the picture are too wide for their strip, which knows edges by what is near them. */
function fromAfar({ frame, engine, bars, patches: [patch] }: Picture): readonly Sighting[] {
  const { width, height } = frame;
  const scale = Math.sqrt(farPixels / (width * height));
  if (scale >= 1 || !patch || areaOf(patch) < largeShare * width * height) return [];
  const small = enlarged(frame, { left: 0, top: 0, width, height }, scale);
  return engine.read(small, { symbologies: bars, thorough: true });
}

function areaOf({ before, after, halfHeight }: BarPatch): number {
  return (before + after) * 2 * halfHeight;
}
