/** What the page tells the worker that plays the camera. */
export type ToFeed =
  /** Fetches the pictures of one customer, or of the empty counter. */
  | { readonly type: "load"; readonly name: string; readonly url: string }
  /** From now on frames go here, as many a second. */
  | {
      readonly type: "attach";
      readonly writable: WritableStream<VideoFrame>;
      readonly width: number;
      readonly height: number;
      readonly fps: number;
    }
  /** The next frame and those after it show this. */
  | { readonly type: "show"; readonly name: string }
  /** How fast this thread is: see `spun`. */
  | { readonly type: "spin" };

/** What the worker tells the page. Times are ms since 1970, by the same clock on both threads. */
export type FromFeed =
  | { readonly type: "loaded"; readonly name: string }
  /** The first frame that shows it was handed to the browser. */
  | { readonly type: "shown"; readonly name: string; readonly at: number }
  /** Rounds of a fixed piece of arithmetic in a tenth of a second. */
  | { readonly type: "spun"; readonly rounds: number };

/** The clock both threads share. */
export function nowMs(): number {
  return performance.timeOrigin + performance.now();
}

/** Rounds of arithmetic that fit in a tenth of a second: how fast this thread is just now. */
export function spin(): number {
  const until = performance.now() + 100;
  let rounds = 0;
  let value = 1;
  while (performance.now() < until) {
    for (let step = 0; step < 2_000; step += 1) value = Math.imul(value, 48_271) ^ step;
    rounds += 1;
  }
  return value === 0 ? 0 : rounds;
}
