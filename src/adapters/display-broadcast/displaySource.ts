import * as v from "valibot";
import type { DisplaySource, DisplayWatcher } from "#ports/customerDisplay.ts";
import { displayStateSchema } from "./stateSchema.ts";
import { type Channel, type Locks, isOfWire, presenceLock, say } from "./wire.ts";

export interface DisplaySourceParts {
  /** Opens the channel; a screen that leaves closes it. */
  readonly openChannel: () => Channel;
  readonly locks: Locks | null;
}

/** A screen's end: asks for what stands now, then follows. */
export function createDisplaySource({ openChannel, locks }: DisplaySourceParts): DisplaySource {
  let channel: Channel | null = null;

  return {
    watch(watcher) {
      const opened = openChannel();
      channel = opened;
      const leaving = new AbortController();
      const awaitEnd = endOfTill(locks, watcher, leaving.signal);
      opened.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        if (leaving.signal.aborted || !isOfWire(data) || data["state"] === undefined) return;
        const read = v.safeParse(displayStateSchema, data["state"]);
        // Shown by another version of the program: better nothing than something half understood.
        if (!read.success) {
          watcher.tillGone();
          return;
        }
        awaitEnd();
        watcher.shown(read.output);
      });
      say(opened, { hello: true });
      return () => {
        leaving.abort();
        opened.close();
        channel = null;
      };
    },
    send(message) {
      if (channel) say(channel, { touched: message });
    },
  };
}

/**
 * Queues for the lock that the till holds: the browser grants it at the moment the till's page dies,
 * without any timer. It is let go at once, so that the next till can have it.
 */
function endOfTill(locks: Locks | null, watcher: DisplayWatcher, signal: AbortSignal): () => void {
  let waiting = false;
  return () => {
    if (waiting || !locks) return;
    waiting = true;
    locks
      .request(presenceLock, { mode: "shared", signal }, () => {
        waiting = false;
        watcher.tillGone();
      })
      // The screen has left the queue, or the browser allows no locks here.
      .catch(() => undefined);
  };
}
