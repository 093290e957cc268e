import type { Clock } from "#ports/clock.ts";
import type { ScanPurpose } from "#ports/scanner.ts";
import { loadProgram } from "../worker/program.ts";
import { createWorkerEyes } from "../worker/workerEyes.ts";
import type { Eyes } from "./eyes.ts";
import type { LookoutReport } from "./lookout.ts";
import { createPageEyes } from "./pageEyes.ts";

export interface EyesOptions {
  readonly clock: Clock;
  readonly purpose: ScanPurpose;
  readonly report: (report: LookoutReport) => void;
}

/** Opens whatever eyes this browser can have. */
export interface EyesMaker {
  /** Fetches what they need. Never fails: what does not come is made up for when they are opened. */
  prefetch(): Promise<void>;
  open(options: EyesOptions): Promise<Eyes>;
}

/** The engine of last resort is heavy and hardly ever needed: it comes only where it is. */
const loadLastResort = () => import("../reading/zxingJsEngine.ts");

/**
 * A worker with the reader in WebAssembly; where either is missing or breaks, the page itself with
 * the engine of last resort, on the same camera and without a pause anybody would notice.
 */
export const browserEyes: EyesMaker = {
  async prefetch() {
    if (canHaveWorker()) await loadProgram().catch(() => undefined);
    else await loadLastResort().catch(() => undefined);
  },
  async open(options) {
    const program = canHaveWorker() ? await loadProgram().catch(() => null) : null;
    return program ? withSubstitute(options, program) : pageEyes(options);
  },
};

function canHaveWorker(): boolean {
  return typeof Worker === "function" && typeof WebAssembly === "object";
}

async function pageEyes(options: EyesOptions): Promise<Eyes> {
  const { createZxingJsEngine } = await loadLastResort();
  return createPageEyes({ ...options, engine: createZxingJsEngine() });
}

/** A worker's eyes, with the page's in their place should they break. */
async function withSubstitute(options: EyesOptions, program: WebAssembly.Module): Promise<Eyes> {
  let eyes: Eyes;
  let watched: MediaStreamTrack | null = null;
  let pace: Parameters<Eyes["pace"]>[0] = "reading";
  let ended = false;

  async function substituted(): Promise<void> {
    const substitute = await pageEyes(options);
    if (ended) return substitute.end();
    eyes = substitute;
    eyes.pace(pace);
    if (watched) eyes.watch(watched);
  }

  try {
    eyes = createWorkerEyes({ ...options, program, broke: () => void substituted() });
  } catch {
    // Workers are there and may not be started.
    return pageEyes(options);
  }
  return {
    watch(track) {
      watched = track;
      eyes.watch(track);
    },
    pace(next) {
      pace = next;
      eyes.pace(next);
    },
    end() {
      ended = true;
      eyes.end();
    },
  };
}
