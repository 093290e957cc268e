import { toGray, type GrayFrame } from "./grayFrame.ts";

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
