import { exhaustive } from "#domain/exhaustive.ts";
import type { Clock } from "#ports/clock.ts";
import { createLumaTaker } from "../frames/luma.ts";
import { trackProcessorClass } from "../frames/trackProcessor.ts";
import { createLookout, type Lookout } from "../lookout/lookout.ts";
import type { GrayFrame } from "../reading/grayFrame.ts";
import { createReading } from "../reading/reading.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

export interface WorkerSidePorts {
  readonly clock: Clock;
  readonly post: (message: FromWorker) => void;
}

/** The thread that looks: frames come in, and only what was seen in them goes out. */
export function createWorkerSide({ clock, post }: WorkerSidePorts) {
  const luma = createLumaTaker();
  let lookout: Lookout | null = null;
  let paceWanted: "reading" | "resting" = "reading";
  /** The stream that is looked at; one before it may still be running out. */
  let newest: ReadableStream<VideoFrame> | null = null;
  let streaming = Promise.resolve();
  /** A track that only this worker still has. */
  let handedOver: MediaStreamTrack | null = null;
  let ended = false;

  async function begun({ program, purpose }: Extract<ToWorker, { type: "begin" }>): Promise<void> {
    const read = await createReading(program, purpose);
    if (ended) return;
    lookout = createLookout({ clock, purpose, read, report: post });
    lookout.pace(paceWanted);
    post({ type: "ready", takesTracks: trackProcessorClass() !== undefined });
  }

  /** Looks at a frame and closes it: an open frame keeps a buffer of the camera's few. */
  async function lookAt(frame: VideoFrame): Promise<void> {
    const arrivedAt = clock.monotonic();
    try {
      lookout?.arrived();
      if (!lookout?.wants()) return;
      const gray = await luma.take(frame);
      frame.close();
      await lookout.look(gray, arrivedAt);
    } finally {
      frame.close();
    }
  }

  async function lookAtPixels(gray: GrayFrame): Promise<void> {
    lookout?.arrived();
    if (lookout?.wants()) await lookout.look(gray, clock.monotonic());
  }

  /**
   * Takes the newest frame whenever the last one is over; those in between are nobody's. A stream
   * ends with its track, and until then what still comes is taken and closed: a frame that is left
   * to itself keeps one of the camera's few buffers.
   */
  async function streamed(frames: ReadableStream<VideoFrame>): Promise<void> {
    newest = frames;
    const reader = frames.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (ended || newest !== frames) value.close();
      else await lookAt(value);
    }
  }

  function tracked(track: MediaStreamTrack): void {
    const Processor = trackProcessorClass();
    if (!Processor) throw new Error("no frames of a track in this worker");
    handedOver?.stop();
    handedOver = track;
    streamedSafely(new Processor({ track }).readable);
  }

  function streamedSafely(frames: ReadableStream<VideoFrame>): void {
    guarded((streaming = streamed(frames)));
  }

  function pushed(looking: Promise<void>): void {
    guarded(looking.then(() => post({ type: "free" })));
  }

  /** What breaks here is told to the page, which has another way to read. */
  function guarded(work: Promise<void>): void {
    work.catch((fault: unknown) => {
      if (!ended) post({ type: "failed", detail: String(fault) });
    });
  }

  function end(): void {
    lookout?.end();
    ended = true;
    handedOver?.stop();
    const over = () => post({ type: "ended" });
    void streaming.then(over, over);
  }

  return {
    received(message: ToWorker): void {
      switch (message.type) {
        case "begin":
          return guarded(begun(message));
        case "frames":
          return streamedSafely(message.frames);
        case "track":
          return tracked(message.track);
        case "frame":
          return pushed(lookAt(message.frame));
        case "pixels":
          return pushed(lookAtPixels(message));
        case "pace":
          paceWanted = message.pace;
          return lookout?.pace(message.pace);
        case "end":
          return end();
        default:
          return exhaustive(message);
      }
    },
  };
}
