import type { ScanPace, ScanPurpose } from "#ports/scanner.ts";
import type { LookoutReport } from "../lookout/lookout.ts";

/** What the page asks of the worker. What is transferred belongs to the worker from then on. */
export type ToWorker =
  | { readonly type: "begin"; readonly program: WebAssembly.Module; readonly purpose: ScanPurpose }
  /** A camera's frames as a stream: the worker takes the newest whenever it is free. */
  | { readonly type: "frames"; readonly frames: ReadableStream<VideoFrame> }
  /** The same where only a worker can make a stream of a track. */
  | { readonly type: "track"; readonly track: MediaStreamTrack }
  /** One frame, sent because the worker said that it is free. */
  | { readonly type: "frame"; readonly frame: VideoFrame }
  | {
      readonly type: "pixels";
      readonly width: number;
      readonly height: number;
      readonly pixels: Uint8ClampedArray<ArrayBuffer>;
    }
  | { readonly type: "pace"; readonly pace: ScanPace }
  | { readonly type: "end" };

export type FromWorker =
  /** `takesTracks`: this browser makes frames of a track in workers. */
  | { readonly type: "ready"; readonly takesTracks: boolean }
  /** The frame that was sent is read; the next may come. */
  | { readonly type: "free" }
  | { readonly type: "failed"; readonly detail: string }
  | { readonly type: "ended" }
  | LookoutReport;
