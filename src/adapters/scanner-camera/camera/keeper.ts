import type { Clock } from "#ports/clock.ts";
import { openCamera, releaseStream, type CameraSource } from "./openCamera.ts";

/** A camera that gives no picture for this long sleeps, whatever it says of itself (ms). */
const silentForMs = 4_000;

const checkEveryMs = 2_000;

export interface KeeperPorts {
  readonly clock: Clock;
  readonly source: CameraSource;
  /** The camera to open again: the one that was open first. */
  readonly cameraId: string;
  /** A page that nobody sees gets no pictures, and that is as it should be. */
  readonly isHidden: () => boolean;
  /** The camera was opened anew: this is its picture from now on. */
  readonly renewed: (stream: MediaStream) => void;
  /** The camera is gone. */
  readonly unplugged: () => void;
}

/**
 * Keeps a camera's picture coming. After a sleep of the tablet some cameras look alive and give no
 * pictures any more; such a one is opened anew, and only when that fails is it gone.
 */
export interface Keeper {
  /** Pictures are coming. */
  alive(): void;
  /** Afterwards no track is live. Safe to call twice. */
  stop(): void;
}

export function createKeeper(first: MediaStream, ports: KeeperPorts): Keeper {
  const { clock, source, cameraId, isHidden, renewed, unplugged } = ports;
  const stopped = new AbortController();
  let stream = first;
  let lastAlive = clock.monotonic();
  let callOffCheck = (): void => undefined;

  function kept(): void {
    lastAlive = clock.monotonic();
    for (const track of stream.getVideoTracks()) track.addEventListener("ended", gone);
  }

  function released(): void {
    for (const track of stream.getVideoTracks()) track.removeEventListener("ended", gone);
    releaseStream(stream);
  }

  function gone(): void {
    stop();
    unplugged();
  }

  async function openedAnew(): Promise<void> {
    // Most devices give a camera to one asker at a time, be it the same.
    released();
    const opened = await openCamera(source, cameraId, stopped.signal);
    if (stopped.signal.aborted) return;
    if (!opened.ok) return gone();
    stream = opened.value;
    kept();
    renewed(stream);
    checkedLater();
  }

  function checkedLater(): void {
    callOffCheck = clock.after(checkEveryMs, () => {
      if (isHidden()) lastAlive = clock.monotonic();
      if (clock.monotonic() - lastAlive > silentForMs) void openedAnew();
      else checkedLater();
    });
  }

  function stop(): void {
    stopped.abort();
    callOffCheck();
    released();
  }

  kept();
  checkedLater();
  return { alive: () => (lastAlive = clock.monotonic()), stop };
}
