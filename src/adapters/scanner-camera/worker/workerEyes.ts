import type { Clock } from "#ports/clock.ts";
import type { ScanPurpose } from "#ports/scanner.ts";
import { createFeed, type Feed } from "../frames/feed.ts";
import type { Eyes, EyesPorts } from "../lookout/eyes.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import { trustedWorkerUrl } from "./workerUrl.ts";

/** How long a worker may take to say its last word (ms); it is stopped then all the same. */
const lastWordMs = 500;

export interface WorkerEyesPorts extends EyesPorts {
  readonly clock: Clock;
  readonly program: WebAssembly.Module;
  readonly purpose: ScanPurpose;
}

/**
 * Looks in a worker of its own, which lives exactly as long as the session: nothing of it can be
 * left behind. The page only hears what was seen.
 * @throws what the browser throws where it starts no workers
 */
export function createWorkerEyes(ports: WorkerEyesPorts): Eyes {
  const { clock, program, purpose, report, broke } = ports;
  const worker = new Worker(trustedWorkerUrl(), { type: "module", name: "noren-scan" });
  const post = (message: ToWorker, transfer: readonly Transferable[] = []): void =>
    worker.postMessage(message, [...transfer]);
  let takesTracks: boolean | null = null;
  let watched: MediaStreamTrack | null = null;
  let feed: Feed | null = null;
  let ended = false;
  let callOffLastWord = (): void => undefined;

  function fed(): void {
    feed?.stop();
    feed = null;
    if (takesTracks !== null && watched && !ended)
      feed = createFeed(watched, { post, takesTracks });
  }

  function heard(message: FromWorker): void {
    switch (message.type) {
      case "ready":
        takesTracks = message.takesTracks;
        return fed();
      case "free":
        return feed?.free();
      case "failed":
        return failed(message.detail);
      case "ended":
        return terminated();
      default:
        report(message);
    }
  }

  function failed(detail: string): void {
    if (ended) return;
    ended = true;
    terminated();
    broke(detail);
  }

  function terminated(): void {
    callOffLastWord();
    feed?.stop();
    feed = null;
    worker.terminate();
  }

  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => heard(data));
  worker.addEventListener("error", (event) => failed(event.message || "the worker did not start"));
  post({ type: "begin", program, purpose });

  return {
    watch(track) {
      watched = track;
      fed();
    },
    pace: (pace) => post({ type: "pace", pace }),
    end() {
      if (ended) return;
      ended = true;
      fed();
      post({ type: "end" });
      callOffLastWord = clock.after(lastWordMs, terminated);
    },
  };
}
