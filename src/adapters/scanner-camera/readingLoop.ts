import type { Clock } from "#ports/clock.ts";
import type { ScanOptions } from "#ports/scanner.ts";
import { createBlackFrameWatch } from "./blackFrames.ts";
import type { Decoder } from "./decoder.ts";
import type { FrameGrabber } from "./frameGrabber.ts";
import { onItsSide } from "./grayFrame.ts";
import { createRepeatGuard } from "./repeatGuard.ts";

/** About fifteen pictures a second. A hand does not move faster than that. */
const betweenFramesMs = 66;

/**
 * How each next picture is looked at, in turn. The decoder cannot read some flawless codes at one
 * size and can at another, and bars are only read across rows, so a phone held sideways is found
 * with the picture on its side.
 */
const looks = [
  { scale: 1, sideways: false },
  { scale: 1, sideways: true },
  { scale: 0.75, sideways: false },
] as const;

export interface ReadingLoop {
  readonly clock: Clock;
  readonly grabber: FrameGrabber;
  readonly decoder: Decoder;
  readonly onRead: ScanOptions["onRead"];
  readonly onTrouble: ScanOptions["onTrouble"];
}

/** Reads picture after picture until the returned function is called. */
export function startReading({ clock, grabber, decoder, onRead, onTrouble }: ReadingLoop) {
  const blackFrames = createBlackFrameWatch();
  const isNews = createRepeatGuard();
  let stopped = false;
  let turn = 0;
  let callOff = () => {};

  function lookOnce(): void {
    const look = looks[turn % looks.length] ?? looks[0];
    const frame = grabber.grab(look.scale);
    if (!frame) return;
    turn += 1;
    const trouble = blackFrames.seen(frame, clock.monotonic());
    if (trouble) onTrouble(trouble);
    const read = decoder.read(look.sideways ? onItsSide(frame) : frame);
    if (read && !stopped && isNews(read.text, clock.monotonic())) onRead(read);
  }

  function tick(): void {
    const began = clock.monotonic();
    lookOnce();
    if (stopped) return;
    const spentMs = clock.monotonic() - began;
    // On a slow tablet the page keeps at least as much time for itself as reading takes.
    callOff = clock.after(Math.max(betweenFramesMs - spentMs, spentMs), tick);
  }

  callOff = clock.after(0, tick);
  return function stop(): void {
    stopped = true;
    callOff();
  };
}
