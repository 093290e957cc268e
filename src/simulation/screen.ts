import type { Process } from "./process.ts";

/** What the screen of one sale is busy with: while it sends a code it offers no cash, and the reverse. */
export interface Screen {
  isBusyWith(what: "code" | "cash", process: Process): boolean;
  /** Keeps it busy until the work is done, or for as long as this run of the till lasts. */
  during<Value>(what: "code" | "cash", process: Process, work: Promise<Value>): Promise<Value>;
}

export function createScreen(): Screen {
  const busy = { code: new Map<Process, number>(), cash: new Map<Process, number>() };
  return {
    isBusyWith: (what, process) => (busy[what].get(process) ?? 0) > 0,
    during(what, process, work) {
      const count = (by: number) => busy[what].set(process, (busy[what].get(process) ?? 0) + by);
      count(1);
      return work.finally(() => count(-1));
    },
  };
}
