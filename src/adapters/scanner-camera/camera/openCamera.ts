import { err, ok, type Result } from "#domain/result.ts";
import type { CameraFault } from "#ports/scanner.ts";
import { cameraFaultOf } from "./cameraFault.ts";

/** The part of `navigator.mediaDevices` that is needed to get a picture. */
export type CameraSource = Pick<MediaDevices, "getUserMedia" | "enumerateDevices">;

/** Sharp enough for a bar code across a phone, small enough to read many pictures a second. */
const wantedSize = { width: { ideal: 1280 }, height: { ideal: 720 } } as const;

/**
 * Asks for a live picture: of the chosen camera, or of one that looks away from the cashier. A
 * chosen camera that is gone is no reason to stand there without one: any other is taken.
 *
 * A stream that arrives after `signal` was aborted is released at once, for the browser cannot be
 * told to stop asking the person for permission.
 */
export async function openCamera(
  source: CameraSource | undefined,
  cameraId: string | null,
  signal: AbortSignal,
): Promise<Result<MediaStream, CameraFault>> {
  if (!source) return err({ type: "unsupported" });
  const opened = await ask(source, cameraId);
  if (!opened.ok && opened.error.type === "noCamera" && cameraId !== null && !signal.aborted) {
    return openCamera(source, null, signal);
  }
  if (opened.ok && signal.aborted) {
    releaseStream(opened.value);
    return err(calledOff);
  }
  return opened;
}

/** Nobody is waiting for this answer any more; it only has to be one. */
export const calledOff: CameraFault = { type: "failed", detail: "called off" };

async function ask(
  source: CameraSource,
  cameraId: string | null,
): Promise<Result<MediaStream, CameraFault>> {
  const which =
    cameraId === null
      ? { facingMode: { ideal: "environment" } }
      : { deviceId: { exact: cameraId } };
  try {
    return ok(await source.getUserMedia({ audio: false, video: { ...wantedSize, ...which } }));
  } catch (error) {
    return err(cameraFaultOf(error));
  }
}

/** Afterwards no track of the stream is live and the device's light is off. */
export function releaseStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
