import { emptyTally } from "#domain/scan/scanTally.ts";
import { err, ok } from "#domain/result.ts";
import type { CameraFault, ScanOptions, ScanPace, ScanSession, Scanner } from "#ports/scanner.ts";
import type { Sight } from "#ports/sight.ts";

export interface FakeCamera {
  readonly scanner: Scanner;
  readonly sight: Sight;
  /** Those of the last start. */
  options: ScanOptions | null;
  started: number;
  stopped: number;
  refused: number;
  view: HTMLVideoElement | null;
  pace: ScanPace;
  /** How the next start is answered. */
  fault: CameraFault | null;
  dials: Pick<ScanSession, "zoom" | "exposure">;
  mirrored: boolean;
  /** Another tab is laid over the page, or it comes to light again. */
  seenNow(is: boolean): void;
  /** How many cameras are on. */
  live(): number;
  /** A code comes before the camera; it is told if anybody reads. */
  show(text: string): void;
}

/** A camera without a lens, and a page that can be put out of sight: a test plays both. */
export function fakeCamera(): FakeCamera {
  let seen = true;
  let reading: ScanOptions | null = null;
  const watchers = new Set<() => void>();
  const camera: FakeCamera = {
    options: null,
    started: 0,
    stopped: 0,
    view: null,
    pace: "reading",
    fault: null,
    dials: { zoom: null, exposure: null },
    mirrored: false,
    scanner: {
      prefetch: () => Promise.resolve(),
      async start(options, signal) {
        camera.started += 1;
        camera.options = options;
        camera.view = options.view;
        camera.pace = "reading";
        await Promise.resolve();
        const fault = signal.aborted ? calledOff : camera.fault;
        if (fault) {
          camera.refused += 1;
          return err(fault);
        }
        let ended = false;
        const session: ScanSession = {
          cameras: [],
          cameraId: "rear",
          torch: null,
          ...camera.dials,
          mirrored: camera.mirrored,
          show: (view) => (camera.view = view),
          pace: (pace) => (camera.pace = pace),
          stop() {
            if (ended) return;
            ended = true;
            if (reading === options) reading = null;
            camera.stopped += 1;
            options.onTally({ ...emptyTally, readingMs: 1 });
          },
        };
        reading = options;
        signal.addEventListener("abort", session.stop, { once: true });
        return ok(session);
      },
    },
    sight: {
      isSeen: () => seen,
      watch(changed: () => void) {
        watchers.add(changed);
        return () => watchers.delete(changed);
      },
    },
    seenNow(is: boolean) {
      seen = is;
      for (const changed of watchers) changed();
    },
    live: () => camera.started - camera.stopped - camera.refused,
    refused: 0,
    show: (text) => reading?.onRead({ text, symbology: "QR" }),
  };
  return camera;
}

/** Nobody waits for this answer any more. */
const calledOff: CameraFault = { type: "failed", detail: "called off" };
