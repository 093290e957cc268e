import { createAgenda } from "./agenda.ts";
import { chance } from "./chance.ts";
import type { FaultId, Place } from "./faults.ts";
import type { Stage } from "./stage.ts";

/** A stage without a world, on which one fault strikes at every chance. Tests only. */
export function bareStage(place: Place, fault: FaultId | null): Stage {
  return {
    shape: {
      seed: 1,
      sales: 1,
      brand: null,
      notices: false,
      meanDelayMs: 100,
      upTimeMs: 0,
      begins: 0,
    },
    agenda: createAgenda(),
    quiet: false,
    draw: (decision) => chance(1, decision),
    strikes: (asked) => (asked === place ? fault : null),
    met: () => undefined,
    see: () => undefined,
    trueTime: () => Date.UTC(2026, 10, 22, 7, 5),
    wallClock: () => Date.UTC(2026, 10, 22, 7, 5),
    wallClockSet: () => undefined,
    stirred: () => undefined,
  };
}
