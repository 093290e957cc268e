import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addTallies, emptyTally, framesPerSecond } from "./scanTally.ts";
import { anyTally } from "./tallies.fixture.ts";

describe("tallies of the camera", () => {
  test("[SCAN-63] add up in any order, and an empty one adds nothing", () => {
    fc.assert(
      fc.property(anyTally, anyTally, anyTally, (one, two, three) => {
        expect(addTallies(one, two)).toEqual(addTallies(two, one));
        expect(addTallies(addTallies(one, two), three)).toEqual(
          addTallies(one, addTallies(two, three)),
        );
        expect(addTallies(one, emptyTally)).toEqual(one);
      }),
    );
  });

  test("[SCAN-63] lose no figure: each field of the sum is the sum of that field", () => {
    fc.assert(
      fc.property(anyTally, anyTally, (one, two) => {
        const leaves = (value: unknown): number[] =>
          typeof value === "number" ? [value] : Object.values(value as object).flatMap(leaves);
        const expected = leaves(one).map((figure, at) => figure + (leaves(two)[at] ?? Number.NaN));
        expect(leaves(addTallies(one, two))).toEqual(expected);
      }),
    );
  });

  test("[SCAN-63] have frames per second of reading only: rest does not thin them out", () => {
    const tally = { ...emptyTally, framesRead: 150, readingMs: 5_000, restingMs: 60_000 };
    expect(framesPerSecond(tally)).toBe(30);
    expect(framesPerSecond({ ...emptyTally, restingMs: 1_000 })).toBeNull();
  });
});
