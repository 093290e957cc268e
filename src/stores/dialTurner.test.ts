import { describe, expect, test } from "vitest";
import { createDialTurner } from "./dialTurner.ts";

function dialOf(set: (value: number) => Promise<void>) {
  return { min: 1, max: 4, step: 0.1, value: 1, set };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe("a dial of the camera under a finger", () => {
  test("[SCAN-66] is set to the newest value, and those in between are passed over", async () => {
    const set: number[] = [];
    const settled: number[] = [];
    let release = (): void => undefined;
    const dial = dialOf((value) => {
      set.push(value);
      return new Promise((resolve) => (release = resolve));
    });
    const turn = createDialTurner(dial, (value) => settled.push(value));
    for (const value of [1.1, 1.2, 1.3, 2]) turn(value);
    expect(set).toEqual([1.1]);
    release();
    await soon();
    expect(set).toEqual([1.1, 2]);
    release();
    await soon();
    expect(settled).toEqual([2]);
  });

  test("[SCAN-66] stays within its ends, and goes back when the camera refuses", async () => {
    const settled: number[] = [];
    const set: number[] = [];
    let refuses = false;
    const dial = dialOf(async (value) => {
      set.push(value);
      if (refuses) throw new Error("the camera is busy");
    });
    const turn = createDialTurner(dial, (value) => settled.push(value));
    turn(9);
    await soon();
    refuses = true;
    turn(-9);
    await soon();
    expect(set).toEqual([4, 1]);
    expect(settled).toEqual([4, 4]);
  });
});
