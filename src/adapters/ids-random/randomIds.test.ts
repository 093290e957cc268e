import { describe, expect, test } from "vitest";
import { randomIds } from "./randomIds.ts";

const givers: readonly (readonly [string, () => string])[] = Object.entries(randomIds);

describe("a name the till gives", () => {
  test.each(givers)("[PAY-17] %s fits the wire and is never given twice", (_, give) => {
    const given = Array.from({ length: 10_000 }, give);
    for (const id of given) expect(id).toMatch(/^[A-Za-z0-9_]{1,64}$/);
    expect(new Set(given).size).toBe(given.length);
  });

  test.each(givers)("[PAY-17] %s has at least 64 random bits", (_, give) => {
    const given = Array.from({ length: 4_000 }, () => give().slice(2));
    const places = given[0]?.length ?? 0;
    // Each place of a hexadecimal number holds four bits when all its sixteen digits come up.
    const digits = Array.from(
      { length: places },
      (_place, index) => new Set(given.map((id) => id[index])).size,
    );
    expect(digits.filter((count) => count === 16).length * 4).toBeGreaterThanOrEqual(64);
  });

  test("[PAY-17] tells what it names, so that no two kinds can be mistaken for each other", () => {
    expect(new Set(givers.map(([, give]) => give()[0])).size).toBe(givers.length);
  });
});
