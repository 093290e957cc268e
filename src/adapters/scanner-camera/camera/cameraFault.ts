import type { CameraFault } from "#ports/scanner.ts";

/**
 * What a refusal of the browser to open the camera means to a cashier. The names are those of
 * the Media Capture specification; older browsers use some of them for a neighbour's case.
 */
const faultOfName: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: { type: "denied" },
  SecurityError: { type: "denied" },
  NotFoundError: { type: "noCamera" },
  OverconstrainedError: { type: "noCamera" },
  NotReadableError: { type: "busy" },
  AbortError: { type: "busy" },
};

export function cameraFaultOf(error: unknown): CameraFault {
  const name = error instanceof Error ? error.name : "";
  const known = Object.hasOwn(faultOfName, name) ? faultOfName[name] : undefined;
  return known ?? { type: "failed", detail: String(error) };
}
