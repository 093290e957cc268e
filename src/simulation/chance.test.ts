import { describe, expect, test } from "vitest";
import { Draws, chance } from "./chance.ts";

describe("chance in a simulated world", () => {
  test("is xoshiro128**, as its authors' own code draws from the state 1, 2, 3, 4", () => {
    const draws = new Draws(1, 2, 3, 4);
    expect([draws.bits(), draws.bits(), draws.bits(), draws.bits()]).toEqual([
      11_520, 0, 5_927_040, 70_819_200,
    ]);
  });

  test("draws the same for the same seed and name, and something else for any other", () => {
    const drawn = (seed: number, name: string) => chance(seed, name).bits();
    expect(drawn(1, "delay")).toBe(drawn(1, "delay"));
    const others = [drawn(1, "delay"), drawn(2, "delay"), drawn(1, "delay 2"), drawn(1, "Delay")];
    expect(new Set(others).size).toBe(others.length);
  });

  test("stays within its ends and reaches both", () => {
    const drawn = Array.from({ length: 200 }, (_, name) => chance(7, `${name}`).between(3, 6));
    expect(new Set(drawn)).toEqual(new Set([3, 4, 5, 6]));
  });

  test("happens about as often as its rate says", () => {
    const draws = chance(1, "rate");
    const happened = Array.from({ length: 10_000 }, () => draws.happens(0.3)).filter(Boolean);
    expect(happened.length / 10_000).toBeCloseTo(0.3, 1);
  });
});
