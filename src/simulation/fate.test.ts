import { describe, expect, test } from "vitest";
import { type WalkPart, exhaustiveWalk, listedFate, swarmFate } from "./fate.ts";
import { faultIds, faults } from "./faults.ts";

describe("the exhaustive walk", () => {
  const options = faultIds.filter(
    (id) => faults[id].walked && faults[id].place === "request",
  ).length;

  /** Walks a world of so many questions and writes down each combination. */
  function combinations(most: number, questions: number, part?: WalkPart): readonly string[] {
    const walk = exhaustiveWalk(most, part);
    const seen: string[] = [];
    do {
      const met = Array.from({ length: questions }, () => walk.fate.strikes("request", "any"));
      seen.push(met.join());
    } while (walk.next());
    return seen;
  }

  test("[SIM-2] meets every combination of up to so many faults, each once", () => {
    // 1 without a fault, 4 places for one, 6 pairs of places for two.
    const expected = 1 + 4 * options + 6 * options ** 2;
    const seen = combinations(2, 4);
    expect(seen).toHaveLength(expected);
    expect(new Set(seen).size).toBe(expected);
  });

  test("[SIM-2] falls into parts that are the whole together, each with the world without a fault", () => {
    const none = combinations(0, 5).join();
    const parts = [0, 1, 2].map((number) => combinations(3, 5, { number, of: 3 }));
    for (const [first] of parts) expect(first).toBe(none);
    const all = [none, ...parts.flatMap((seen) => seen.slice(1))];
    expect(all.toSorted()).toEqual([...combinations(3, 5)].sort());
  });

  test("[SIM-2] follows a world that asks more once something went wrong", () => {
    const walk = exhaustiveWalk(2);
    let worlds = 0;
    do {
      if (walk.fate.strikes("request", "first") !== null) walk.fate.strikes("request", "second");
      worlds += 1;
    } while (walk.next());
    expect(worlds).toBe(1 + options * (1 + options));
  });
});

describe("fate", () => {
  test("[SIM-1] strikes at a moment or does not, whatever was asked before", () => {
    const fresh = swarmFate(11);
    const used = swarmFate(11);
    for (let index = 0; index < 100; index += 1) used.strikes("request", `other ${index}`);
    const moments = Array.from({ length: 300 }, (_, index) => `request ${index}`);
    const told = (fate: typeof fresh) => moments.map((moment) => fate.strikes("request", moment));
    expect(told(fresh)).toEqual(told(used));
  });

  test("that is listed strikes there and nowhere else", () => {
    const fate = listedFate([{ moment: "request a", fault: "requestLost" }]);
    expect(fate.strikes("request", "request a")).toBe("requestLost");
    expect(fate.strikes("request", "request b")).toBeNull();
  });
});
