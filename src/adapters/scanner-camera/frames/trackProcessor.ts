/** Makes a stream of frames of a camera's track. Missing from TypeScript's types. */
export interface TrackProcessor {
  readonly readable: ReadableStream<VideoFrame>;
}

type TrackProcessorClass = new (options: { readonly track: MediaStreamTrack }) => TrackProcessor;

/** This thread's `MediaStreamTrackProcessor`: some browsers have it on the page, some in workers. */
export function trackProcessorClass(): TrackProcessorClass | undefined {
  return Reflect.get(globalThis, "MediaStreamTrackProcessor") as TrackProcessorClass | undefined;
}
