/**
 * The pure reading part: a picture in shades of grey goes in, what its symbols say comes out. It
 * touches no browser, so that a bench can hold it against pictures in Node.
 */
import { isPlausible } from "#domain/scan/agreement.ts";
import type { Sighting } from "#domain/scan/sighting.ts";
import type { ScanPurpose } from "#ports/scanner.ts";
import { findBarPatches } from "./barStrips.ts";
import { createPlaceFinder } from "./codePlaces.ts";
import { barsFor, type PromptEngine } from "./engine.ts";
import type { GrayFrame } from "./grayFrame.ts";
import { dearLooks, firstLooks, type Look, type Picture, secondLooks } from "./looks.ts";
import { createSurveyor, type Survey } from "./survey.ts";
import { findTextures } from "./textures.ts";

/** Reads one picture after another for one purpose. */
export interface FrameReader {
  /**
   * All that was read in the picture. The cheap looks come first; the dear ones follow only when
   * nothing was found and there is time. Where time ended, looking goes on in the next picture: a code
   * that stays unread is looked at in other ways each time, however slow the device. Bars are believed
   * when they are read twice, so the picture after theirs is first looked at in the same way.
   * @param timeLeftMs until the next picture may arrive; null for the first look alone
   * @param survey of this picture, where there is one already
   */
  read(frame: GrayFrame, timeLeftMs: (() => number) | null, survey?: Survey): readonly Sighting[];
}

const [firstLook, ...otherFirstLooks] = firstLooks;
const usualLooks: readonly Look[] = [...otherFirstLooks, ...secondLooks];

export function createFrameReader(engine: PromptEngine, purpose: ScanPurpose): FrameReader {
  const surveyor = createSurveyor();
  const finder = createPlaceFinder();
  const bars = barsFor(purpose);
  const turns = createTurns();
  /** The usual look that comes after the first one. */
  let usual = 0;
  let sinceGlance = 2;
  /** The look that read the bars in the picture before. */
  let confirming: Look | null = null;

  function looked(picture: Picture, timeLeftMs: (() => number) | null): readonly Sighting[] {
    for (const look of looksFor(timeLeftMs)) {
      const found = read(look, picture);
      const isSecond = look === confirming;
      confirming = null;
      if (found.length === 0) continue;
      if (!isSecond && !found.some(({ symbology }) => symbology === "QR")) confirming = look;
      return found;
    }
    return [];
  }

  function* looksFor(timeLeftMs: (() => number) | null): Generator<Look> {
    if (confirming && timeLeftMs) yield confirming;
    yield firstLook;
    if (!timeLeftMs) {
      sinceGlance = 0;
      return;
    }
    // Glances are for a counter at which nothing happens, so whoever comes next is a new customer. The
    // picture before theirs may have been one of the few that are read there all the same.
    sinceGlance += 1;
    if (sinceGlance <= 2) usual = 0;
    for (; usual < usualLooks.length; usual += 1) {
      if (timeLeftMs() <= 0) return;
      yield usualLooks[usual] as Look;
    }
    let left = timeLeftMs();
    if (left <= 0) return;
    usual = 0;
    turns.begin();
    for (let look = turns.next(left); look !== null; look = turns.next(left)) {
      yield look;
      left = timeLeftMs();
    }
  }

  return {
    read(frame, timeLeftMs, survey = surveyor.survey(frame)) {
      const picture: Picture = {
        frame,
        engine,
        bars,
        textures: findTextures(survey).map(({ region }) => region),
        patches: bars.length > 0 ? findBarPatches(survey) : [],
        places: once(() => finder.find(frame)),
      };
      const found = looked(picture, timeLeftMs);
      if (found.length > 0) {
        usual = 0;
        turns.anew();
      }
      return found;
    },
  };
}

/** What can be no code of anything ends no search: what is looked for may stand beside it. */
function read(look: Look, picture: Picture): readonly Sighting[] {
  return look(picture).filter(isPlausible);
}

/** So much later than its time a picture may be done: what the time leaves until the next one comes (ms). */
const leewayMs = 6;

/** The dear looks, each in its turn over as many pictures as it takes. */
function createTurns() {
  /** What each took when it was last its turn (ms). */
  const costsMs = dearLooks.map(() => 0);
  let turn = 0;
  let taken = 0;
  let leftBefore: number | null = null;
  let isPutOff = false;

  return {
    /** Another picture: all of them may have their turn in it. */
    begin(): void {
      taken = 0;
      leftBefore = null;
    },
    /** After a reading the looks begin with the first. */
    anew(): void {
      turn = 0;
      isPutOff = false;
    },
    /** The next one there is time for, or null. What there is no time for is put off once at most. */
    next(leftMs: number): Look | null {
      if (leftBefore !== null) {
        costsMs[turn] = leftBefore - leftMs;
        turn = (turn + 1) % dearLooks.length;
        taken += 1;
      }
      leftBefore = null;
      if (taken === dearLooks.length || leftMs <= 0) return null;
      if (!isPutOff && (costsMs[turn] ?? 0) > leftMs + leewayMs) {
        isPutOff = true;
        return null;
      }
      isPutOff = false;
      leftBefore = leftMs;
      return dearLooks[turn] ?? null;
    },
  };
}

/** What is not asked for is never worked out. */
function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => (known ??= { value: work() }).value;
}
