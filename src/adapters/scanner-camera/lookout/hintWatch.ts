import type { ScanHint } from "#domain/scan/scanTally.ts";
import type { Monotonic } from "#domain/time/instant.ts";
import type { Survey } from "../reading/survey.ts";
import { hintOf, showsCodeLikeTexture } from "./measures.ts";

/** Nobody needs advice while reading goes well (ms since the last code was read). */
const patienceMs = 1_200;

/** A hint has to hold this long before it is told, and to be gone this long before it is taken back. */
const tellAfterMs = 500;
const takeBackAfterMs = 1_000;

/** Something like a code that stays unread this long is worth more pixels; they cost time. */
const detailAfterMs = 1_000;
const detailForMs = 5_000;

export type HintReport =
  | { readonly type: "hint"; readonly hint: ScanHint | null }
  | { readonly type: "detail"; readonly wanted: boolean };

export interface LookedAt {
  readonly survey: Survey;
  readonly moved: boolean;
  /** A code was read in this picture. */
  readonly read: boolean;
  readonly at: Monotonic;
}

/** Turns what is measured in each picture into few, calm words. */
export interface HintWatch {
  seen(look: LookedAt): readonly HintReport[];
  current(): ScanHint | null;
}

export function createHintWatch(): HintWatch {
  let told: ScanHint | null = null;
  let measured: ScanHint | null = null;
  let measuredSince: Monotonic | null = null;
  let lastRead: Monotonic | null = null;
  let textureSince: Monotonic | null = null;
  let lastTexture: Monotonic | null = null;
  let detail = false;

  function hintAfter({ survey, moved, read, at }: LookedAt): ScanHint | null {
    if (read || lastRead === null) lastRead = at;
    const hint = at - lastRead < patienceMs ? null : hintOf(survey, moved);
    if (hint !== measured || measuredSince === null) {
      measured = hint;
      measuredSince = at;
    }
    // A code that is read again needs no more advice, however calm one would like to be.
    if (read) return null;
    const heldMs = at - measuredSince;
    return heldMs >= (hint === null ? takeBackAfterMs : tellAfterMs) ? hint : told;
  }

  function detailAfter({ survey, read, at }: LookedAt): boolean {
    const isThere = !read && showsCodeLikeTexture(survey);
    if (isThere) lastTexture = at;
    else if (read || lastTexture === null || at - lastTexture > detailAfterMs) textureSince = null;
    if (isThere) textureSince ??= at;
    if (read) return detail;
    if (textureSince !== null && at - textureSince >= detailAfterMs) return true;
    return detail && lastTexture !== null && at - lastTexture < detailForMs;
  }

  return {
    current: () => told,
    seen(look) {
      const reports: HintReport[] = [];
      const hint = hintAfter(look);
      if (hint !== told) reports.push({ type: "hint", hint: (told = hint) });
      const wanted = detailAfter(look);
      if (wanted !== detail) reports.push({ type: "detail", wanted: (detail = wanted) });
      return reports;
    },
  };
}
