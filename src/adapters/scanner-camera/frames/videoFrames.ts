import { toGray, type GrayFrame } from "../reading/grayFrame.ts";

/** A picture element of our own: whatever the screen shows, frames go on being taken from it. */
export interface FrameVideo {
  readonly element: HTMLVideoElement;
  /** Calls back for each new frame; the returned function ends that. */
  eachFrame(seen: () => void): () => void;
  close(): void;
}

export function createFrameVideo(track: MediaStreamTrack): FrameVideo {
  const element = document.createElement("video");
  element.muted = true;
  element.playsInline = true;
  element.srcObject = new MediaStream([track]);
  // A camera that ends before its first picture is news of the track, not of this element.
  void element.play().catch(() => undefined);
  return {
    element,
    eachFrame: (seen) => eachFrame(element, seen),
    close: () => (element.srcObject = null),
  };
}

function eachFrame(video: HTMLVideoElement, seen: () => void): () => void {
  let ended = false;
  let callOff = (): void => undefined;
  function next(): void {
    if (ended) return;
    if ("requestVideoFrameCallback" in video) {
      const handle = video.requestVideoFrameCallback(frame);
      callOff = () => video.cancelVideoFrameCallback(handle);
    } else {
      const handle = requestAnimationFrame(frame);
      callOff = () => cancelAnimationFrame(handle);
    }
  }
  function frame(): void {
    seen();
    next();
  }
  next();
  return () => {
    ended = true;
    callOff();
  };
}

/** Takes the picture a video shows at this moment; null while there is none yet. */
export interface FrameGrabber {
  /** `scale` 1 is the camera's own size. */
  grab(scale: number): GrayFrame | null;
}

/** One canvas for the whole session: a new one for each picture is what makes tablets run full. */
export function createFrameGrabber(video: HTMLVideoElement): FrameGrabber {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true, alpha: false });
  return {
    grab(scale) {
      const width = Math.round(video.videoWidth * scale);
      const height = Math.round(video.videoHeight * scale);
      const showing = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
      if (!context || !showing || width === 0 || height === 0) return null;
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      context.drawImage(video, 0, 0, width, height);
      return toGray(context.getImageData(0, 0, width, height));
    },
  };
}
