import type { ScanPurpose } from "#ports/scanner.ts";
import type { LookoutPorts } from "../lookout/lookout.ts";
import { createNativeEngine, type NativeDetectorClass } from "./nativeEngine.ts";
import { barsFor } from "./engine.ts";
import { createFrameReader } from "./readFrame.ts";
import { createZxingWasmEngine } from "./zxingWasmEngine.ts";

/**
 * The engines of a device in their order: zxing-wasm first, for it answers within the frame's time
 * and what it can do was measured; the device's own detector, where it is worth anything, looks at
 * what that could not read.
 */
export async function createReading(
  program: WebAssembly.Module,
  purpose: ScanPurpose,
): Promise<LookoutPorts["read"]> {
  const reader = createFrameReader(await createZxingWasmEngine(program), purpose);
  const symbologies = ["QR", ...barsFor(purpose)] as const;
  let native: Awaited<ReturnType<typeof createNativeEngine>> = null;
  const detectorClass = Reflect.get(globalThis, "BarcodeDetector") as
    NativeDetectorClass | undefined;
  // It may take its time to prove itself; reading begins without it.
  void createNativeEngine(detectorClass).then((engine) => (native = engine));
  return (frame, timeLeftMs, survey) => {
    const found = reader.read(frame, timeLeftMs, survey);
    if (found.length > 0 || !native || timeLeftMs === null || timeLeftMs() <= 0) return found;
    return native.read(frame, { symbologies, thorough: true });
  };
}
