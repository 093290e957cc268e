import type { ToWorker } from "../worker/messages.ts";
import { trackProcessorClass } from "./trackProcessor.ts";
import { createFrameGrabber, createFrameVideo } from "./videoFrames.ts";

/** The way to the worker. */
export interface FeedPort {
  post(message: ToWorker, transfer: readonly Transferable[]): void;
  /** What the worker said when it was ready. */
  readonly takesTracks: boolean;
}

/** Brings a track's frames to the worker. */
export interface Feed {
  /** The worker has looked at what it was sent. */
  free(): void;
  stop(): void;
}

/**
 * The best way this browser has: a stream of frames made here or in the worker, which costs the page
 * nothing; else each frame handed over when the worker is free; else its pixels by way of a canvas.
 */
export function createFeed(track: MediaStreamTrack, port: FeedPort): Feed {
  return streamFeed(track, port) ?? trackFeed(track, port) ?? pushFeed(track, port);
}

function streamFeed(track: MediaStreamTrack, port: FeedPort): Feed | null {
  const Processor = trackProcessorClass();
  if (!Processor) return null;
  try {
    const { readable } = new Processor({ track });
    port.post({ type: "frames", frames: readable }, [readable]);
    // The stream ends with its track.
    return { free: () => undefined, stop: () => undefined };
  } catch {
    // A browser that makes streams and cannot hand them over has the other ways.
    return null;
  }
}

function trackFeed(track: MediaStreamTrack, port: FeedPort): Feed | null {
  if (!port.takesTracks) return null;
  // What is handed over is lost to the page, which still has to show the picture.
  const copy = track.clone();
  try {
    port.post({ type: "track", track: copy }, [copy]);
    return { free: () => undefined, stop: () => undefined };
  } catch {
    copy.stop();
    return null;
  }
}

function pushFeed(track: MediaStreamTrack, port: FeedPort): Feed {
  const video = createFrameVideo(track);
  const grabber = createFrameGrabber(video.element);
  const makesFrames = typeof VideoFrame === "function";
  let isFree = true;
  const callOff = video.eachFrame(() => {
    if (!isFree || video.element.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
    if (makesFrames) {
      const frame = new VideoFrame(video.element);
      isFree = false;
      port.post({ type: "frame", frame }, [frame]);
      return;
    }
    const gray = grabber.grab(1);
    if (!gray) return;
    isFree = false;
    const pixels = Uint8ClampedArray.from(gray.pixels);
    port.post({ type: "pixels", width: gray.width, height: gray.height, pixels }, [pixels.buffer]);
  });
  return {
    free: () => (isFree = true),
    stop() {
      callOff();
      video.close();
    },
  };
}
