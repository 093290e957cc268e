/**
 * The pure reading part: a picture in shades of grey goes in, what its symbols say comes out. It
 * touches no browser, so that a bench can hold it against pictures in Node.
 */
import type { Sighting } from "#domain/scan/sighting.ts";
import type { ScanPurpose } from "#ports/scanner.ts";
import { barsFor, type PromptEngine } from "./engine.ts";
import type { GrayFrame } from "./grayFrame.ts";

/** Reads one picture after another for one purpose. */
export interface FrameReader {
  /**
   * All that was read in the picture. The cheap looks come first; the dear ones follow only when
   * nothing was found and `mayGoOn` still says that there is time.
   */
  read(frame: GrayFrame, mayGoOn: () => boolean): readonly Sighting[];
}

export function createFrameReader(engine: PromptEngine, purpose: ScanPurpose): FrameReader {
  const bars = barsFor(purpose);
  return {
    read(frame, mayGoOn) {
      const qr = engine.read(frame, { symbologies: ["QR"], thorough: true });
      if (qr.length > 0 || bars.length === 0 || !mayGoOn()) return qr;
      return engine.read(frame, { symbologies: bars, thorough: true });
    },
  };
}
