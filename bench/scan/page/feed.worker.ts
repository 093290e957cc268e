/** Plays the camera in a thread of its own, so that the page's thread is the scanner's alone. */
import { type FromFeed, nowMs, spin, type ToFeed } from "./feedMessages.ts";

const pictures = new Map<string, readonly Uint8Array<ArrayBuffer>[]>();
let showing = "";
/** Whether a frame of what is shown has gone out yet. */
let announced = true;
/** A camera that was attached later has taken the place of the one before. */
let newest = 0;

function tell(message: FromFeed): void {
  self.postMessage(message, { transfer: [] });
}

async function load(name: string, url: string): Promise<void> {
  const response = await fetch(url);
  const count = Number(response.headers.get("x-pictures"));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const each = bytes.length / count;
  pictures.set(
    name,
    Array.from({ length: count }, (_, at) => bytes.slice(at * each, (at + 1) * each)),
  );
  tell({ type: "loaded", name });
}

async function play({ writable, width, height, fps }: Extract<ToFeed, { type: "attach" }>) {
  newest += 1;
  const mine = newest;
  const writer = writable.getWriter();
  const began = performance.now();
  try {
    for (let frame = 0; mine === newest; frame += 1) {
      const wait = began + (frame * 1_000) / fps - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      await writer.ready;
      const shown = pictures.get(showing);
      const data = shown?.[Math.floor(frame / 2) % shown.length];
      if (!data) continue;
      const timestamp = Math.round(performance.now() * 1_000);
      const picture = new VideoFrame(data, {
        format: "I420",
        codedWidth: width,
        codedHeight: height,
        timestamp,
      });
      if (!announced) {
        announced = true;
        tell({ type: "shown", name: showing, at: nowMs() });
      }
      // What is written is closed by whoever takes it; what nobody took any more is closed here.
      await writer.write(picture).finally(() => picture.close());
    }
  } catch {
    // The scanner has stopped the track: this camera's time is over.
  }
}

self.addEventListener("message", ({ data }: MessageEvent<ToFeed>) => {
  switch (data.type) {
    case "load":
      return void load(data.name, data.url);
    case "attach":
      return void play(data);
    case "show":
      showing = data.name;
      announced = false;
      return undefined;
    case "spin":
      return tell({ type: "spun", rounds: spin() });
    default:
      return undefined;
  }
});
