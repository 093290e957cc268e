/**
 * The pure reading part: a picture in shades of grey goes in, what its symbols say comes out. It
 * touches no browser, so that a bench can hold it against pictures in Node.
 */
import type { Sighting, Symbology } from "#domain/scan/sighting.ts";
import type { ScanPurpose } from "#ports/scanner.ts";
import { profilesOf } from "./barProfile.ts";
import { findBarPatches, stripOf } from "./barStrips.ts";
import { enlarged, sharpened } from "./enlarge.ts";
import { barsFor, type PromptEngine } from "./engine.ts";
import { cut, type GrayFrame, type Region } from "./grayFrame.ts";
import { createSurveyor, type Survey } from "./survey.ts";
import { findTextures } from "./textures.ts";

/** Reads one picture after another for one purpose. */
export interface FrameReader {
  /**
   * All that was read in the picture. The cheap looks come first; the dear ones follow only when
   * nothing was found and `mayGoOn` still says that there is time.
   * @param survey of this picture, where there is one already
   */
  read(frame: GrayFrame, mayGoOn: () => boolean, survey?: Survey): readonly Sighting[];
}

/** One way to look at a picture, from the cheapest to the dearest. */
type Look = () => readonly Sighting[];

/** How many of the busiest places are worth a look: a code is nearly always the largest. */
const placesWorthIt = { first: 3, closer: 2, bars: 2 } as const;

/** More pixels than this cost more than a frame's time, and what is so large needs no enlarging. */
const mostPixels = 900_000;

export function createFrameReader(engine: PromptEngine, purpose: ScanPurpose): FrameReader {
  const surveyor = createSurveyor();
  return {
    read(frame, mayGoOn, survey = surveyor.survey(frame)) {
      for (const look of looksAt({ frame, survey, engine, bars: barsFor(purpose) })) {
        const found = look();
        if (found.length > 0 || !mayGoOn()) return found;
      }
      return [];
    },
  };
}

interface Picture {
  readonly frame: GrayFrame;
  readonly survey: Survey;
  readonly engine: PromptEngine;
  readonly bars: readonly Symbology[];
}

/**
 * The order comes out of measurement. Where something is going on, a QR is looked for as it is and
 * enlarged, and bars along the way they run; what is still not read is sharpened, and at last the
 * whole picture is looked at, for a code may lie where nothing seemed to be going on.
 */
function* looksAt({ frame, survey, engine, bars }: Picture): Generator<Look> {
  const places = findTextures(survey).map(({ region }) => region);
  const qrIn = (picture: GrayFrame) =>
    engine.read(picture, { symbologies: ["QR"], thorough: false });
  const barsIn = (picture: GrayFrame) =>
    engine.read(picture, { symbologies: bars, thorough: true });
  const closer = places
    .slice(0, placesWorthIt.closer)
    .flatMap((place) => zoomsOf(place).map((scale) => ({ place, scale })));

  for (const place of places.slice(0, placesWorthIt.first)) yield () => qrIn(cut(frame, place));
  const patches = bars.length > 0 ? findBarPatches(survey).slice(0, placesWorthIt.bars) : [];
  for (const patch of patches) yield () => barsIn(stripOf(frame, patch, plainStrip));
  for (const { place, scale } of closer.filter(({ scale }) => scale === 2)) {
    yield () => qrIn(enlarged(frame, place, scale));
  }
  for (const patch of patches) yield () => barsIn(profilesOf(stripOf(frame, patch, fineStrip)));
  for (const { place, scale } of closer) {
    yield () => qrIn(sharpened(enlarged(frame, place, scale), 2 * scale, scale === 2 ? 2 : 3));
  }
  yield () => engine.read(frame, { symbologies: ["QR", ...bars], thorough: true });
}

/** Along bars as they are, and finely, to be made clean. */
const plainStrip = { scale: 1.5, reachPx: 2 };
const fineStrip = { scale: 3, reachPx: 1 };

function zoomsOf({ width, height }: Region): readonly number[] {
  return [2, 3].filter((scale) => width * height * scale * scale <= mostPixels);
}
