import { type FromFeed, type ToFeed } from "./feedMessages.ts";

/** A track that is written frame by frame; Chromium has it. */
interface TrackGenerator extends MediaStreamTrack {
  readonly writable: WritableStream<VideoFrame>;
}

declare const MediaStreamTrackGenerator: new (init: { readonly kind: "video" }) => TrackGenerator;

export interface CameraSize {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
}

/** The page's side of the camera that is played by a worker. */
export interface FeedCamera {
  load(name: string, url: string): Promise<void>;
  /** Resolves to when the first frame that shows it was handed over (ms since 1970). */
  show(name: string): Promise<number>;
  /** Rounds of arithmetic the worker does in a tenth of a second. */
  spin(): Promise<number>;
  liveTracks(): number;
}

/** Puts the camera in the place of the browser's own. */
export function installFeed(size: CameraSize): FeedCamera {
  const worker = new Worker(new URL("./feed.worker.ts", import.meta.url), { type: "module" });
  /** Tracks that may still be live; what has ended is let go, for a soak asks for thousands. */
  let given: readonly MediaStreamTrack[] = [];
  const tell = (message: ToFeed, transfer: Transferable[] = []) =>
    worker.postMessage(message, transfer);

  function answered<Value>(pick: (message: FromFeed) => Value | undefined): Promise<Value> {
    return new Promise((resolve) => {
      const heard = ({ data }: MessageEvent<FromFeed>) => {
        const value = pick(data);
        if (value === undefined) return;
        worker.removeEventListener("message", heard);
        resolve(value);
      };
      worker.addEventListener("message", heard);
    });
  }

  navigator.mediaDevices.getUserMedia = async () => {
    const track = new MediaStreamTrackGenerator({ kind: "video" });
    given = [...live(given), track];
    const { writable } = track;
    tell({ type: "attach", writable, ...size }, [writable]);
    return new MediaStream([track]);
  };

  return {
    async load(name, url) {
      const loaded = answered((message) =>
        message.type === "loaded" && message.name === name ? true : undefined,
      );
      tell({ type: "load", name, url });
      await loaded;
    },
    show(name) {
      const shown = answered((message) =>
        message.type === "shown" && message.name === name ? message.at : undefined,
      );
      tell({ type: "show", name });
      return shown;
    },
    spin() {
      const spun = answered((message) => (message.type === "spun" ? message.rounds : undefined));
      tell({ type: "spin" });
      return spun;
    },
    liveTracks: () => live(given).length,
  };
}

function live(tracks: readonly MediaStreamTrack[]): readonly MediaStreamTrack[] {
  return tracks.filter(({ readyState }) => readyState === "live");
}
