import type { ScanSession } from "#ports/scanner.ts";

/** The lamp is missing from TypeScript's types: only some browsers know it. */
interface TorchCapabilities extends MediaTrackCapabilities {
  readonly torch?: boolean;
}

/** The lamp of the camera behind this track, or null where there is none or no way to ask. */
export function torchOf(track: MediaStreamTrack): ScanSession["torch"] {
  const capabilities: TorchCapabilities | undefined = track.getCapabilities?.();
  if (capabilities?.torch !== true) return null;
  return {
    async set(on) {
      const torch: MediaTrackConstraintSet & { readonly torch: boolean } = { torch: on };
      await track.applyConstraints({ advanced: [torch] });
    },
  };
}
