import type { Clock } from "#ports/clock.ts";
import type { ScanPace, ScanPurpose } from "#ports/scanner.ts";
import {
  createFrameGrabber,
  createFrameVideo,
  type FrameGrabber,
  type FrameVideo,
} from "../frames/videoFrames.ts";
import { barsFor, type PromptEngine } from "../reading/engine.ts";
import { onItsSide } from "../reading/grayFrame.ts";
import type { Eyes, EyesPorts } from "./eyes.ts";
import { createLookout } from "./lookout.ts";

/** About fifteen pictures a second. A hand does not move faster than that. */
const betweenFramesMs = 66;

/**
 * How each next picture is looked at, in turn. The engine of last resort cannot read some flawless
 * codes at one size and can at another, and bars are only read across rows, so a phone held sideways
 * is found with the picture on its side.
 */
const looks = [
  { scale: 1, sideways: false },
  { scale: 1, sideways: true },
  { scale: 0.75, sideways: false },
] as const;

export interface PageEyesPorts extends Pick<EyesPorts, "report"> {
  readonly clock: Clock;
  readonly purpose: ScanPurpose;
  readonly engine: PromptEngine;
  /** Where pictures come from; given by tests. */
  readonly open?: (track: MediaStreamTrack) => { readonly grabber: FrameGrabber; close(): void };
}

/** Looks on the page's own thread, where there is no worker or no WebAssembly. */
export function createPageEyes({
  clock,
  purpose,
  engine,
  report,
  open = opened,
}: PageEyesPorts): Eyes {
  const symbologies = ["QR", ...barsFor(purpose)] as const;
  let turn = 0;
  let ended = false;
  let watched: ReturnType<typeof open> | null = null;
  let callOff = (): void => undefined;
  const lookAt = () => looks[turn % looks.length] ?? looks[0];
  const lookout = createLookout({
    clock,
    purpose,
    report,
    read(frame) {
      const look = lookAt();
      turn += 1;
      return engine.read(look.sideways ? onItsSide(frame) : frame, { symbologies, thorough: true });
    },
  });

  async function tick(): Promise<void> {
    const began = clock.monotonic();
    const frame = lookout.wants() ? watched?.grabber.grab(lookAt().scale) : null;
    if (frame) {
      lookout.arrived();
      await lookout.look(frame, began);
    }
    if (ended || !watched) return;
    const spentMs = clock.monotonic() - began;
    // On a slow tablet the page keeps at least as much time for itself as reading takes.
    callOff = clock.after(Math.max(betweenFramesMs - spentMs, spentMs), () => void tick());
  }

  function rest(): void {
    callOff();
    watched?.close();
    watched = null;
  }

  return {
    watch(track) {
      rest();
      watched = open(track);
      callOff = clock.after(0, () => void tick());
    },
    pace: (pace: ScanPace) => lookout.pace(pace),
    end() {
      ended = true;
      rest();
      lookout.end();
    },
  };
}

function opened(track: MediaStreamTrack) {
  const video: FrameVideo = createFrameVideo(track);
  return { grabber: createFrameGrabber(video.element), close: video.close };
}
