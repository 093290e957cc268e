import { describe, expect, test } from "vitest";
import type { FaultId } from "./faults.ts";
import { bareStage } from "./bareStage.ts";
import { createPower } from "./power.ts";
import type { Process } from "./process.ts";

/** Tabs that each ask for the lock as soon as they start. */
function tabsWith(fault: FaultId | null) {
  const stage = bareStage("tab", fault);
  const tabs: Process[] = [];
  const waited: number[] = [];
  const power = createPower(stage, (process, lock) => {
    tabs.push(process);
    void lock.acquire(() => waited.push(process.boot));
  });
  const next = () => stage.agenda.next()?.act();
  return { stage, power, tabs, waited, next };
}

describe("the lock of the till", () => {
  test("[SIM-6] is held by the first tab, and by the next as soon as that one dies", () => {
    const { power, tabs, waited, next } = tabsWith("secondTab");
    power.on();
    while (tabs.length < 2) next();
    expect([power.holder?.boot, waited]).toEqual([1, [2]]);
    tabs[0]?.die(60_000);
    while (power.holder?.boot === 1) next();
    expect([power.holder?.boot, power.crashes]).toEqual([2, 1]);
  });

  test("[SIM-6] is not given to a tab that died while it waited", () => {
    const { power, tabs, next } = tabsWith("secondTab");
    power.on();
    while (tabs.length < 2) next();
    tabs[1]?.die(1_000_000);
    tabs[0]?.die(60_000);
    while (power.holder !== null) next();
    expect(tabs.map(({ runs }) => runs)).toEqual([false, false]);
  });

  test("[SIM-6] is nobody's while the tablet is off", () => {
    const { stage, power, tabs, next } = tabsWith(null);
    power.on();
    power.off(3_600_000);
    while (tabs.length < 2) next();
    expect(stage.agenda.now).toBeGreaterThanOrEqual(3_600_000);
    expect(power.holder?.boot).toBe(2);
  });
});
