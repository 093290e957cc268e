import type { ScanHint } from "#domain/scan/scanTally.ts";
import type { Survey } from "../reading/survey.ts";
import { findTextures, type Texture } from "../reading/textures.ts";

/** The brightest twentieth of a picture of a phone, however dim, is brighter than this. */
const darkBelow = 60;

/** Shade at which a sensor has given up, and the share of the picture that may be so. */
const blindShade = 250;
const glareShare = 0.12;

/** A code that is less than this share of the picture's height has too few pixels. */
const farShare = 0.16;

/**
 * The steepest step between two pixels as a share of the contrast around it. An edge in focus is
 * crossed in two pixels; out of focus it takes five and more.
 */
const blurredBelow = 0.2;
const leastContrast = 50;

/** Share of the picture that must have something to judge the focus by. */
const leastContrastShare = 0.02;

/** What most keeps a code in this picture from being read, or null when nothing is wrong with it. */
export function hintOf(survey: Survey, moved: boolean): ScanHint | null {
  if (brightestTwentieth(survey) < darkBelow) return "tooDark";
  if (blindedShare(survey) > glareShare) return "glare";
  if (moved) return "moving";
  const textures = findTextures(survey);
  if (isBlurred(survey)) return "outOfFocus";
  const [largest] = textures;
  return largest && isSmall(survey, largest) ? "tooFar" : null;
}

/** Whether anything in the picture could be a code at all. */
export function showsCodeLikeTexture(survey: Survey): boolean {
  return findTextures(survey).length > 0;
}

function brightestTwentieth({ mean }: Survey): number {
  const sorted = Float32Array.from(mean).sort();
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}

function blindedShare({ mean }: Survey): number {
  let blinded = 0;
  for (const shade of mean) if (shade >= blindShade) blinded += 1;
  return blinded / mean.length;
}

function isBlurred({ darkest, brightest, steepest }: Survey): boolean {
  const sharpness: number[] = [];
  for (let cell = 0; cell < darkest.length; cell += 1) {
    const contrast = (brightest[cell] ?? 0) - (darkest[cell] ?? 0);
    if (contrast >= leastContrast) sharpness.push((steepest[cell] ?? 0) / contrast);
  }
  if (sharpness.length < darkest.length * leastContrastShare) return false;
  sharpness.sort((one, other) => one - other);
  return (sharpness[Math.floor(sharpness.length * 0.75)] ?? 1) < blurredBelow;
}

function isSmall({ rows, cellPx }: Survey, { region }: Texture): boolean {
  // One cell on each side is only margin.
  const extent = Math.max(region.width, region.height) - 2 * cellPx;
  return extent < rows * cellPx * farShare;
}
