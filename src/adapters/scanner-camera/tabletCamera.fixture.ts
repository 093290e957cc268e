import { vi } from "vitest";
import { emptyTally } from "#domain/scan/scanTally.ts";
import type { ScanPace } from "#ports/scanner.ts";
import type { EyesOptions } from "./lookout/openEyes.ts";

class FakeTrack extends EventTarget {
  readyState: "live" | "ended" = "live";
  stop(): void {
    this.readyState = "ended";
  }
  getSettings(): MediaTrackSettings {
    return { deviceId: "rear", facingMode: "user" };
  }
  applyConstraints(): Promise<void> {
    return Promise.resolve();
  }
}

export class FakeStream {
  readonly track = new FakeTrack();
  getTracks(): readonly FakeTrack[] {
    return [this.track];
  }
  getVideoTracks(): readonly FakeTrack[] {
    return [this.track];
  }
}

export class FakeVideo {
  srcObject: unknown = null;
  readonly videoWidth = 0;
  readonly videoHeight = 0;
  readonly readyState = 0;
  play: () => Promise<void> = () => Promise.resolve();
}

/**
 * A page on a tablet with a rear and a front camera: each time one is asked for, what `give` answers.
 * Whoever calls it has to take the globals back again.
 */
export function stubTablet(give: () => Promise<FakeStream>): void {
  vi.stubGlobal("navigator", {
    mediaDevices: {
      getUserMedia: give,
      enumerateDevices: async () => [
        { kind: "videoinput", deviceId: "rear", label: "Rear" },
        { kind: "audioinput", deviceId: "microphone", label: "Microphone" },
        { kind: "videoinput", deviceId: "front", label: "Front" },
        { kind: "videoinput", deviceId: "", label: "" },
      ],
    },
  });
  vi.stubGlobal("document", { visibilityState: "visible" });
}

/** Eyes that see what a test tells them to. */
export function fakeEyes() {
  const seen: { options: EyesOptions | null; tracks: unknown[]; pace: ScanPace; ended: boolean } = {
    options: null,
    tracks: [],
    pace: "reading",
    ended: false,
  };
  return {
    seen,
    maker: {
      prefetch: () => Promise.resolve(),
      open: async (options: EyesOptions) => {
        seen.options = options;
        seen.ended = false;
        return {
          watch: (track: MediaStreamTrack) => seen.tracks.push(track),
          pace: (pace: ScanPace) => (seen.pace = pace),
          end() {
            if (seen.ended) return;
            seen.ended = true;
            options.report({ type: "tally", tally: emptyTally });
          },
        };
      },
    },
  };
}
