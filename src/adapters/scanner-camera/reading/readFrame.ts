/**
 * The pure reading part: a picture in shades of grey goes in, what its symbols say comes out. It
 * touches no browser, so that a bench can hold it against pictures in Node.
 */
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
   * nothing was found and there is time. Where time ended, they go on in the next picture: a code that
   * stays unread is looked at in other ways each time.
   * @param timeLeftMs until the next picture may arrive; asked before each look but the first
   * @param survey of this picture, where there is one already
   */
  read(frame: GrayFrame, timeLeftMs: () => number, survey?: Survey): readonly Sighting[];
}

export function createFrameReader(engine: PromptEngine, purpose: ScanPurpose): FrameReader {
  const surveyor = createSurveyor();
  const finder = createPlaceFinder();
  const bars = barsFor(purpose);
  const turns = createTurns();

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
      for (const [index, look] of [...firstLooks, ...secondLooks].entries()) {
        if (index > 0 && timeLeftMs() <= 0) return [];
        const found = look(picture);
        if (found.length > 0) return turns.over(found);
      }
      for (let look = turns.next(timeLeftMs()); look !== null; look = turns.next(timeLeftMs())) {
        const found = look(picture);
        if (found.length > 0) return turns.over(found);
      }
      return turns.over([]);
    },
  };
}

/** The dear looks, each in its turn over as many pictures as it takes. */
function createTurns() {
  /** What each took when it was last its turn (ms). */
  const costsMs = dearLooks.map(() => 0);
  let turn = 0;
  let looked = 0;
  let leftBefore: number | null = null;
  let isPutOff = false;

  function weighed(leftMs: number): void {
    if (leftBefore === null) return;
    costsMs[turn] = leftBefore - leftMs;
    turn = (turn + 1) % dearLooks.length;
    looked += 1;
    leftBefore = null;
  }

  return {
    /** The next one that there is time for, or null. What takes too long is put off once at most. */
    next(leftMs: number): Look | null {
      weighed(leftMs);
      if (looked === dearLooks.length || leftMs <= 0) return null;
      if (!isPutOff && (costsMs[turn] ?? 0) > leftMs) {
        isPutOff = true;
        return null;
      }
      isPutOff = false;
      leftBefore = leftMs;
      return dearLooks[turn] ?? null;
    },
    /** The picture is over; after a reading the looks begin anew. */
    over(found: readonly Sighting[]): readonly Sighting[] {
      if (found.length > 0) turn = 0;
      looked = 0;
      leftBefore = null;
      return found;
    },
  };
}

/** What is not asked for is never worked out. */
function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => (known ??= { value: work() }).value;
}
