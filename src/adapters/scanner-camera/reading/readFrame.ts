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
import { dearLooks, firstLooks, type Picture, secondLooks } from "./looks.ts";
import { createSurveyor, type Survey } from "./survey.ts";
import { findTextures } from "./textures.ts";

/** Reads one picture after another for one purpose. */
export interface FrameReader {
  /**
   * All that was read in the picture. The cheap looks come first; the dear ones follow only when
   * nothing was found and `mayGoOn` still says that there is time. Where time ended, the dear looks
   * go on in the next picture: a code that stays unread is looked at in other ways each time.
   * @param survey of this picture, where there is one already
   */
  read(frame: GrayFrame, mayGoOn: () => boolean, survey?: Survey): readonly Sighting[];
}

export function createFrameReader(engine: PromptEngine, purpose: ScanPurpose): FrameReader {
  const surveyor = createSurveyor();
  const finder = createPlaceFinder();
  const bars = barsFor(purpose);
  /** The dear look whose turn is next. */
  let turn = 0;

  function* looksAt(picture: Picture): Generator<readonly Sighting[]> {
    for (const look of firstLooks) yield look(picture);
    for (const look of secondLooks) yield look(picture);
    for (let looks = 0; looks < dearLooks.length; looks += 1) {
      const look = dearLooks[turn];
      turn = (turn + 1) % dearLooks.length;
      if (look) yield look(picture);
    }
  }

  return {
    read(frame, mayGoOn, survey = surveyor.survey(frame)) {
      const picture: Picture = {
        frame,
        engine,
        bars,
        textures: findTextures(survey).map(({ region }) => region),
        patches: bars.length > 0 ? findBarPatches(survey) : [],
        places: once(() => finder.find(frame)),
      };
      for (const found of looksAt(picture)) {
        if (found.length > 0) {
          turn = 0;
          return found;
        }
        if (!mayGoOn()) return [];
      }
      return [];
    },
  };
}

/** What is not asked for is never worked out. */
function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => (known ??= { value: work() }).value;
}
