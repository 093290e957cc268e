/** The worker's own start: nothing but wiring. What it does stands in workerSide.ts. */
import { systemClock } from "../../clock-system/systemClock.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import { createWorkerSide } from "./workerSide.ts";

const side = createWorkerSide({
  clock: systemClock,
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has one listener.
  post: (message: FromWorker) => self.postMessage(message),
});

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => side.received(data));
